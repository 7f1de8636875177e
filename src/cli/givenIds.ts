import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import { isIdentityPoolId, isUserPoolClientId, isUserPoolId } from '../project/references/idPatterns';

/** Throws UserError of kind `input` unless this can be the id of a user pool. `where` names what it was given as. */
export function checkUserPoolId(id: string, where: string): void {
  if (isUserPoolId(id)) return;
  throw malformed(l10n.t('"{0}" of {1} cannot be the id of a user pool.', id, where), 'us-east-1_AbCdEfGhI');
}

/** The same of an app client, where one is given. */
export function checkClientId(id: string | undefined, where: string): void {
  if (id === undefined || isUserPoolClientId(id)) return;
  throw malformed(
    l10n.t('"{0}" of {1} cannot be the id of an app client.', id, where),
    '1example23456789abcdefghij',
  );
}

/** The same of an identity pool, where one is given. */
export function checkIdentityPoolId(id: string | undefined, where: string): void {
  if (id === undefined || isIdentityPoolId(id)) return;
  throw malformed(
    l10n.t('"{0}" of {1} cannot be the id of an identity pool.', id, where),
    'us-east-1:11111111-2222-3333-4444-555555555555',
  );
}

const malformed = (message: string, example: string): UserError =>
  new UserError(message, l10n.t('Such an id looks like this: {0}', example), { kind: 'input' });
