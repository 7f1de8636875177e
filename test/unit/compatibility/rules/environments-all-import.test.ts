import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/environments-all-import';
import { aProject } from '../../../support/projects';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const importing = (environments: Readonly<Record<string, boolean>>): CheckInput => ({
  snapshot: aSnapshot(),
  environments: {
    project: aProject(),
    environments: Object.entries(environments).map(([name, imports]) => ({
      name,
      envName: name,
      ...(imports && { resourceName: 'shop' }),
      values: {},
      recorded: {},
    })),
  },
});

testRule(rule, {
  accept: {
    'a project without any import': importing({ dev: false, prod: false }),
    'imports everywhere': importing({ dev: true, prod: true }),
  },
  reject: {
    'an environment that was cloned': {
      input: importing({ dev: true, prod: true, stage: false }),
      message:
        'Environment "stage" imports nothing, unlike "dev", "prod": a cloned or new environment has to import by itself.',
    },
  },
});
