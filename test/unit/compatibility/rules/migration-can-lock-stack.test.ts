import { rule } from '../../../../src/compatibility/rules/migration-can-lock-stack';
import { importedInto, naming } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'a project that imports nothing yet': naming('shop') },
  reject: {
    'every import, as a remark': {
      input: importedInto({}),
      message:
        '"amplify gen2-migration lock" fails for imported auth: refer to the same pools with referenceAuth instead.',
    },
  },
});
