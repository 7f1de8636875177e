import assert from 'node:assert/strict';
import type { ProjectFiles } from '../../../../../src/model/amplifyProject';
import { authOperations, type AuthOperation } from '../../../../../src/model/functionAccess';
import { withChanges } from '../../../../../src/project/composeChanges';
import { actionsOf, operationOf } from '../../../../../src/project/gen1/functionAccess/authActions';
import {
  planFunctionAccess,
  readFunctionAccess,
} from '../../../../../src/project/gen1/functionAccess/planFunctionAccess';
import { valueAt } from '../../../../../src/project/jsonValue';
import {
  forEveryEnvironment,
  lambdaGolden,
  lambdaParameter,
  lambdaPaths,
  lambdaResource,
  withLambdaAccess,
  withoutLambdaAccess,
} from '../../../../support/lambdaGolden';

const normalized = lambdaGolden('function/myfunc/myfunc-cloudformation-template.normalized.json');
const raw = lambdaGolden('function/myfunc/myfunc-cloudformation-template.json');

const after = (files: ProjectFiles, operations: readonly AuthOperation[] = authOperations): ProjectFiles =>
  withChanges(files, planFunctionAccess({ files }, lambdaResource, [{ functionName: 'myfunc', operations }]));

describe('planFunctionAccess', () => {
  it('writes what the Amplify CLI wrote, but for a policy that fits every environment', () => {
    const expected = withLambdaAccess(forEveryEnvironment(normalized));
    const written = after(withoutLambdaAccess());
    assert.deepEqual([...written.keys()].sort(), [...expected.keys()].sort());
    for (const [path, text] of expected) assert.equal(written.get(path), text, path);
  });

  it('has the actions of each operation in the order of the Amplify CLI', () => {
    for (const operation of authOperations) {
      const recorded = JSON.parse(lambdaGolden(`actions-${operation}.json`)) as unknown;
      assert.deepEqual(actionsOf([operation]), valueAt(recorded, 'Action'));
    }
  });

  it('allows the pool of whatever environment is pushed, and no other', () => {
    const written = after(withoutLambdaAccess());
    const template = JSON.parse(written.get(lambdaPaths.template) ?? '') as unknown;
    const [statement] = statements(written.get(lambdaPaths.template)) as { Resource?: unknown[] }[];
    const config = JSON.parse(written.get(lambdaPaths.backendConfig) ?? '') as unknown;
    assert.deepEqual(valueAt(config, 'function', 'myfunc', 'dependsOn'), [
      { attributes: ['UserPoolId'], category: 'auth', resourceName: lambdaResource },
    ]);
    for (const [region, pool] of [
      ['us-east-1', 'us-east-1_AbCdEfGhI'],
      ['eu-west-1', 'eu-west-1_ProdPool1'],
    ] as const) {
      // What a push hands the function's stack, by `dependsOn`, from the outputs of the environment's import.
      const given: Record<string, string> = {
        [lambdaParameter]: pool,
        'AWS::Region': region,
        'AWS::AccountId': '123456789012',
      };
      assert.ok(valueAt(template, 'Parameters', lambdaParameter));
      const resolved = (value: unknown): string =>
        typeof value === 'string' ? value : (given[valueAt(value, 'Ref') as string] ?? assert.fail());
      const arns = (statement?.Resource ?? []).map((resource) =>
        (valueAt(resource, 'Fn::Join') as [string, unknown[]])[1].map(resolved).join(''),
      );
      assert.deepEqual(arns, [`arn:aws:cognito-idp:${region}:123456789012:userpool/${pool}`]);
    }
  });

  it('changes nothing the second time', () => {
    const files = after(withoutLambdaAccess());
    assert.deepEqual([...after(files)], [...files]);
  });

  it('leaves every byte as it was when the access is taken away again', () => {
    const files = withoutLambdaAccess();
    files.set(lambdaPaths.parameters, '{\n  "lambdaLayers": []\n}');
    assert.deepEqual([...after(after(files), [])].sort(), [...files].sort());
  });

  it('takes away what the Amplify CLI itself granted', () => {
    const files = after(withLambdaAccess(normalized), []);
    const bare = withoutLambdaAccess();
    for (const path of [
      lambdaPaths.template,
      lambdaPaths.meta,
      lambdaPaths.backendConfig,
      lambdaPaths.module,
    ]) {
      assert.equal(files.get(path), bare.get(path), path);
    }
    assert.deepEqual(readFunctionAccess(files, lambdaResource), [{ functionName: 'myfunc', operations: [] }]);
  });

  it('changes no line of a template it need not touch', () => {
    const written = after(withLambdaAccess(raw), ['read']).get(lambdaPaths.template) ?? '';
    const changed = written.split('\n').filter((line) => !raw.split('\n').includes(line));
    assert.equal(changed.length, 1);
    assert.deepEqual(statements(written)[0]?.Action, actionsOf(['read']));
    assert.match(changed[0] ?? '', /\{"Ref":"authmyprojecta1b2c3d4UserPoolId"\}/);
  });

  it('adds to a template as the Amplify CLI first wrote it, which is not in order', () => {
    const bare = raw
      .replace(/,\s*"authmyprojecta1b2c3d4UserPoolId": \{[^}]*\}/, '')
      .replace(/,"AUTH_MYPROJECTA1B2C3D4_USERPOOLID":\{[^}]*\}/, '')
      .replace(/,"AmplifyResourcesPolicy": \{[\s\S]*?\n {8}\}\n/, '\n');
    assert.doesNotMatch(bare, /authmyproject|AmplifyResources/);
    const files = new Map([...withoutLambdaAccess(), [lambdaPaths.template, bare]]);
    const written = after(files).get(lambdaPaths.template) ?? '';
    assert.deepEqual(JSON.parse(written), JSON.parse(forEveryEnvironment(normalized)));
    const kept = written.split('\n');
    assert.deepEqual(
      bare
        .split('\n')
        .filter((line) => !kept.includes(line))
        .map((line) => line.trim().slice(0, 25)),
      ['"Variables" : {"ENV":{"Re'],
    );
    assert.match(written, /"REGION":\{"Ref":"AWS::Region"\},"AUTH_/);
  });

  it('keeps statements for other resources, other permissions and other dependencies', () => {
    const other = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::files/*'] };
    const files = withoutLambdaAccess();
    const template = JSON.parse(files.get(lambdaPaths.template) ?? '') as {
      Resources: Record<string, unknown>;
    };
    template.Resources.AmplifyResourcesPolicy = {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyDocument: { Statement: [other] } },
    };
    files.set(lambdaPaths.template, JSON.stringify(template, null, 4));
    files.set(lambdaPaths.parameters, JSON.stringify({ permissions: { storage: { files: ['read'] } } }));
    const written = after(files, ['delete']);
    assert.deepEqual(statements(written.get(lambdaPaths.template))[0], other);
    assert.deepEqual(statements(written.get(lambdaPaths.template))[1]?.Action, actionsOf(['delete']));
    assert.deepEqual(JSON.parse(written.get(lambdaPaths.parameters) ?? ''), {
      permissions: { storage: { files: ['read'] }, auth: { [lambdaResource]: ['delete'] } },
    });
    assert.deepEqual([...after(written, [])].sort(), [...files].sort());
  });

  for (const [name, style] of [
    [
      'tabs and CRLF',
      (text: string) => text.replace(/^( {2})+/gm, (i) => '\t'.repeat(i.length / 2)).replaceAll('\n', '\r\n'),
    ],
    ['comments', (text: string) => text.replace('{', '{ // by hand\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ] as const) {
    it(`comes and goes without a trace in files with ${name}`, () => {
      const files = withoutLambdaAccess();
      files.set(lambdaPaths.parameters, '{\n  "lambdaLayers": []\n}');
      for (const [path, text] of files) {
        if (path.endsWith('.json') && !path.includes('.config')) files.set(path, style(text));
      }
      const granted = after(files);
      assert.ok((granted.get(lambdaPaths.template) ?? '').includes(lambdaParameter));
      assert.deepEqual([...after(granted, [])].sort(), [...files].sort());
    });
  }

  it('lists the variables in a module that has no list', () => {
    const files = new Map([
      ...withoutLambdaAccess(),
      [lambdaPaths.module, 'exports.handler = () => {};\r\n'],
    ]);
    assert.equal(
      after(files).get(lambdaPaths.module),
      [
        '/* Amplify Params - DO NOT EDIT',
        '\tAUTH_MYPROJECTA1B2C3D4_USERPOOLID',
        '\tENV',
        '\tREGION',
        'Amplify Params - DO NOT EDIT */',
        'exports.handler = () => {};',
        '',
      ].join('\r\n'),
    );
  });

  const refuses = (
    name: string,
    files: ProjectFiles,
    message: RegExp,
    operations: readonly AuthOperation[] = ['read'],
  ) =>
    it(`refuses ${name}`, () =>
      assert.throws(() => after(files, operations), { name: 'UserError', kind: 'files', message }));
  const having = (path: string, text: string) => new Map([...withoutLambdaAccess(), [path, text]]);

  const lacking = withoutLambdaAccess();
  lacking.delete(lambdaPaths.template);
  refuses('a function without template', lacking, /is missing/);
  const yaml = lambdaPaths.template.replace(/json$/, 'yaml');
  refuses('a template in YAML', new Map([...lacking, [yaml, 'Resources: {}\n']]), /yaml" is YAML/);
  refuses(
    'a function that is not there',
    having(lambdaPaths.meta, '{}').set(lambdaPaths.backendConfig, '{}'),
    /no function "myfunc"/,
  );
  refuses(
    'a template of another shape',
    having(lambdaPaths.template, '{"Resources":{}}'),
    /not the template/,
  );
  refuses(
    'a template that is cut off',
    having(lambdaPaths.template, normalized.slice(0, 900)),
    /not JSON at line/,
  );
  refuses(
    'to take away what somebody else uses too',
    having(
      lambdaPaths.template,
      normalized.replace('"Timeout": 25', `"Description": {"Ref":"${lambdaParameter}"}`),
    ),
    /uses "authmyprojecta1b2c3d4UserPoolId"/,
    [],
  );
});

describe('operationOf', () => {
  it('knows which operation allows an action', () => {
    assert.deepEqual(
      ['AdminCreateUser', 'AdminGetUser', 'DescribeUserPool', 'AdminDeleteUser', 'Nothing'].map(operationOf),
      ['create', 'read', 'read', 'delete', undefined],
    );
  });
});

function statements(template: string | undefined): { Action?: unknown }[] {
  const path = ['Resources', 'AmplifyResourcesPolicy', 'Properties', 'PolicyDocument', 'Statement'];
  return valueAt(JSON.parse(template ?? ''), ...path) as { Action?: unknown }[];
}
