import type { Facts } from '../model/authSnapshot';
import { textAt, type JsonObject } from '../project/jsonValue';
import type { OutputsInput } from '../project/outputs/authOutputs';
import { regionOfId } from '../project/references/idPatterns';

type Parts = 'userPool' | 'userPoolClients' | 'identityPools' | 'mfaConfig' | 'groups';

/** What outputs that name these resources are made from; `undefined` when their app client is not among what was read. */
export function outputsInputIn(auth: JsonObject, facts: Facts<Parts>): OutputsInput | undefined {
  const { userPool, userPoolClients, identityPools, mfaConfig, groups } = facts;
  const client = userPoolClients.find(({ ClientId }) => ClientId === textAt(auth, 'user_pool_client_id'));
  if (!client) return undefined;
  const identityPool = identityPools.find(
    ({ IdentityPoolId }) => IdentityPoolId === textAt(auth, 'identity_pool_id'),
  );
  const region = regionOfId(userPool.Id) ?? facts.region;
  return { userPool, client, region, mfaConfig, groups, ...(identityPool && { identityPool }) };
}
