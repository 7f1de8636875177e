import { rule } from '../../../../src/compatibility/rules/environments-share-import-kind';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const pools = (environments: Record<string, object>) => importedInto({ environments });

testRule(rule, {
  accept: {
    'user pools only': pools({ dev: { userPoolId: 'a' }, prod: { userPoolId: 'b' } }),
    'identity pools everywhere': pools({ dev: { identityPoolId: 'a' }, prod: { identityPoolId: 'b' } }),
  },
  reject: {
    'one of each': {
      input: pools({ dev: { userPoolId: 'a', identityPoolId: 'a' }, prod: { userPoolId: 'b' } }),
      message: '"dev" have an identity pool, "prod" have none: an import is of one kind in all environments.',
    },
  },
});
