import * as l10n from '@vscode/l10n';
import type { Finding } from '../compatibility/rule';
import type { TrackedCode } from './trackedCode';

const members = ['userPoolId', 'userPoolClientId', 'identityPoolId'] as const;

/** Where the outputs of the last deployment name other resources than the code does: the app uses the old ones. */
export function outputsDrift(project: TrackedCode): Finding[] {
  if (project.generation !== 'gen2' || !project.reference || !project.deployed) return [];
  const { reference, deployed } = project;
  return members.flatMap((member): Finding[] => {
    const [wanted, written] = [reference[member], deployed[member]];
    if (wanted === undefined || written === undefined || wanted === written) return [];
    return [
      {
        rule: 'outputs-match-reference',
        severity: 'warning',
        status: 'problem',
        targets: ['gen2', 'runtime'],
        blocks: [],
        resource: { type: 'file', id: 'amplify_outputs.json', path: 'amplify_outputs.json' },
        value: written,
        message: l10n.t('"{0}" references {1}, but here stands {2}.', reference.path, wanted, written),
      },
    ];
  });
}
