import { accountOfArn } from '../compatibility/accountOfArn';
import type { EnvironmentFacts, EnvironmentTarget } from '../model/trackedEnvironment';
import type { BranchReference } from '../project/gen2/branchReferences';
import type { Gen2Code } from '../project/gen2/readGen2Backend';
import { regionOfId } from '../project/references/idPatterns';
import type { EnvironmentAuth } from './listEnvironmentImports';
import { withSettings, type InFiles, type ListOptions, type TrackedEnvironment } from './listEnvironments';
import { findSetting } from './planSettings';
import { pickFacts } from './readEnvironmentSettings';

/**
 * The environments of a Gen 2 project: those its code chooses between by name, then the branches and sandboxes of the
 * settings; without any of them the one that the code and the outputs of the last deployment tell of. Code that makes no
 * choice holds for every branch for which the settings say nothing else.
 */
export function listGen2Environments(code: Gen2Code, options: ListOptions = {}): TrackedEnvironment[] {
  const { settings = {}, projectPath } = options;
  const inCode = (code.branches ?? []).map(({ name }) => targetOf(name));
  const inSettings = Object.values(settings)
    .filter(({ project, target }) => project === projectPath && target.kind !== 'environment')
    .map(({ target }) => target)
    .filter(({ name }) => !inCode.some((one) => one.name === name));
  const known = [...inCode, ...inSettings];
  const targets = known.length > 0 ? known : [{ kind: 'sandbox', name: 'sandbox' } as const];
  const place = projectPath === undefined ? {} : { project: projectPath };
  const said = (target: EnvironmentTarget) => {
    const name = findSetting(settings, { ...place, target });
    return name === undefined ? undefined : settings[name];
  };
  const isOne = targets.length === 1;
  const found = targets.map((target): Found => {
    const own = code.branches?.find(({ name }) => name === target.name);
    if (own) return { target, recorded: factsOf(code, own) };
    // The code of another branch may say another thing: where settings know its pool, this code says nothing of it.
    const isOther = !isOne && said(target)?.userPoolId !== undefined;
    return { target, recorded: isOther ? {} : factsOfCode(code, isOne) };
  });
  const deployed = deployedOne(
    code,
    found.map((one) => one.recorded.userPoolId ?? said(one.target)?.userPoolId),
  );
  const inFiles = found.map(({ target, recorded }, index): InFiles => ({
    target,
    isCheckedOut: isOne || index === deployed,
    auth: authOf(recorded),
    recorded,
  }));
  return withSettings(inFiles, options).map((one) => ({ ...one, auth: authOf(one.facts) }));
}

interface Found {
  readonly target: EnvironmentTarget;
  readonly recorded: EnvironmentFacts;
}

const targetOf = (name: string): EnvironmentTarget => ({
  kind: name === 'sandbox' ? 'sandbox' : 'branch',
  name,
});

/** The one whose outputs lie in the project; `-1` when several have the pool that these name, or none. */
function deployedOne({ deployed }: Gen2Code, pools: readonly (string | undefined)[]): number {
  const index = pools.findIndex((id) => id !== undefined && id === deployed?.userPoolId);
  return pools.indexOf(deployed?.userPoolId, index + 1) < 0 ? index : -1;
}

function factsOf({ region }: Gen2Code, own: BranchReference): EnvironmentFacts {
  const known = {
    accountId: accountOfArn(own.authRoleArn ?? ''),
    region: regionOfId(own.userPoolId) ?? region,
    profile: undefined,
    userPoolId: own.userPoolId,
    webClientId: own.userPoolClientId,
    nativeClientId: undefined,
    identityPoolId: own.identityPoolId,
  };
  return pickFacts((key) => known[key]);
}

/** `isOne`: what was deployed last is this environment, so that its outputs say what the code takes from elsewhere. */
function factsOfCode({ reference, region, deployed }: Gen2Code, isOne: boolean): EnvironmentFacts {
  const outputs = isOne && reference ? deployed : undefined;
  const userPoolId = reference?.userPoolId ?? outputs?.userPoolId;
  const known = {
    accountId: accountOfArn(reference?.authRoleArn ?? reference?.unauthRoleArn ?? ''),
    region: isOne ? region : (regionOfId(userPoolId ?? '') ?? region),
    profile: undefined,
    userPoolId,
    webClientId: reference?.userPoolClientId ?? outputs?.userPoolClientId,
    nativeClientId: undefined,
    identityPoolId: reference?.identityPoolId ?? outputs?.identityPoolId,
  };
  return pickFacts((key) => known[key]);
}

function authOf({ userPoolId, webClientId, identityPoolId }: EnvironmentFacts): EnvironmentAuth {
  if (userPoolId === undefined) return { kind: 'none' };
  return {
    kind: 'imported',
    resourceName: 'auth',
    userPoolId,
    ...(webClientId !== undefined && { webClientId }),
    ...(identityPoolId !== undefined && { identityPoolId }),
  };
}
