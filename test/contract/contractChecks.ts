import { amplifyApps } from './checks/amplifyApps';
import { callerIdentity } from './checks/callerIdentity';
import { groups } from './checks/groups';
import { identityPools } from './checks/identityPools';
import { poolSettings } from './checks/poolSettings';
import { roles } from './checks/roles';
import { signIn } from './checks/signIn';
import { userPoolClients } from './checks/userPoolClients';
import { userPools } from './checks/userPools';
import { users } from './checks/users';
import type { ContractCheck } from './contractCheck';

/** Every promise of AWS that the extension or its tests rely on. */
export const contractChecks: readonly ContractCheck[] = [
  ...userPools,
  ...userPoolClients,
  ...poolSettings,
  ...groups,
  ...users,
  ...signIn,
  ...identityPools,
  ...roles,
  ...callerIdentity,
  ...amplifyApps,
];
