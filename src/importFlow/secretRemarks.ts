import * as l10n from '@vscode/l10n';
import type { ProjectFiles } from '../model/amplifyProject';
import type { FilePlan } from '../model/importPlan';
import { isIgnored } from '../project/gitignore';

/** What to know about the files of a plan that will hold the native app client's secret: a sentence a kind. */
export function secretRemarks({ changes, secrets }: FilePlan, files: ProjectFiles): string[] {
  const holds = (text: string): boolean =>
    /"AppClientSecret"\s*:\s*"[^"]/.test(text) ||
    secrets.some(({ placeholder }) => text.includes(placeholder));
  const paths = changes.filter(({ after = '' }) => holds(after)).map(({ path }) => path);
  if (paths.length === 0) return [];
  const gitignore = files.get('.gitignore') ?? '';
  const open = paths.filter((path) => !isIgnored(gitignore, path));
  const inApp = paths.filter((path) => !path.startsWith('amplify/'));
  return [
    l10n.t('These files will hold the client secret of the native app client: {0}', paths.join(', ')),
    ...(inApp.length > 0
      ? [
          l10n.t(
            'An app that is installed carries its configuration: whoever has the app can read the secret.',
          ),
        ]
      : []),
    ...(open.length > 0
      ? [l10n.t('.gitignore does not name {0}: take care not to commit the secret.', open.join(', '))]
      : []),
  ];
}
