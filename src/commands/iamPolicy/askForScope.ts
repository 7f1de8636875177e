import * as vscode from 'vscode';
import type { AwsSession } from '../../aws/awsSession';
import type { ResourceRow } from '../../manifest';
import { permissionTiers, type PermissionTier } from '../../repair/leastPrivilegePolicy';
import { tierTitle } from '../../repair/permissionTable';

/** What a policy is asked for: some tiers, for one user pool or for all of the account and Region. */
export interface PolicyRequest {
  readonly tiers: readonly PermissionTier[];
  readonly userPoolId?: string;
  readonly appId?: string;
}

/** Asks what somebody shall be able to do, and with what. `undefined` when it was left. */
export async function askForScope(
  session: AwsSession,
  row?: ResourceRow,
): Promise<PolicyRequest | undefined> {
  const tiers = await askForTiers();
  if (!tiers) return undefined;
  const pool = row ? poolOf(row) : await askForPool(session);
  if (!pool) return undefined;
  const appId = tiers.includes('hosting') ? await askForApp() : '';
  if (appId === undefined) return undefined;
  return {
    tiers,
    ...(pool.id !== undefined && { userPoolId: pool.id }),
    ...(appId !== '' && { appId }),
  };
}

interface ChosenPool {
  /** Absent: all of them. */
  readonly id?: string;
}

const poolOf = ({ resource, userPool }: ResourceRow): ChosenPool => {
  const id = resource.type === 'userPool' ? resource.id : userPool?.id;
  return id === undefined ? {} : { id };
};

async function askForTiers(): Promise<readonly PermissionTier[] | undefined> {
  const chosen = await vscode.window.showQuickPick(
    permissionTiers.map((tier) => ({
      tier,
      label: tierTitle(tier),
      detail: tierDetail(tier),
      picked: tier === 'browse',
    })),
    {
      title: vscode.l10n.t('IAM Policy'),
      placeHolder: vscode.l10n.t('What shall be possible? Browsing is always included'),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  return chosen?.map(({ tier }) => tier);
}

function tierDetail(tier: PermissionTier): string {
  switch (tier) {
    case 'browse':
      return vscode.l10n.t('The tree, every check and the import; changes nothing in AWS');
    case 'users':
      return vscode.l10n.t('Search, create, change and delete users and groups');
    case 'fix':
      return vscode.l10n.t('Repairs of app clients, identity pools and roles');
    case 'hosting':
      return vscode.l10n.t('Read and set the environment variables of apps and branches');
  }
}

async function askForPool(session: AwsSession): Promise<ChosenPool | undefined> {
  const rows = listPools(session).then((pools) => [
    {
      label: vscode.l10n.t('All user pools in {0}', session.region),
      description: vscode.l10n.t('and all identity pools and roles of the account'),
    },
    ...pools.map(({ Id, Name }) => ({ label: Name, description: Id, id: Id })),
  ]);
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & ChosenPool>(rows, {
    title: vscode.l10n.t('IAM Policy'),
    placeHolder: vscode.l10n.t('Which user pool is it for?'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen && (chosen.id === undefined ? {} : { id: chosen.id });
}

async function listPools(session: AwsSession): Promise<readonly { Id: string; Name: string }[]> {
  const [{ listUserPools }, { allPages }] = await Promise.all([
    import('../../aws/listUserPools.js'),
    import('../../aws/paging.js'),
  ]);
  return allPages((nextToken) => listUserPools(session, { nextToken }));
}

const askForApp = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('IAM Policy'),
    prompt: vscode.l10n.t('ID of the app in Amplify Hosting; empty for all apps'),
    placeHolder: 'd1a2b3c4d5e6f7',
    ignoreFocusOut: true,
    validateInput: (value) =>
      /^(d[a-z0-9]+)?$/.test(value.trim()) ? undefined : vscode.l10n.t('This is no app ID.'),
  });
