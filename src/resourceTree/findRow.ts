import * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import type { UserPool } from '../model/authSnapshot';
import type { UserPoolSummary } from '../model/summaries';
import type { CancellableProgress } from '../workspace/cancellableProgress';
import type { CognitoTree } from './cognitoTree';
import type { FindTarget } from './findTarget';
import type { RegionNode } from './regionNode';
import type { TreeNode } from './treeNode';
import type { UserPoolNode } from './userPoolNode';

/**
 * The row of a pool or app client. What is on no page read so far is described and put into its list. AWS has no way
 * to ask which pool an app client is in, so that a bare client id means one request a user pool.
 * Throws UserError (kind `notFound`) for a pool that does not exist; `undefined`: no pool has the app client.
 */
export async function findRow(
  tree: CognitoTree,
  target: FindTarget,
  progress: CancellableProgress,
): Promise<TreeNode | undefined> {
  const region = await tree.region();
  if (!region) throw new vscode.CancellationError();
  const { session } = region;
  switch (target.type) {
    case 'userPool':
      return findUserPool(region, session, target.id);
    case 'identityPool': {
      const known = region.identityPools.find(target.id);
      if (known) return known;
      const { describeIdentityPool } = await import('../aws/describeIdentityPool.js');
      return region.identityPools.add(await describeIdentityPool(session, target.id));
    }
    case 'userPoolClient': {
      if (!target.userPool) return searchClient(region, target.id, progress);
      const pool = await findUserPool(region, session, target.userPool.id);
      return clientIn(pool, target.id);
    }
  }
}

async function findUserPool(region: RegionNode, session: AwsSession, id: string): Promise<UserPoolNode> {
  const known = region.userPools.find(id);
  if (known) return known;
  const { describeUserPool } = await import('../aws/describeUserPool.js');
  return region.userPools.add(summaryOf(await describeUserPool(session, id)));
}

const summaryOf = ({ Id, Name, CreationDate, LastModifiedDate }: UserPool): UserPoolSummary => ({
  Id,
  Name,
  ...(CreationDate && { CreationDate }),
  ...(LastModifiedDate && { LastModifiedDate }),
});

/** The app client's row, reading the pool's list to its end if need be. */
async function clientIn({ appClients }: UserPoolNode, id: string): Promise<TreeNode | undefined> {
  await appClients.listing.first();
  while (!appClients.find(id) && appClients.listing.hasMore) await appClients.listing.more();
  return appClients.find(id);
}

/** Goes through the pools of the Region, those with their app clients known first. */
async function searchClient(
  { userPools }: RegionNode,
  id: string,
  { signal, report }: CancellableProgress,
): Promise<TreeNode | undefined> {
  const searched = new Set<UserPoolNode>();
  await userPools.listing.first();
  for (;;) {
    const rest = userPools.rows().filter((pool) => !searched.has(pool));
    rest.sort((a, b) => Number(b.appClients.listing.isLoaded) - Number(a.appClients.listing.isLoaded));
    for (const pool of rest) {
      if (signal.aborted) throw new vscode.CancellationError();
      report(vscode.l10n.t('{0} user pools searched', searched.size));
      searched.add(pool);
      const found = await clientIn(pool, id);
      if (found) return found;
    }
    if (!userPools.listing.hasMore) return undefined;
    await userPools.listing.more();
  }
}
