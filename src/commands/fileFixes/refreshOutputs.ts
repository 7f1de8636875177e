import * as vscode from 'vscode';
import { outputsInputIn } from '../../compatibility/outputsInputIn';
import type { FileFix } from '../../compatibility/rule';
import { UserError } from '../../errors';
import { readValue } from '../../importFlow/readValue';
import type { AuthSnapshot } from '../../model/authSnapshot';
import type { FilePlan } from '../../model/importPlan';
import { textAt } from '../../project/jsonValue';
import { outputsDifferences, takeOver } from '../../project/outputs/outputsDifferences';
import { readOutputs } from '../../project/outputs/outputsFile';
import { regionOfId } from '../../project/references/idPatterns';
import { cancellableProgress } from '../../workspace/cancellableProgress';
import { findText } from '../../workspace/readProjectFiles';
import { readAnyTracked } from '../../workspace/trackedProject';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { writeAndShow } from '../importAuth/showWritten';

type RefreshOutputs = Extract<FileFix, { kind: 'refreshOutputs' }>;

/** Takes over into a file of outputs what changed in Cognito since it was written; everything else in it stays. */
export async function refreshOutputs(
  adapters: ImportAdapters,
  root: vscode.Uri,
  { envName, path }: RefreshOutputs,
): Promise<void> {
  const read = async () => {
    const text = (await findText(vscode.Uri.joinPath(root, path), path)) ?? '';
    const outputs = readOutputs(path, text);
    if (!outputs) throw nothingIn(path);
    return { text, outputs };
  };
  const { auth } = (await read()).outputs;
  const { environments } = await readAnyTracked(root);
  const owner = environments.find(({ target }) => target.name === envName) ?? { name: envName, facts: {} };
  const snapshot = await cancellableProgress(vscode.l10n.t('Reading from Cognito…'), async ({ signal }) => {
    const userPoolId = textAt(auth, 'user_pool_id') ?? '';
    const session = await adapters.sessions.open(owner);
    const { takeSnapshot } = await import('../../aws/takeSnapshot.js');
    return takeSnapshot(session.inRegion(regionOfId(userPoolId) ?? session.region), {
      userPoolId,
      parts: ['userPool', 'userPoolClients', 'identityPools', 'mfaConfig', 'groups'],
      clientIds: [textAt(auth, 'user_pool_client_id')].filter((id) => id !== undefined),
      identityPoolIds: [textAt(auth, 'identity_pool_id')].filter((id) => id !== undefined),
      signal,
    });
  });
  await writeAndShow(adapters, {
    root,
    makePlan: async (): Promise<FilePlan> => {
      const { text, outputs } = await read();
      const input = outputsInputIn(outputs.auth, factsOf(snapshot));
      if (!input) throw nothingIn(path);
      const after = takeOver(path, text, outputsDifferences(outputs, input));
      const changes = after === text ? [] : [{ path, before: text, after }];
      return { kind: 'values', changes, secrets: [] };
    },
    textsOf: () => ({
      previewTitle: vscode.l10n.t('Refresh: {0}', path),
      question: vscode.l10n.t('Take over into "{0}" what changed in Cognito?', path),
      detail: vscode.l10n.t(
        'The next deployment writes this file anew. Everything else in it stays as it is.',
      ),
    }),
    done: vscode.l10n.t('"{0}" says what Cognito says.', path),
    undone: vscode.l10n.t('"{0}" is as it was before.', path),
    next: '',
  });
}

/** Throws UserError for what could not be read. */
function factsOf({ parts, ...about }: AuthSnapshot) {
  return {
    ...about,
    userPool: readValue(parts.userPool),
    userPoolClients: readValue(parts.userPoolClients),
    identityPools: readValue(parts.identityPools),
    mfaConfig: readValue(parts.mfaConfig),
    groups: readValue(parts.groups),
  };
}

const nothingIn = (path: string): UserError =>
  new UserError(
    vscode.l10n.t('"{0}" names no user pool and app client that are there.', path),
    vscode.l10n.t('Deploy the backend again: that writes the file.'),
    { kind: 'files' },
  );
