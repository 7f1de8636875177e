import assert from 'node:assert/strict';
import { functionRows } from '../../../src/importWizard/functionRows';
import { judgeWizard } from '../../../src/importWizard/judgeWizard';
import { validateCall } from '../../../src/importWizard/wizardCalls';
import { readProject } from '../../../src/project/gen1/readProject';
import { lambdaPaths, withoutLambdaAccess } from '../../support/lambdaGolden';
import { projectFiles } from '../../support/projectFiles';
import { aClient, aSnapshot, aUserPool } from '../../support/snapshots';

const functionMeta = { function: { myfunc: { service: 'Lambda', dependsOn: [] } } };

/** A project with a function and without auth. */
function files(): Map<string, string> {
  const golden = withoutLambdaAccess();
  const own = new Map([...projectFiles({ meta: functionMeta, backendConfig: functionMeta })]);
  for (const path of [lambdaPaths.template, lambdaPaths.module]) own.set(path, golden.get(path) ?? '');
  return own;
}

describe('function access on the page', () => {
  it('lists the functions with what their code does', () => {
    const project = files();
    const code = "import '@aws-sdk/client-cognito-identity-provider';\nnew AdminGetUserCommand({});";
    project.set(lambdaPaths.module, code);
    const chosen = [{ functionName: 'myfunc', operations: ['read'] as const }];
    assert.deepEqual(functionRows({ files: project }, chosen), [
      { name: 'myfunc', operations: ['read'], calls: ['read'] },
    ]);
  });

  it('is planned with the import', () => {
    const { plan } = judgeWizard(
      {
        region: 'us-east-1',
        userPoolId: 'us-east-1_AbCdEfGhI',
        authSelections: 'userPoolOnly',
        functionAccess: [{ functionName: 'myfunc', operations: ['read'] }],
      },
      {
        snapshot: aSnapshot({ userPool: aUserPool(), userPoolClients: [aClient()] }),
        project: readProject(files()),
        resourceName: 'shop',
      },
    );
    const template = plan?.changes.find(({ path }) => path === lambdaPaths.template)?.after ?? '';
    assert.match(template, /"Ref": "authshopUserPoolId"/);
  });

  it('is taken from the page only as what it is', () => {
    const call = (functionName: string, operations: readonly string[]) => () =>
      validateCall('choose', { functionAccess: [{ functionName, operations }] });
    assert.doesNotThrow(call('myfunc', ['create', 'delete']));
    assert.throws(call('../../myfunc', ['create']));
    assert.throws(call('myfunc', ['everything']));
  });
});
