import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { CloudResource, CloudTarget, JsonObject, WriteRequest } from '../model/cloudPlan';
import { resourceInWords } from '../repair/resourceInWords';
import { mergeHostingInput, readHostingSettings, restOfHosting } from './hostingSettings';
import { refuseUnknown } from './refuseUnknown';
import { send } from './send';
import type { Transport } from './transport';

/**
 * Sends an update of an Amplify app or branch with everything that it has right now. Gives what was carried over, so that
 * it can be compared with what is there afterwards.
 */
export async function updateHosting(
  session: Transport,
  request: Extract<WriteRequest, { service: 'amplify' }>,
  what: string,
  onCarried?: (rest: JsonObject) => void,
): Promise<object> {
  const { target, resource } = subjectOf(request);
  const settings = await readHostingSettings(session, target);
  if (!settings) {
    throw new UserError(
      `${what}. ${l10n.t('{0} is gone.', resourceInWords(resource))}`,
      l10n.t('Check again: someone may have deleted it.'),
      { kind: 'notFound' },
    );
  }
  refuseUnknown(resource, settings.unknown);
  onCarried?.(restOfHosting(settings));
  const members = mergeHostingInput(request, settings);
  const { appId } = target;
  if (target.kind === 'hostingApp') {
    return send(session, 'amplify', 'UpdateApp', { ...members, appId }, { what });
  }
  const { branchName } = target;
  return send(session, 'amplify', 'UpdateBranch', { ...members, appId, branchName }, { what });
}

function subjectOf({ input }: WriteRequest): {
  readonly target: Extract<CloudTarget, { kind: 'hostingApp' | 'hostingBranch' }>;
  readonly resource: CloudResource;
} {
  const { appId, branchName } = input as { appId: string; branchName?: string };
  return branchName === undefined
    ? { target: { kind: 'hostingApp', appId }, resource: { type: 'app', id: appId } }
    : {
        target: { kind: 'hostingBranch', appId, branchName },
        resource: { type: 'branch', id: `${appId}/${branchName}`, name: branchName },
      };
}
