import assert from 'node:assert/strict';
import { known } from '../../../src/cli/optionTable';
import { envActions } from '../../../src/cli/cliOptions';
import type { ProjectFiles } from '../../../src/model/amplifyProject';
import { startEmulator, type Emulator } from '../../emulator/server';
import { useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';
import { reportIn, runHere, ScratchProject, type CliRun } from '../../support/cliRun';
import {
  deployedProject,
  profilesOf,
  sampleEnvironment,
  seedOfEnvironments,
} from '../../support/manyEnvironments';

/** The project's two environments, and one of another account that credentials may wrongly be of. */
const [dev, prod] = [sampleEnvironment('dev'), sampleEnvironment('prod')];
const elsewhere = sampleEnvironment('elsewhere', { accountId: '444455556666' });
const [own, other] = [dev.accountId, elsewhere.accountId];
const { userPoolId, webClientId, identityPoolId } = dev.choice;

const settingsOf = (environments: object): [string, string] => [
  '.vscode/settings.json',
  JSON.stringify({ 'amplifyAuth.environments': environments }),
];
const resource = (account: string) => `import { referenceAuth } from '@aws-amplify/backend';
export const auth = referenceAuth({
  userPoolId: '${userPoolId}',
  userPoolClientId: '${webClientId}',
  identityPoolId: '${identityPoolId}',
  authRoleArn: 'arn:aws:iam::${account}:role/auth-dev',
  unauthRoleArn: 'arn:aws:iam::${account}:role/unauth-dev',
});
`;
const backend: [string, string][] = [
  ['package.json', '{ "name": "shop" }'],
  ['amplify/backend.ts', "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});\n"],
];

/** Projects whose account is known, each from something else. What is imported is made by the command line itself. */
const projects = {
  deployed: new Map(deployedProject([dev, prod])),
  imported: new Map<string, string>(),
  'imported without identity pool': new Map<string, string>(),
  /** The files know no account. */
  'deployed, known by settings': new Map([
    ...[...deployedProject([dev, prod])].map(([path, text]): [string, string] => [
      path,
      text.replaceAll(`:${own}:stack`, '::stack'),
    ]),
    settingsOf({ dev: { accountId: own, profile: own }, prod: { accountId: own, profile: own } }),
  ]),
  /** Settings go before files. */
  'deployed, corrected by settings': new Map([
    ...[...deployedProject([dev, prod])].map(([path, text]): [string, string] => [
      path,
      text.replaceAll(`:${own}:stack`, `:${other}:stack`),
    ]),
    settingsOf({ dev: { accountId: own, profile: own }, prod: { accountId: own, profile: own } }),
  ]),
  backend: new Map([...backend, settingsOf({ main: { target: { branch: 'main' }, accountId: own } })]),
  'backend with a reference': new Map([...backend, ['amplify/auth/resource.ts', resource(own)]]),
  'app, known by its pool': new Map([
    settingsOf({ api: { project: 'packages/api', accountId: own, userPoolId } }),
  ]),
  'app, known by its folder': new Map([settingsOf({ web: { accountId: own } })]),
} satisfies Record<string, Map<string, string>>;
type Project = keyof typeof projects;

interface Verb {
  readonly args: string;
  readonly in: readonly Project[];
  readonly stdin?: unknown;
}
const payload = dev.choice;
const pool = `--user-pool-id ${userPoolId} --web-client-id ${webClientId}`;
const deployed = ['deployed', 'deployed, known by settings', 'deployed, corrected by settings'] as const;

/** Every verb that knows a project's environment and asks AWS. */
const verbs: readonly Verb[] = [
  { args: 'import', in: deployed, stdin: payload },
  { args: 'import --env dev --dry-run', in: deployed, stdin: payload },
  { args: `check --project . ${pool}`, in: deployed },
  { args: 'refresh', in: ['imported'] },
  { args: 'relink', in: ['imported'], stdin: prod.choice },
  { args: 'upgrade --identity-pool-id POOL', in: ['imported without identity pool'] },
  { args: 'library-config --correct-library files', in: ['imported'] },
  { args: 'env add --env prod', in: ['imported'], stdin: prod.choice },
  { args: 'env add --env prod --from dev', in: ['imported'] },
  { args: 'env switch --env dev', in: ['imported'] },
  { args: 'env compare', in: ['imported', 'backend with a reference'] },
  { args: 'drift', in: ['imported', 'backend with a reference'] },
  { args: 'drift --env dev', in: ['imported'] },
  { args: 'import', in: ['backend'], stdin: payload },
  { args: 'import --add-output', in: ['backend'], stdin: payload },
  { args: 'import --gen2 --from GEN1 --project TARGET', in: ['imported'] },
  { args: `check --project . ${pool}`, in: ['backend', 'backend with a reference'] },
  {
    args: 'library-config --frontend javascript --out src',
    in: ['deployed', 'backend', 'app, known by its pool', 'app, known by its folder'],
    stdin: payload,
  },
];

/** What asks nothing of AWS, whoever asks. */
const silent: Readonly<Record<string, string>> = {
  access: 'access --lambda-access greet=read',
  unlink: 'unlink',
  'env list': 'env list',
  'env export': 'env export --env dev',
  'env remove': 'env remove --env prod',
};
/** What knows no project. */
const withoutProject = ['policy'];

describe('the account guard of the command line', () => {
  let emulator: Emulator;
  let aws: AwsEnvironment;
  before(async () => {
    emulator = await startEmulator({ seed: seedOfEnvironments([dev, prod, elsewhere]) });
    aws = await useAwsEnvironment(profilesOf([dev, elsewhere]), { AWS_ENDPOINT_URL: emulator.url });
    await importInto('imported', payload);
    const { identityPoolId: _, ...userPoolOnly } = payload;
    await importInto('imported without identity pool', userPoolOnly);
  });
  after(async () => {
    await aws.restore();
    await emulator.close();
  });

  async function importInto(name: 'imported' | 'imported without identity pool', stdin: object) {
    const project = new ScratchProject(projects.deployed);
    const { code, stdout } = await runHere(['import'], { cwd: project.root, stdin });
    assert.equal(code, 0, stdout);
    for (const [path, text] of texts(project)) projects[name].set(path, text);
    project.remove();
  }

  const texts = (project: ScratchProject): ProjectFiles =>
    new Map([...project.read()].filter(([path]) => !path.endsWith('/')));

  async function run(name: Project, args: string, stdin?: unknown) {
    const project = new ScratchProject(projects[name]);
    const target = new ScratchProject(new Map(backend));
    const before = texts(project);
    const start = emulator.log.length;
    const words = args
      .replace('GEN1', project.root)
      .replace('TARGET', target.root)
      .replace('POOL', identityPoolId)
      .split(' ');
    try {
      const result = await runHere([...words, '--json'], { cwd: project.root, stdin });
      const asked = emulator.log.slice(start).map(({ operation }) => operation);
      return { ...result, asked, isUnchanged: sameFiles(before, texts(project)) };
    } finally {
      project.remove();
      target.remove();
    }
  }
  const sameFiles = (a: ProjectFiles, b: ProjectFiles) =>
    JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

  /** Credentials of the process, of the other account. */
  const credentials: Record<string, Record<string, string>> = {
    'the profile of the process': { AWS_PROFILE: other },
    'the keys of the process': {
      AWS_ACCESS_KEY_ID: `AKIAEXAMPLE${other.slice(0, 9)}`,
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
  };

  async function withVariables<T>(variables: Record<string, string>, use: () => Promise<T>): Promise<T> {
    Object.assign(process.env, variables);
    try {
      return await use();
    } finally {
      for (const name of Object.keys(variables)) delete process.env[name];
    }
  }

  /** Account expected, account found, and which profile or setting mends it. */
  function assertExplained(result: CliRun): void {
    const { error } = reportIn(result);
    assert.equal(error?.kind, 'otherAccount', result.stdout + result.stderr);
    assert.equal(result.code, 3);
    for (const account of [own, other]) assert.ok(error.message.includes(account), error.message);
    assert.match(error.resolution, /profile|amplifyAuth\.environments/);
    assert.match(error.resolution, /--profile/);
    assert.ok(result.stderr.includes(error.message) && result.stderr.includes(error.resolution));
  }

  for (const { args, in: where, stdin } of verbs)
    for (const name of where)
      it(`holds "${args}" in a project (${name}), and lets it through with credentials of its account`, async () => {
        const result = await run(name, `${args} --profile ${other}`, stdin);
        assert.deepEqual([...new Set(result.asked)], ['GetCallerIdentity']);
        assertExplained(result);
        assert.ok(result.isUnchanged);

        const allowed = await run(name, `${args} --profile ${own}`, stdin);
        assert.ok(allowed.code < 2, allowed.stdout + allowed.stderr);
        assert.ok(allowed.asked.includes('DescribeUserPool'), allowed.asked.join());
      });

  for (const [whose, variables] of Object.entries(credentials))
    it(`holds ${whose}`, async () => {
      const result = await withVariables(variables, () => run('deployed', 'import', payload));
      assert.deepEqual(result.asked, ['GetCallerIdentity']);
      assertExplained(result);
    });

  it('takes the profile that is named for the environment where nobody gave credentials', async () => {
    const result = await run('deployed', 'import', payload);
    assert.equal(result.code, 0, result.stdout);
  });

  for (const [verb, args] of Object.entries(silent))
    it(`has nothing to guard for "${verb}", which asks nothing`, async () => {
      const { asked, code } = await run('imported', args);
      assert.deepEqual(asked, []);
      assert.ok(code < 3);
    });

  it('covers every verb', () => {
    const all = Object.keys(known).flatMap((command) =>
      command === 'env' ? envActions.map((action) => `env ${action}`) : [command],
    );
    const covered = [...verbs.map(({ args }) => args), ...Object.values(silent), ...withoutProject];
    const missing = all.filter(
      (verb) => !covered.some((args) => args === verb || args.startsWith(`${verb} `)),
    );
    assert.deepEqual(missing, []);
  });
});
