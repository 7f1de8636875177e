import { runContract } from './runContract';
import { givenEndpoint } from './targets/givenEndpoint';

const endpoint = process.env.CONTRACT_ENDPOINT;
if (endpoint !== undefined && endpoint !== '') runContract(givenEndpoint(endpoint));
