import * as l10n from '@vscode/l10n';
import type { CreateUserPoolDomainRecipe } from '../../model/repairRecipe';
import { domainState } from '../resourceStates';
import { mentionPoolOwner } from '../stackOwner';
import { warn, type PlanDraft } from '../planDraft';
import { needed, refused } from '../planRefusals';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html */
const reserved = ['aws', 'amazon', 'cognito'];

/** Gives the user pool a prefix at Amazon's domain, with the hosted UI that every Amplify library knows. */
export function createUserPoolDomain({ domain }: CreateUserPoolDomainRecipe, draft: PlanDraft): void {
  const pool = needed(draft.snapshot.parts.userPool, l10n.t('User pool'));
  if (pool.Domain !== undefined) {
    throw refused(
      l10n.t('The user pool "{0}" has the domain "{1}" already.', pool.Name, pool.Domain),
      l10n.t('Check again.'),
    );
  }
  if (
    !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(domain) ||
    reserved.some((word) => domain.includes(word))
  ) {
    throw refused(
      l10n.t('"{0}" cannot be the prefix of a domain.', domain),
      l10n.t('Use small letters, digits and hyphens, and none of the words {0}.', reserved.join(', ')),
    );
  }
  draft.changes.push({
    target: { kind: 'domain', userPoolId: pool.Id, domain },
    resource: { type: 'domain', id: domain, region: draft.snapshot.region },
    after: domainState({ Domain: domain, UserPoolId: pool.Id, ManagedLoginVersion: 1 }),
  });
  warn(
    draft,
    'permanent',
    l10n.t('The sign-in pages can be reached by everyone from then on. Undo leaves the domain as it is.'),
  );
  mentionPoolOwner(draft);
}
