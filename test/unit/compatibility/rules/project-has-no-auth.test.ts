import { rule } from '../../../../src/compatibility/rules/project-has-no-auth';
import { aProject, naming } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const holding = (serviceType?: string) =>
  naming(
    'myproject',
    aProject({
      auth: [
        { resourceName: 'existing', service: 'Cognito', output: {}, ...(serviceType && { serviceType }) },
      ],
    }),
  );
const managed =
  'The project has an auth resource of its own, "existing" (Cognito): Amplify made it, and removing it would delete it.';

testRule(rule, {
  accept: { 'a project without auth': naming('myproject') },
  reject: {
    'an import': {
      input: holding('imported'),
      message: 'The project already imports auth as "existing". Unlink it first.',
    },
    'an auth resource that Amplify made': { input: holding('managed'), message: managed },
    'one of an old CLI version, which knew no other kind': { input: holding(), message: managed },
  },
});
