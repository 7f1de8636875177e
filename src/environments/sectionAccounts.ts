import { accountOfArn } from '../compatibility/accountOfArn';
import type { Gen1Project } from '../model/amplifyProject';
import type { FileSection } from '../model/fileReferences';
import type { Gen2Code } from '../project/gen2/readGen2Backend';
import { ownerOfAny, usersOfPool } from './accountOwners';
import { listEnvironments, type ListOptions, type TrackedEnvironment } from './listEnvironments';
import { listGen2Environments } from './listGen2Environments';

/** What tells of which account something in a project's files is. */
export interface ProjectAccounts {
  readonly environments: readonly TrackedEnvironment[];
  /** Of the environment that is checked out, for what names none. */
  readonly current?: string;
}

export function accountsOf(
  { project, gen2 }: { readonly project?: Gen1Project | undefined; readonly gen2?: Gen2Code | undefined },
  options: ListOptions,
): ProjectAccounts {
  const environments = project
    ? listEnvironments(project, options)
    : gen2
      ? listGen2Environments(gen2, options)
      : [];
  const current =
    environments.find(({ isCheckedOut }) => isCheckedOut)?.facts.accountId ?? project?.accountId;
  return { environments, ...(current !== undefined && { current }) };
}

/**
 * Whether Cognito can be asked about a part of a file with credentials of this account: of another one it would say that
 * nothing exists. The part's own roles tell, else its environment, else the environments that use its pool, else the
 * one that is checked out; where nothing tells, it is asked.
 */
export function isOfAccount(
  { references, envName }: FileSection,
  { environments, current }: ProjectAccounts,
  accountId: string,
): boolean {
  const ofRoles = references.flatMap(({ kind, value }) =>
    kind === 'roleArn' ? (accountOfArn(value) ?? []) : [],
  );
  const pools = references.flatMap(({ kind, value }) => (kind === 'userPoolId' ? [value] : []));
  const known = [
    ofRoles,
    ownerOfAny(environments.filter(({ target }) => target.name === envName)).accountIds,
    ownerOfAny(pools.flatMap((pool) => usersOfPool(environments, pool))).accountIds,
    current === undefined ? [] : [current],
  ].find((accounts) => accounts.length > 0);
  return known === undefined || known.includes(accountId);
}
