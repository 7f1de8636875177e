import type { ProjectFiles } from '../../src/model/amplifyProject';
import { removeJson, setJson } from '../../src/project/json';
import { readGolden } from './goldenCases';
import { projectFiles } from './projectFiles';

/** A function with access to imported auth, as the Amplify CLI wrote it, and the same without the access. */

export const lambdaResource = 'myprojecta1b2c3d4';
export const lambdaParameter = `auth${lambdaResource}UserPoolId`;
export const lambdaPoolId = 'us-east-1_AbCdEfGhI';

const golden = readGolden('lambda-access.json') as { files: Record<string, string> };

/** A recorded file. */
export const lambdaGolden = (name: string): string => golden.files[name] ?? '';

/** Where the recorded files are in a project. */
export const lambdaPaths = {
  meta: 'amplify/backend/amplify-meta.json',
  backendConfig: 'amplify/backend/backend-config.json',
  template: 'amplify/backend/function/myfunc/myfunc-cloudformation-template.json',
  parameters: 'amplify/backend/function/myfunc/function-parameters.json',
  module: 'amplify/backend/function/myfunc/src/index.js',
};

/** The policy with the environment's parameter where the Amplify CLI wrote the id of one environment's pool. */
export function forEveryEnvironment(template: string): string {
  const reference = template.includes('\n') && template.includes(`":userpool/",\n`);
  if (!reference) return template.replace(`"${lambdaPoolId}"`, `{"Ref":"${lambdaParameter}"}`);
  const [, indent = ''] = new RegExp(`\\n( *)"${lambdaPoolId}"`).exec(template) ?? [];
  const written = `{\n${indent}  "Ref": "${lambdaParameter}"\n${indent}}`;
  return template.replace(`"${lambdaPoolId}"`, () => written);
}

/** The recorded project with the access. */
export const withLambdaAccess = (template: string): ProjectFiles =>
  new Map([
    ...projectFiles({}),
    [lambdaPaths.meta, lambdaGolden('amplify-meta.json')],
    [lambdaPaths.backendConfig, lambdaGolden('backend-config.json')],
    [lambdaPaths.template, template],
    [lambdaPaths.parameters, lambdaGolden('function/myfunc/function-parameters.json')],
    [lambdaPaths.module, lambdaGolden('function/myfunc/src/index.js')],
  ]);

/** The recorded project before the access; the template is the normalized one, which `amplify update function` leaves. */
export function withoutLambdaAccess(): Map<string, string> {
  const files = new Map(
    withLambdaAccess(lambdaGolden('function/myfunc/myfunc-cloudformation-template.normalized.json')),
  );
  const edit = (path: string, change: (text: string) => string) =>
    files.set(path, change(files.get(path) ?? ''));
  edit(lambdaPaths.template, (text) => {
    const variables = ['Resources', 'LambdaFunction', 'Properties', 'Environment', 'Variables'];
    const bare = removeJson(text, ['Parameters', lambdaParameter]);
    const without = removeJson(bare, [...variables, 'AUTH_MYPROJECTA1B2C3D4_USERPOOLID']);
    return removeJson(without, ['Resources', 'AmplifyResourcesPolicy']);
  });
  for (const path of [lambdaPaths.meta, lambdaPaths.backendConfig]) {
    edit(path, (text) => setJson(text, ['function', 'myfunc', 'dependsOn'], []));
  }
  files.delete(lambdaPaths.parameters);
  edit(lambdaPaths.module, (text) => text.replace('\tAUTH_MYPROJECTA1B2C3D4_USERPOOLID\n', ''));
  return files;
}
