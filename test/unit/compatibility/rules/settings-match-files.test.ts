import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/settings-match-files';
import type { EnvironmentFacts } from '../../../../src/model/trackedEnvironment';
import { aProject } from '../../../support/projects';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const recorded: EnvironmentFacts = {
  accountId: '123456789012',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
};

const tracked = (setting: EnvironmentFacts | undefined, files: EnvironmentFacts = recorded): CheckInput => ({
  snapshot: aSnapshot(),
  trackedEnvironment: {
    project: aProject(),
    environment: { name: 'prod', envName: 'prod', values: {}, recorded: files, ...(setting && { setting }) },
  },
});

testRule(rule, {
  accept: {
    'an environment without settings': tracked(undefined),
    'settings that say the same': tracked(recorded),
    "a profile, which is a person's own": tracked({ profile: 'prod' }, { ...recorded, profile: 'default' }),
    'an account that the files do not know': tracked({ accountId: '210987654321' }, { region: 'eu-west-1' }),
  },
  reject: {
    'another pool and another account': {
      input: tracked({ accountId: '210987654321', userPoolId: 'eu-west-1_Other' }),
      message: [
        'The settings have 210987654321 as "accountId" of "prod"; the project files have 123456789012.',
        'The settings have eu-west-1_Other as "userPoolId" of "prod"; the project files have eu-west-1_AbCdEfGhI.',
      ],
    },
    'a pool where the files import nothing': {
      input: tracked({ userPoolId: 'eu-west-1_Other' }, { region: 'eu-west-1' }),
      message: 'The settings have eu-west-1_Other as "userPoolId" of "prod"; the project files have none.',
      fixes: ['Take over into the settings what the files say of "prod"'],
    },
    'an identity pool that the import does not have': {
      input: tracked({ identityPoolId: 'eu-west-1:1' }),
      message: 'The settings have eu-west-1:1 as "identityPoolId" of "prod"; the project files have none.',
    },
  },
});
