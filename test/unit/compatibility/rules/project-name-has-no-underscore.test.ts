import { rule } from '../../../../src/compatibility/rules/project-name-has-no-underscore';
import { aProject, naming } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const message = (name: string): string =>
  `The Amplify CLI would name the import after the project "${name}" and not find it again. It needs another name here.`;

testRule(rule, {
  accept: { 'letters and digits': naming('myproject') },
  reject: {
    'an underscore': {
      input: naming('x', aProject({ projectName: 'my_project' })),
      message: message('my_project'),
    },
    'a hyphen, which becomes an underscore': {
      input: naming('x', aProject({ projectName: 'my-project' })),
      message: message('my-project'),
    },
  },
});
