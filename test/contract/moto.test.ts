import { runContract } from './runContract';
import { moto } from './targets/moto';

runContract(moto);
