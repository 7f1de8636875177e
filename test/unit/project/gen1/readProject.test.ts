import assert from 'node:assert/strict';
import { gen1FilePaths, isGen1Project } from '../../../../src/project/gen1/gen1Paths';
import { readProject } from '../../../../src/project/gen1/readProject';
import { projectFiles } from '../../../support/projectFiles';

const refuses = (
  name: string,
  differs: Parameters<typeof projectFiles>[0],
  message: RegExp,
  resolution: RegExp,
  envName?: string,
) =>
  it(`says ${name}`, () =>
    assert.throws(() => readProject(projectFiles(differs), envName === undefined ? {} : { envName }), {
      name: 'UserError',
      kind: 'files',
      message,
      resolution,
    }));

describe('readProject', () => {
  it('reads what the files say', () => {
    const files = projectFiles();
    assert.deepEqual(readProject(files), {
      generation: 'gen1',
      projectName: 'myproject',
      frontend: 'javascript',
      envName: 'dev',
      envNames: ['dev'],
      region: 'us-east-1',
      accountId: '123456789012',
      auth: [],
      categories: {},
      dependants: [],
      hasTeamProviderInfo: true,
      files,
    });
  });

  it('reads auth, the other categories and who depends on auth', () => {
    const dependsOn = [{ category: 'auth', resourceName: 'pool', attributes: ['UserPoolId'] }];
    const project = readProject(
      projectFiles({
        meta: {
          auth: { pool: { service: 'Cognito', serviceType: 'imported', output: { UserPoolId: 'x' } } },
          function: { fn: { service: 'Lambda', dependsOn }, other: { service: 'Lambda', dependsOn: [] } },
          api: {},
        },
      }),
    );
    assert.deepEqual(project.auth, [
      { resourceName: 'pool', service: 'Cognito', serviceType: 'imported', output: { UserPoolId: 'x' } },
    ]);
    assert.deepEqual(project.categories, { function: ['fn', 'other'], api: [] });
    assert.deepEqual(project.dependants, [{ category: 'function', resourceName: 'fn', service: 'Lambda' }]);
  });

  it('reads comments, CRLF and a byte order mark', () => {
    const files = new Map(
      [...projectFiles()].map(([path, text]) => [path, `\uFEFF// mine\r\n${text.replaceAll('\n', '\r\n')}`]),
    );
    assert.equal(readProject(files).projectName, 'myproject');
  });

  it('takes the environment asked for when the files are its own', () => {
    const files = projectFiles({ localEnvInfo: undefined });
    assert.equal(readProject(files, { envName: 'dev' }).envName, 'dev');
  });

  it('works without team-provider-info.json', () => {
    const project = readProject(projectFiles({ teamProviderInfo: undefined }));
    assert.equal(project.hasTeamProviderInfo, false);
    assert.deepEqual(project.envNames, []);
  });

  it('says that an empty folder holds no project', () =>
    assert.throws(() => readProject(new Map()), { message: /no Amplify Gen 1 project/ }));

  refuses('that a fresh clone has no amplify-meta.json', { meta: undefined }, /fresh clone/, /amplify pull/);
  refuses('that nothing is checked out', { localEnvInfo: undefined }, /which environment/, /dev/);
  refuses(
    'that project-config.json is missing',
    { projectConfig: undefined },
    /project-config/,
    /amplify init/,
  );
  refuses(
    'which frontends there are',
    { projectConfig: { projectName: 'a', frontend: 'qt' } },
    /"qt".*flutter/,
    /configure/,
  );
  refuses('that the project has no name', { projectConfig: {} }, /"projectName"/, /./);
  refuses(
    'that the Region is missing',
    { meta: { providers: {} }, teamProviderInfo: {} },
    /Region/,
    /amplify pull/,
  );
  refuses('that a file holds no object', { teamProviderInfo: [] }, /team-provider-info.*object/, /./);
  refuses('that there is no such environment', {}, /no environment "prod"/, /dev/, 'prod');
  refuses(
    'that another environment is checked out',
    { teamProviderInfo: { dev: {}, prod: {} } },
    /"dev" is checked out, not "prod"/,
    /amplify env checkout prod/,
    'prod',
  );
  refuses(
    'that the files are of another environment',
    { localEnvInfo: undefined, teamProviderInfo: { prod: { awscloudformation: { StackId: 'other' } } } },
    /not those of the environment "prod"/,
    /amplify env checkout prod/,
    'prod',
  );
  refuses(
    'no nonsense about an environment called constructor',
    {},
    /no environment "constructor"/,
    /dev/,
    'constructor',
  );
});

describe('isGen1Project', () => {
  const isOne = (paths: readonly string[]): Promise<boolean> =>
    isGen1Project((wanted) =>
      Promise.resolve(paths.some((path) => path === wanted || path.startsWith(`${wanted}/`))),
    );
  const is = (name: string, paths: string[], expected: boolean) =>
    it(`${expected ? 'accepts' : 'rejects'} ${name}`, async () => assert.equal(await isOne(paths), expected));

  is('a project', [...projectFiles().keys()], true);
  is('a fresh clone', ['amplify/.config/project-config.json', 'amplify/backend/backend-config.json'], true);
  is('both backends', ['amplify/.config/x', 'amplify/#current-cloud-backend/x', 'amplify/backend/x'], true);
  is('a Gen 2 project', ['amplify/backend.ts', 'amplify/auth/resource.ts'], false);
  is('a folder amplify', ['amplify/backend/amplify-meta.json'], false);

  it('is told by the files that are read', async () => assert.ok(await isOne(gen1FilePaths().files)));
});
