import type { Service } from './service';
import { cognitoIdentity } from './state/cognitoIdentity';
import { cognitoIdp } from './state/cognitoIdp';

/** Every service the emulator has. */
export const services: readonly Service[] = [cognitoIdp, cognitoIdentity];
