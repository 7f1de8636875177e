import type { AuthSnapshot } from './authSnapshot';

const unread = { status: 'unread' } as const;

/** The parts of a snapshot before anything was read. */
export const unreadParts: AuthSnapshot['parts'] = {
  userPool: unread,
  userPoolClients: unread,
  mfaConfig: unread,
  identityProviders: unread,
  groups: unread,
  domains: unread,
  identityPools: unread,
  roles: unread,
  triggerFunctions: unread,
  managedLoginBrandings: unread,
};
