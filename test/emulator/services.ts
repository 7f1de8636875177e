import type { Service } from './service';
import { amplify } from './state/amplify';
import { cognitoIdentity } from './state/cognitoIdentity';
import { cognitoIdp } from './state/cognitoIdp';
import { iam } from './state/iam';
import { lambda } from './state/lambda';
import { sts } from './state/sts';

/** Every service the emulator has. */
export const services: readonly Service[] = [cognitoIdp, cognitoIdentity, iam, sts, amplify, lambda];
