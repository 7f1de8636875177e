import fc from 'fast-check';
import type { Frontend, ProjectFiles } from '../../src/model/amplifyProject';
import type { AnyRegion } from './arbitraries';

/** Projects as `amplify init` and the commands after it leave them. */
export interface ProjectCase {
  readonly files: ProjectFiles;
  readonly frontend: Frontend;
  readonly projectName: string;
  readonly envName: string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

export const stackOf = (region: string, envName: string) => ({
  AuthRoleName: `amplify-myproject-${envName}-abcde-authRole`,
  UnauthRoleArn: `arn:aws:iam::123456789012:role/amplify-myproject-${envName}-abcde-unauthRole`,
  AuthRoleArn: `arn:aws:iam::123456789012:role/amplify-myproject-${envName}-abcde-authRole`,
  Region: region,
  DeploymentBucketName: `amplify-myproject-${envName}-abcde-deployment`,
  UnauthRoleName: `amplify-myproject-${envName}-abcde-unauthRole`,
  StackName: `amplify-myproject-${envName}-abcde`,
  StackId: `arn:aws:cloudformation:${region}:123456789012:stack/amplify-myproject-${envName}-abcde/0a1b2c3d-0000-1111-2222-333344445555`,
  AmplifyAppId: 'd1abcdefghijkl',
});

const folders = [
  'src',
  'app',
  'src/app',
  './src',
  'src/',
  './lib/',
  'app/src/main/res',
  'フロント/src',
  'my app/src',
  'a//b',
  '.',
];

const javascript = fc
  .record({
    framework: fc.constantFrom('none', 'angular', 'ember', 'ionic', 'react', 'react-native', 'vue'),
    SourceDir: fc.constantFrom(...folders),
    DistributionDir: fc.constantFrom('build', 'dist', '/'),
  })
  .map(({ framework, ...config }) => ({
    framework,
    config: { ...config, BuildCommand: 'npm run-script build', StartCommand: 'npm run-script start' },
  }));
const native = fc.constantFrom(...folders).map((ResDir) => ({ config: { ResDir } }));
const frontend = fc.oneof(
  javascript.map((own) => ({ frontend: 'javascript' as const, own })),
  native.map((own) => ({ frontend: 'android' as const, own })),
  native.map((own) => ({ frontend: 'flutter' as const, own })),
  fc.constant({ frontend: 'ios' as const, own: {} }),
);

const projectName = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('myproject', 'MyProject', 'ABC', 'project20characters0', '123') },
  { weight: 1, arbitrary: fc.constantFrom('my-project', 'my project', 'プロジェクト', 'a_b') },
);

/** What other categories have in an environment; names without a relation to auth. */
type Other = 'function' | 'storage';
const others: fc.Arbitrary<Other[]> = fc.subarray(['function', 'storage']);
const entries = {
  function: {
    hello: {
      build: true,
      dependsOn: [],
      providerPlugin: 'awscloudformation',
      service: 'Lambda',
    },
  },
  storage: { s3files: { dependsOn: [], providerPlugin: 'awscloudformation', service: 'S3' } },
};
const parameters: Readonly<Record<Other, Readonly<Record<string, object>>>> = {
  function: { hello: { deploymentBucketName: 'a-bucket', s3Key: 'amplify-builds/hello.zip', zoo: 'z' } },
  storage: { s3files: { bucketName: 'files', region: 'us-east-1' } },
};

export const anyProject = (
  region: AnyRegion,
  { withOthers = others }: { readonly withOthers?: fc.Arbitrary<Other[]> } = {},
): fc.Arbitrary<ProjectCase> =>
  fc
    .record({
      app: frontend,
      projectName,
      envName: fc.constantFrom('dev', 'prod', 'abcdefghij', 'ab'),
      before: fc.constantFrom<readonly string[]>([], [], ['other'], ['other', 'third']),
      after: fc.boolean(),
      categories: withOthers,
      withEmptyAuth: fc.boolean(),
    })
    .map(({ app, projectName: name, envName, before, after, categories, withEmptyAuth }) => {
      const stack = { awscloudformation: stackOf(region, envName) };
      const pick = <T>(from: Record<string, T>) =>
        Object.fromEntries(categories.map((category) => [category, from[category]]));
      const inMeta = pick(entries);
      const used = categories.flatMap((category) =>
        Object.entries(parameters[category]).flatMap(([resourceName, own]) =>
          Object.keys(own).map((parameter): [string, unknown] => [
            `AMPLIFY_${category}_${resourceName}_${parameter}`,
            { usedBy: [{ category, resourceName }] },
          ]),
        ),
      );
      const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
      const backendConfig = {
        ...(withEmptyAuth && { auth: {} }),
        ...inMeta,
        ...(sorted.length > 0 && { parameters: Object.fromEntries(sorted) }),
      };
      const inOrder = Object.entries(backendConfig).sort(([a], [b]) => (a < b ? -1 : 1));
      const environment = (env: string): [string, unknown] => [
        env,
        {
          awscloudformation: stackOf(region, env),
          ...(env === envName && categories.length > 0 && { categories: pick(parameters) }),
        },
      ];
      return {
        frontend: app.frontend,
        projectName: name,
        envName,
        files: new Map(
          Object.entries({
            'amplify/.config/project-config.json': json({
              projectName: name,
              version: '3.1',
              frontend: app.frontend,
              [app.frontend]: app.own,
              providers: ['awscloudformation'],
            }),
            'amplify/.config/local-env-info.json': json({
              projectPath: '/PROJECT',
              defaultEditor: 'code',
              envName,
            }),
            'amplify/#current-cloud-backend/amplify-meta.json': json({ providers: stack }),
            'amplify/#current-cloud-backend/tags.json': '[]',
            'amplify/backend/tags.json': '[]',
            'amplify/backend/amplify-meta.json': json({
              providers: stack,
              ...(withEmptyAuth && { auth: {} }),
              ...inMeta,
            }),
            'amplify/backend/backend-config.json': json(Object.fromEntries(inOrder)),
            'amplify/cli.json': json({ features: {} }),
            'amplify/team-provider-info.json': json(
              Object.fromEntries([...before, envName, ...(after ? ['zlast'] : [])].map(environment)),
            ),
          }),
        ),
      };
    });
