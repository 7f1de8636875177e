import { createRequire } from 'node:module';
import * as path from 'node:path';
import { installThirdParty, thirdParty } from './thirdParty';

/** As much as the tests need of `@cloud-copilot/iam-simulate`, an evaluator of IAM policies that others wrote. */
interface Simulator {
  readonly runSimulation: (
    simulation: object,
    options: object,
  ) => Promise<{ resultType: string; overallResult?: string; errors?: { message: string } }>;
}

export interface SimulatedRequest {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  /** Of the resource: a role's trust policy. */
  readonly resourcePolicy?: object;
  /** Of the one who asks. */
  readonly identityPolicy?: object;
}

/** Installs the simulator and returns a way to ask it: `Allowed`, `ImplicitlyDenied`, `ExplicitlyDenied`. */
export async function openSimulator(): Promise<(request: SimulatedRequest) => Promise<string>> {
  await installThirdParty();
  const load = createRequire(path.join(thirdParty, 'package.json'));
  const { runSimulation } = load('@cloud-copilot/iam-simulate') as Simulator;
  return async ({ principal, action, resource, context = {}, resourcePolicy, identityPolicy }) => {
    const simulation = {
      request: {
        principal,
        action,
        resource: { resource, accountId: '123456789012' },
        contextVariables: context,
      },
      identityPolicies: identityPolicy ? [{ name: 'policy', policy: identityPolicy }] : [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy && { resourcePolicy }),
    };
    const { resultType, overallResult, errors } = await runSimulation(simulation, {});
    if (resultType === 'error') throw new Error(`${action} on ${resource}: ${JSON.stringify(errors)}`);
    return overallResult ?? resultType;
  };
}
