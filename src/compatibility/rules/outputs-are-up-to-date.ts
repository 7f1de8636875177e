import * as l10n from '@vscode/l10n';
import { outputsDifferences, type OutputsDifference } from '../../project/outputs/outputsDifferences';
import { outputsInputIn } from '../outputsInputIn';
import { defineRule } from '../rule';

/** Outputs are made by a deployment: what somebody changes in Cognito afterwards, the app does not know. */
export const rule = defineRule({
  id: 'outputs-are-up-to-date',
  aliases: [],
  judges: 'outputs',
  reads: ['userPool', 'userPoolClients', 'identityPools', 'mfaConfig', 'groups'],
  severity: { gen2: 'warning', runtime: 'warning' },
  blocks: [],
  title: () =>
    l10n.t('amplify_outputs says what the user pool, its app client and the identity pool are set to'),
  source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',

  *check({ outputs, envName, facts }) {
    const input = outputsInputIn(outputs.auth, facts);
    if (!input) return;
    const { path } = outputs;
    const title = l10n.t('Refresh "{0}" from Cognito', path);
    for (const difference of outputsDifferences(outputs, input)) {
      yield {
        resource: { type: 'environment', id: envName, path },
        property: ['auth', ...difference.path],
        message: messageOf(path, difference),
        fixes: [{ kind: 'refreshOutputs', title, envName, path }],
      };
    }
  },
});

function messageOf(file: string, { path, written, wanted }: OutputsDifference): string {
  const member = path.join('.');
  if (member === 'oauth')
    return written === undefined
      ? l10n.t('"{0}" has no OAuth settings; the app client has some now.', file)
      : l10n.t('"{0}" has OAuth settings; the app client can no longer use them.', file);
  if (written === undefined)
    return l10n.t('"{0}" says nothing of "{1}"; in Cognito it is {2}.', file, member, inWords(wanted));
  if (wanted === undefined)
    return l10n.t('"{0}" has {1} for "{2}"; Cognito has nothing of it.', file, inWords(written), member);
  return l10n.t(
    '"{0}" has {1} for "{2}"; in Cognito it is {3}.',
    file,
    inWords(written),
    member,
    inWords(wanted),
  );
}

/** Lists as they are, of an object its members. */
const inWords = (value: unknown): string => JSON.stringify(value)?.replaceAll(',"', ', "') ?? '';
