import * as l10n from '@vscode/l10n';
import { environmentsSetting } from '../environments/readEnvironmentSettings';
import { UserError } from '../errors';
import type { AccountOwner } from '../model/accountOwner';

export const unknownProfile = (profile: string): UserError =>
  new UserError(
    l10n.t('There is no profile "{0}" in the AWS configuration files.', profile),
    l10n.t('Choose another profile, or run: aws configure --profile {0}', profile),
    { kind: 'noCredentials' },
  );

/** Says whose account is expected, whose the credentials are of, and which profile or setting mends that. */
export function otherAccount(owner: AccountOwner, actual: string, profile: string | undefined): UserError {
  const { name } = owner;
  const expected = owner.accountIds.join(' / ');
  return new UserError(
    profile === undefined
      ? l10n.t(
          '"{0}" is in account {1}, the credentials are of {2}: nothing was asked.',
          name,
          expected,
          actual,
        )
      : l10n.t(
          '"{0}" is in account {1}, the profile "{3}" is of {2}: nothing was asked.',
          name,
          expected,
          actual,
          profile,
        ),
    wayOut(owner, expected, profile),
    { kind: 'otherAccount' },
  );
}

function wayOut({ name, profile }: AccountOwner, expected: string, used: string | undefined): string {
  if (profile === undefined)
    return l10n.t(
      'Choose a profile of account {0}, or name one in the setting "{1}".',
      expected,
      environmentsSetting,
    );
  return profile === used
    ? l10n.t(
        'Choose a profile of account {0}, and name it for "{1}" in the setting "{2}".',
        expected,
        name,
        environmentsSetting,
      )
    : l10n.t('Choose the profile "{0}", which is named for "{1}".', profile, name);
}

export const malformedRegion = (region: string): UserError =>
  new UserError(
    l10n.t('"{0}" cannot be a Region.', region),
    l10n.t('Use the id of a Region, for example eu-west-1.'),
    { kind: 'input' },
  );

export const missingRegion = (profile: string | undefined): UserError =>
  new UserError(
    profile
      ? l10n.t('The profile "{0}" has no Region.', profile)
      : l10n.t('Neither the environment nor the AWS configuration files name a Region.'),
    l10n.t('Choose a Region, or set "region" in the profile.'),
    { kind: 'input' },
  );
