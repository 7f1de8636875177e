import { rule } from '../../../../src/compatibility/rules/identity-pool-is-not-shared';
import { aProject, importingInto } from '../../../support/projects';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const { IdentityPoolId } = anIdentityPool();
const team = (identityPoolIds: Record<string, string>) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(identityPoolIds).map(([envName, identityPoolId]) => [
        envName,
        { categories: { auth: { shop: { userPoolId: 'us-east-1_AbCdEfGhI', identityPoolId } } } },
      ]),
    ),
  );
const among = (identityPoolIds: Record<string, string>) =>
  importingInto(
    aProject({ files: new Map([['amplify/team-provider-info.json', team(identityPoolIds)]]) }),
    withIdentityPool(importing(aClient())),
  );

testRule(rule, {
  accept: {
    'a user pool alone': importingInto(aProject()),
    'the only environment': among({ dev: IdentityPoolId }),
    'other environments with others': among({ prod: 'us-east-1:22222222-2222-3333-4444-555555555555' }),
    'a file that is no JSON': importingInto(
      aProject({ files: new Map([['amplify/team-provider-info.json', '{']]) }),
      withIdentityPool(importing(aClient())),
    ),
  },
  reject: {
    'two more environments with the same': {
      input: among({ dev: IdentityPoolId, staging: IdentityPoolId, prod: IdentityPoolId }),
      message:
        'The environments "dev" and "staging", "prod" would fight over the policies of the roles of "my_identity_pool".',
    },
  },
});
