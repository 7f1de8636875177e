import * as l10n from '@vscode/l10n';
import type { Group } from '../model/authSnapshot';
import { send } from './send';
import type { Transport } from './transport';

/** One group of a user pool. `onBody` gets the answer as AWS sent it. */
export async function getGroup(
  session: Transport,
  { userPoolId, groupName }: { readonly userPoolId: string; readonly groupName: string },
  signal?: AbortSignal,
  onBody?: (body: Uint8Array) => void,
): Promise<Group> {
  const input = { UserPoolId: userPoolId, GroupName: groupName };
  const what = l10n.t('Could not read the group "{0}"', groupName);
  const answer = await send(session, 'cognito-idp', 'GetGroup', input, {
    ...{ what, signal },
    ...(onBody && { onBody }),
  });
  return { ...answer.Group, GroupName: answer.Group?.GroupName ?? groupName };
}
