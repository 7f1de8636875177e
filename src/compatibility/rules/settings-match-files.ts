import * as l10n from '@vscode/l10n';
import { factKeys } from '../../model/trackedEnvironment';
import { defineRule } from '../rule';

/** Settings say with which account and for which pool an environment is checked; Amplify goes by its own files. */
export const rule = defineRule({
  id: 'settings-match-files',
  aliases: [],
  judges: 'trackedEnvironment',
  reads: [],
  severity: 'warning',
  blocks: [],
  title: () => l10n.t('The settings say of an environment what the project files say'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ environment: { name, envName, recorded, setting } }) {
    if (!setting) return;
    for (const key of factKeys) {
      const said = setting[key];
      const known = recorded[key];
      const isImported = recorded.userPoolId !== undefined;
      const isOfImport = key.endsWith('PoolId') || key.endsWith('ClientId');
      // Which profile to use is a person's own business, and what files do not say only settings can.
      if (key === 'profile' || said === undefined || said === known) continue;
      if (known === undefined && !(isOfImport && (isImported || key === 'userPoolId'))) continue;
      yield {
        resource: { type: 'environment', id: envName, path: '.vscode/settings.json' },
        property: ['amplifyAuth.environments', name, key],
        message:
          known === undefined
            ? l10n.t('The settings have {0} as "{1}" of "{2}"; the project files have none.', said, key, name)
            : l10n.t(
                'The settings have {0} as "{1}" of "{2}"; the project files have {3}.',
                said,
                key,
                name,
                known,
              ),
        fixes: [
          {
            kind: 'trackEnvironment',
            title: l10n.t('Take over into the settings what the files say of "{0}"', name),
            envName,
          },
        ],
      };
    }
  },
});
