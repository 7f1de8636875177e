import * as l10n from '@vscode/l10n';
import { problemAt, replace, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** What a web app is built from is sent to every visitor, and a secret in it is none any more. */
export const rule = defineRule({
  id: 'web-file-has-no-secret',
  aliases: [],
  judges: 'file',
  reads: [],
  severity: 'error',
  blocks: [],
  title: () => l10n.t('Configuration that web apps are built from holds no secret'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html',

  *check({ section }) {
    if (section.format !== 'awsExports' && section.format !== 'amplifyOutputs') return;
    for (const secret of valuesOf(section, 'clientSecret')) {
      const { value: _, ...problem } = problemAt(
        section,
        secret,
        l10n.t(
          '{0} is sent to everyone who opens the app, and no Amplify library for web reads it.',
          secret.key,
        ),
        [replace(section, secret, '', l10n.t('Take the secret out'))],
      );
      yield problem;
    }
  },
});
