import * as l10n from '@vscode/l10n';
import type { Reference } from '../../model/fileReferences';
import { isRegionCode } from '../../model/regions';
import {
  isIdentityPoolId,
  isRoleArn,
  isUserPoolClientId,
  isUserPoolId,
  userPoolIdsIn,
} from '../../project/references/idPatterns';
import { problemAt, replace, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** A value in the wrong place or with a part missing is refused at run time only, by a message that names no file. */
export const rule = defineRule({
  id: 'file-ids-are-well-formed',
  aliases: [],
  judges: 'file',
  reads: [],
  severity: 'error',
  blocks: [],
  title: () => l10n.t('Ids, role ARNs and Regions in project files have the form that AWS gives them'),
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html',

  *check({ section }) {
    const kinds = ['userPoolId', 'userPoolClientId', 'identityPoolId', 'roleArn', 'region'] as const;
    for (const reference of valuesOf(section, ...kinds)) {
      if (isWellFormed(reference)) continue;
      // An ARN holds the id that is wanted.
      const [id] = reference.kind === 'userPoolId' ? userPoolIdsIn(reference.value) : [];
      const fixes = id ? [replace(section, reference, id[0], l10n.t('Use "{0}"', id[0]))] : [];
      yield problemAt(section, reference, messageOf(reference), fixes);
    }
  },
});

function isWellFormed({ kind, value }: Reference): boolean {
  switch (kind) {
    case 'userPoolId':
      return isUserPoolId(value);
    case 'userPoolClientId':
      return isUserPoolClientId(value) && !isUserPoolId(value);
    case 'identityPoolId':
      return isIdentityPoolId(value);
    case 'roleArn':
      return isRoleArn(value);
    case 'region':
      return isRegionCode(value);
    default:
      return true;
  }
}

function messageOf({ kind, value, key }: Reference): string {
  const is = whatIs(value);
  const wanted = whatIsWanted(kind);
  return is === undefined
    ? l10n.t('"{0}" in {1} cannot be {2}.', value, key, wanted)
    : l10n.t('"{0}" in {1} is {2}, not {3}.', value, key, is, wanted);
}

function whatIs(value: string): string | undefined {
  if (isUserPoolId(value)) return l10n.t('the id of a user pool');
  if (isIdentityPoolId(value)) return l10n.t('the id of an identity pool');
  return value.startsWith('arn:') ? l10n.t('an ARN') : undefined;
}

function whatIsWanted(kind: Reference['kind']): string {
  switch (kind) {
    case 'userPoolId':
      return l10n.t('the id of a user pool');
    case 'userPoolClientId':
      return l10n.t('the id of an app client');
    case 'identityPoolId':
      return l10n.t('the id of an identity pool');
    case 'roleArn':
      return l10n.t('the ARN of a role');
    default:
      return l10n.t('a Region');
  }
}
