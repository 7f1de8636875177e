import { rule } from '../../../../src/compatibility/rules/parameters-file-is-complete';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const path = 'amplify/backend/auth/shop/parameters.json';
const having = (text?: string) => importedInto({ files: text === undefined ? {} : { [path]: text } });

testRule(rule, {
  accept: { 'a complete file': having('{"region": "us-east-1"}') },
  reject: {
    'no file': {
      input: having(),
      message: `"${path}" is missing: pull, checkout and builds without a person fail.`,
    },
    'a file without Region, with a comment': {
      input: having('{ /* old */ "resourceName": "shop" }'),
      message: `"${path}" names no Region: the next environment change asks for the import again.`,
    },
    'another Region': {
      input: having('{"region": "eu-west-1"}'),
      message: `"${path}" was written for eu-west-1, but the environment "dev" is in us-east-1: a build without a person stops.`,
    },
  },
});
