import * as path from 'node:path';
import { installThirdParty, thirdParty } from '../contract/thirdParty';

const folder = path.join(thirdParty, 'gen1');

/** Installs the Amplify CLI the first time, from a lock file of its own: 240 MB. */
export const installGen1Tools = (): Promise<void> => installThirdParty(folder);

/** Where packages are looked up as the installed Amplify CLI does. */
export const gen1Manifest = path.join(folder, 'package.json');
