import { runContract } from './runContract';
import { emulator } from './targets/emulator';

runContract(emulator);
