import * as l10n from '@vscode/l10n';
import { checkCompatibility } from '../compatibility/checkCompatibility';
import type { Finding } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import type { Gen2Code } from '../project/gen2/readGen2Backend';
import { textAt } from '../project/jsonValue';
import type { ComparedEnvironment } from './compareEnvironments';
import type { TrackedCode } from './trackedCode';

const members = ['userPoolId', 'userPoolClientId', 'identityPoolId'] as const;

/** Where the outputs of the last deployment do not say what the code and Cognito do: the app goes on with the old. */
export const outputsDrift = (project: TrackedCode, compared: readonly ComparedEnvironment[]): Finding[] =>
  project.generation === 'gen2' ? [...otherResources(project), ...otherSettings(project, compared)] : [];

function otherSettings({ outputs = [] }: Gen2Code, compared: readonly ComparedEnvironment[]): Finding[] {
  return outputs.flatMap((one) => {
    const ofPool = compared.filter(
      ({ reading }) =>
        reading.status === 'read' && reading.snapshot.userPoolId === textAt(one.auth, 'user_pool_id'),
    );
    const { environment, reading } =
      ofPool.find((other) => other.environment.isCheckedOut) ?? ofPool[0] ?? {};
    if (!environment || reading?.status !== 'read') return [];
    return checkCompatibility(
      rules.filter(({ id }) => id === 'outputs-are-up-to-date'),
      { snapshot: reading.snapshot, outputs: { outputs: one, envName: environment.target.name } },
    );
  });
}

function otherResources({ reference, deployed }: Gen2Code): Finding[] {
  if (!reference || !deployed) return [];
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
