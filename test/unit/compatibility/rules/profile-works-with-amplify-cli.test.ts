import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { Caller } from '../../../../src/model/caller';
import { rule } from '../../../../src/compatibility/rules/profile-works-with-amplify-cli';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const using = (credentials: Caller['credentials'], profile?: string): CheckInput => ({
  snapshot: aSnapshot(),
  credentials: {
    caller: {
      accountId: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/ann',
      credentials,
      ...(profile !== undefined && { profile }),
    },
  },
});
const message = 'The Amplify CLI cannot use profile "dev" by itself: give it temporary keys in its terminal.';

testRule(rule, {
  accept: {
    keys: using('keys', 'dev'),
    'a role': using('role', 'dev'),
    'no profile': using('sso'),
  },
  reject: {
    SSO: { input: using('sso', 'dev'), message },
    'aws login': { input: using('login', 'dev'), message },
  },
});
