import * as l10n from '@vscode/l10n';
import type { RepairQuestion } from '../model/repairQuestion';

type Asked = RepairQuestion['asks'];

/** What a question says: its title, what an answer is for, and an example of one. */
export function questionTexts(asks: Asked): { title: string; prompt: string; example: string } {
  switch (asks) {
    case 'callbackUrl':
      return {
        title: l10n.t('Callback URL'),
        prompt: l10n.t('Where users come back to after they signed in. It must match letter by letter.'),
        example: 'https://www.example.com/',
      };
    case 'signOutUrl':
      return {
        title: l10n.t('Sign-out URL'),
        prompt: l10n.t('Where users go after they signed out. It must match letter by letter.'),
        example: 'https://www.example.com/',
      };
    case 'clientName':
      return {
        title: l10n.t('Name of the new app client'),
        prompt: l10n.t('It gets no client secret, and the settings of the app client it replaces.'),
        example: 'web',
      };
    case 'roleName':
      return {
        title: l10n.t('Name of the new role'),
        prompt: l10n.t(
          'It trusts the identity pool and allows nothing. Amplify adds what its categories need.',
        ),
        example: 'my-app-unauthRole',
      };
    case 'roleArn':
      return {
        title: l10n.t('ARN of the role'),
        prompt: l10n.t('A role of the same account that trusts the identity pool.'),
        example: 'arn:aws:iam::123456789012:role/my-role',
      };
    case 'domainPrefix':
      return {
        title: l10n.t('Prefix of the domain'),
        prompt: l10n.t('Nobody else may have it in this Region. It cannot be changed later.'),
        example: 'my-app',
      };
    case 'identityPoolName':
      return {
        title: l10n.t('Name of the new identity pool'),
        prompt: l10n.t('Users get new identities in it.'),
        example: 'my_app_dev',
      };
  }
}

/** Why AWS would not take an answer; `undefined` when it would, as far as can be said without asking. */
export function problemWithAnswer(asks: Asked, answer: string): string | undefined {
  switch (asks) {
    case 'callbackUrl':
    case 'signOutUrl':
      return problemWithUrl(answer);
    case 'clientName':
    case 'identityPoolName':
      return /^[\w\s+=,.@-]{1,128}$/.test(answer) && answer.trim() !== ''
        ? undefined
        : l10n.t('Use letters, digits, spaces and any of {0}', '+ = , . @ - _');
    case 'roleName':
      return /^[\w+=,.@-]{1,64}$/.test(answer)
        ? undefined
        : l10n.t('Use up to 64 letters, digits and any of {0}', '+ = , . @ - _');
    case 'roleArn':
      return /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(answer)
        ? undefined
        : l10n.t('Enter the ARN of an IAM role, such as {0}', questionTexts(asks).example);
    case 'domainPrefix':
      return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(answer) && !/aws|amazon|cognito/.test(answer)
        ? undefined
        : l10n.t('Use small letters, digits and hyphens, and none of the words {0}.', 'aws, amazon, cognito');
  }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
function problemWithUrl(answer: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\/\S+$/i.exec(answer)?.[1]?.toLowerCase();
  if (scheme === undefined || /[{}<>"\\^`|]/.test(answer) || !URL.canParse(answer))
    return l10n.t('Enter a whole address, such as {0}', 'https://www.example.com/');
  if (answer.length > 1024) return l10n.t('An address has at most {0} characters.', 1024);
  if (answer.includes('#')) return l10n.t('An address must not have a part that begins with #.');
  // An app's own scheme (`myapp://`) is as good as https; plain http is for the developer's machine only.
  if (scheme === 'http' && new URL(answer).hostname !== 'localhost')
    return l10n.t('Use https. Only localhost may do without.');
  return undefined;
}
