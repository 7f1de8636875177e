import * as l10n from '@vscode/l10n';
import type { Role as IamRole } from '@aws-sdk/client-iam';
import type { Role } from '../model/authSnapshot';
import { ifExists } from './reading';
import { send } from './send';
import type { Transport } from './transport';

/**
 * A role by its ARN, with its trust policy decoded; `undefined` when IAM has none with this ARN. IAM asks by name and
 * in the caller's account only, so that a namesake is not the role meant.
 */
export async function readRole(
  session: Transport,
  arn: string,
  signal?: AbortSignal,
): Promise<Role | undefined> {
  const RoleName = arn.split('/').at(-1) ?? arn;
  const role = await ifExists(() => getRole(session, RoleName, signal));
  const { Arn = '', AssumeRolePolicyDocument = '', Tags = [] } = role ?? {};
  if (Arn !== arn) return undefined;
  return {
    ...{ Arn, RoleName, AssumeRolePolicyDocument: decodeURIComponent(AssumeRolePolicyDocument) },
    ...(Tags.length > 0 && {
      Tags: Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
    }),
  };
}

/** The role of the caller's account with this name, as IAM says it. */
export async function getRole(
  session: Transport,
  RoleName: string,
  signal?: AbortSignal,
): Promise<Partial<IamRole>> {
  const what = l10n.t('Could not read the role "{0}"', RoleName);
  return (await send(session, 'iam', 'GetRole', { RoleName }, { what, signal })).Role ?? {};
}
