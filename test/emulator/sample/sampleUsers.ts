import type { UserSeed } from '../state/userPoolSeed';

/** The password of every sample user that has one. */
export const samplePassword = 'Correct-Horse-7-Battery';

const aUser = (number: number, email: string, facts: Partial<UserSeed> = {}): UserSeed => {
  const sub = `c0ffee00-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    Username: sub,
    Attributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ],
    UserCreateDate: '2024-04-01T08:00:00Z',
    UserLastModifiedDate: '2024-04-02T08:00:00Z',
    UserStatus: 'CONFIRMED',
    Enabled: true,
    password: samplePassword,
    ...facts,
  };
};

/** Customers in every state a user with a password can be in. */
export const customers = (): UserSeed[] => [
  aUser(1, 'mary.major@example.com', { groups: ['customers'] }),
  aUser(2, 'john.stiles@example.com', { groups: ['customers'], Enabled: false }),
  aUser(3, 'martha.rivera@example.com', { UserStatus: 'FORCE_CHANGE_PASSWORD' }),
  aUser(4, 'jorge.souza@example.com', { UserStatus: 'RESET_REQUIRED' }),
  aUser(5, 'li.juan@example.com', { UserStatus: 'UNCONFIRMED' }),
];

/** Someone with a password, and someone who signs in with Google. */
export const editorsAndReaders = (): UserSeed[] => [
  aUser(11, 'ana.carolina@example.com', { groups: ['editors', 'readers'] }),
  {
    Username: 'Google_100000000000000000001',
    Attributes: [
      { Name: 'sub', Value: 'c0ffee00-0000-4000-8000-000000000012' },
      { Name: 'email', Value: 'paulo.santos@example.com' },
    ],
    UserCreateDate: '2024-05-01T08:00:00Z',
    UserLastModifiedDate: '2024-05-01T08:00:00Z',
    UserStatus: 'EXTERNAL_PROVIDER',
    Enabled: true,
    groups: ['readers'],
  },
];
