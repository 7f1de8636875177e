import { chooseDefaults } from '../../src/compatibility/chooseDefaults';
import { resolveSelection } from '../../src/compatibility/resolveSelection';
import type { Gen1Project } from '../../src/model/amplifyProject';
import type { AuthSnapshot } from '../../src/model/authSnapshot';
import type { ImportPlan } from '../../src/model/importPlan';
import type { ImportChoice, ImportSelection } from '../../src/model/importSelection';
import { planImport } from '../../src/project/gen1/planImport';
import { defaultResourceName, resourceNameSuffix } from '../../src/project/gen1/resourceName';
import { snapshotOf, type GoldenInput } from './goldenCases';

const uuid = 'a1b2c3d4-0000-4000-8000-000000000000';

export type Chosen =
  { readonly snapshot: AuthSnapshot; readonly selection: ImportSelection } | { readonly stoppedBy: string };

/** The walkthrough or the payload of a recorded case, by our own selection. */
export function chooseIn(input: GoldenInput): Chosen {
  const { choices } = input;
  if (choices.mode === 'headless') return resolve(input, choices.payload);
  const { answers } = choices;
  const pools = input['aws-responses'].pools.map(({ pool }) => pool.Id);
  const userPoolId = pools.length === 1 ? pools[0] : answers.userPoolId;
  const snapshot = userPoolId === undefined ? undefined : snapshotOf(input, userPoolId);
  if (!snapshot) return { stoppedBy: 'no user pool' };
  const choosing = chooseDefaults(answers, snapshot);
  if (choosing.status === 'asking') return { stoppedBy: choosing.question };
  return choosing.status === 'refused' ? { stoppedBy: choosing.rule } : resolve(input, choosing.choice);
}

function resolve(input: GoldenInput, choice: ImportChoice): Chosen {
  const snapshot = snapshotOf(input, choice.userPoolId);
  if (!snapshot) return { stoppedBy: 'user-pool-exists' };
  const resolved = resolveSelection(choice, snapshot);
  if ('selection' in resolved) return { snapshot, selection: resolved.selection };
  return { stoppedBy: resolved.findings.map(({ rule }) => rule).join(', ') };
}

/** Plans the recorded case's import into a project, under the name the Amplify CLI gave the resource. */
export function planGolden(
  input: GoldenInput,
  project: Gen1Project,
  options: { readonly withLibraryConfig?: boolean } = {},
): ImportPlan {
  const chosen = chooseIn(input);
  if ('stoppedBy' in chosen) throw new Error(`stopped by ${chosen.stoppedBy}`);
  const suffix = input.choices.mode === 'headless' ? '' : resourceNameSuffix(uuid);
  const { mfaConfig } = chosen.snapshot.parts;
  return planImport({
    project,
    selection: chosen.selection,
    resourceName: defaultResourceName(project.projectName, suffix),
    ...options,
    ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
  });
}
