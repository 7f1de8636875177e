import { runContract } from './runContract';
import { cognitoLocal } from './targets/cognitoLocal';

runContract(cognitoLocal);
