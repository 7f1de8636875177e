import { rule } from '../../../../src/compatibility/rules/file-clients-exist';
import { aReference, aSection, judgingSection, userPoolId, webClientId } from '../../../support/fileSections';
import { aClient } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const web = aClient();
const server = aClient({ ClientName: 'server', hasSecret: true });
const other = aClient({ ClientName: 'other' });
const native = (value: string) => aReference('userPoolClientId', value, { client: 'native' });

testRule(rule, {
  accept: {
    'a client of the pool': judgingSection(aSection('awsExports', webClientId()), { userPoolClients: [web] }),
    'a pool whose clients nobody read': judgingSection(aSection('awsExports', webClientId('gone'))),
    'what is not written yet': judgingSection(aSection('awsExports', webClientId('')), {
      userPoolClients: [web],
    }),
  },
  reject: {
    'a web client that is gone, and offers the public ones': {
      input: judgingSection(aSection('awsExports', userPoolId(), webClientId('gone')), {
        userPoolClients: [web, server],
      }),
      message: 'The user pool "us-east-1_AbCdEfGhI" has no app client "gone".',
      fixes: ['Use app client "web"'],
    },
    'a native client that is gone, and offers all of them, first the one the file names': {
      input: judgingSection(aSection('teamProviderInfo', webClientId(other.ClientId), native('gone')), {
        userPoolClients: [web, server, other],
      }),
      message: 'The user pool "us-east-1_AbCdEfGhI" has no app client "gone".',
      fixes: ['Use app client "other"', 'Use app client "web"', 'Use app client "server"'],
    },
  },
});
