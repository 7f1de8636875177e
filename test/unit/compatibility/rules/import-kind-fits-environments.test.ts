import { rule } from '../../../../src/compatibility/rules/import-kind-fits-environments';
import { aProject, importedInto, importingInto } from '../../../support/projects';
import { aClient, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const userPoolOnly = importing(aClient());
const withPool = withIdentityPool(importing(aClient()));

const among = (prod: object | undefined, input = userPoolOnly, kind?: string) => {
  const files = kind && {
    'amplify/backend/auth/shop/parameters.json': JSON.stringify({ authSelections: kind }),
  };
  const { existingImport } = importedInto({
    environments: { dev: { userPoolId: 'us-east-1_a', identityPoolId: 'us-east-1:a' }, prod },
    ...(files && { files }),
  });
  return importingInto(existingImport?.project ?? aProject(), input);
};

const alone = { userPoolId: 'us-east-1_b' };
const both = { ...alone, identityPoolId: 'us-east-1:b' };

testRule(rule, {
  accept: {
    'a project without files': importingInto(aProject()),
    'no other environment that imports': among(undefined),
    'another environment that records nothing usable': among({}),
    'a user pool alone, as elsewhere': among(alone),
    'an identity pool, as elsewhere': among(both, withPool, 'identityPoolAndUserPool'),
    'what the shared files say already': among(alone, withPool, 'identityPoolAndUserPool'),
  },
  reject: {
    'a user pool alone where others have an identity pool': {
      input: among(both, userPoolOnly, 'identityPoolAndUserPool'),
      message:
        'The environments "prod" import an identity pool, and all share one kind of import. Name one here too, or unlink and import in every environment.',
    },
    'an identity pool where others have none': {
      input: among(alone, withPool, 'userPoolOnly'),
      message:
        'The environments "prod" import no identity pool, and all share one kind of import. Leave the identity pool out, or unlink and import in every environment.',
    },
    'another kind after the shared files are gone': {
      input: among(both),
      message:
        'The environments "prod" import an identity pool, and all share one kind of import. Name one here too, or unlink and import in every environment.',
    },
  },
});
