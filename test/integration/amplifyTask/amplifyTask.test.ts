import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { startEmulator, type Emulator } from '../../emulator/server';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporaryFolder';

const main = path.resolve(__dirname, '../../../src/amplifyTask/main.js');

/** What a program in the place of Amplify's was started with. */
interface Start {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

describe('the process of an Amplify task', function () {
  this.timeout(30_000);
  let folder: TemporaryFolder;
  let home: string;
  let project: string;
  before(async () => {
    folder = makeTemporaryFolder('amplify-task');
    home = folder.path;
    project = path.join(home, 'project');
    await mkdir(path.join(home, '.aws'), { recursive: true });
    await mkdir(project);
    await writeFile(
      path.join(home, '.aws', 'config'),
      '[profile dev]\nregion = eu-west-1\ncredential_process = ' +
        `${process.execPath} -p "JSON.stringify({Version:1,AccessKeyId:'ASIAIOSFODNN7EXAMPLE',SecretAccessKey:'from-process',SessionToken:'token'})"\n`,
    );
  });
  after(() => folder.remove());

  /** A program that writes down how it was started, then says something and ends. */
  const install = async (name: string, { says = '', code = 0, at = 'bin' } = {}): Promise<void> => {
    const folder = path.join(home, at);
    await mkdir(folder, { recursive: true });
    const script = path.join(folder, `${name}.js`);
    await writeFile(
      script,
      `require('fs').writeFileSync(${JSON.stringify(path.join(home, 'start.json'))}, JSON.stringify({
         argv: process.argv.slice(2), cwd: process.cwd(), env: process.env }));
       process.stderr.write(${JSON.stringify(says)}); process.exitCode = ${code};`,
    );
    await writeFile(path.join(folder, name), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
    await chmod(path.join(folder, name), 0o755);
  };
  const start = async (): Promise<Start> =>
    JSON.parse(await readFile(path.join(home, 'start.json'), 'utf8')) as Start;

  const run = async (args: readonly string[], env: Record<string, string> = {}) => {
    const options = {
      cwd: project,
      env: {
        HOME: home,
        PATH: `${path.join(home, 'bin')}:/usr/bin:/bin`,
        AWS_EC2_METADATA_DISABLED: 'true',
        ...env,
      },
    };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], options);
      return { stdout, code: 0 };
    } catch (error) {
      const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
      return { stdout: stdout + stderr, code };
    }
  };

  it("hands the profile's keys to the program, and not the profile", async () => {
    await install('amplify', { says: 'fine\n' });
    const { code } = await run(['--profile', 'dev', 'push', '--', '--yes', "it's $HOME; x"], {
      AWS_PROFILE: 'other',
      AWS_SESSION_TOKEN: 'old',
    });
    const { argv, cwd, env } = await start();
    assert.equal(code, 0);
    assert.deepEqual([argv, cwd], [['push', '--yes', "it's $HOME; x"], project]);
    assert.deepEqual(
      [
        env.AWS_ACCESS_KEY_ID,
        env.AWS_SECRET_ACCESS_KEY,
        env.AWS_SESSION_TOKEN,
        env.AWS_PROFILE,
        env.AWS_REGION,
      ],
      ['ASIAIOSFODNN7EXAMPLE', 'from-process', 'token', undefined, undefined],
    );
  });

  it('passes the output and the exit code on, without the keys', async () => {
    await install('amplify', { says: 'something else went wrong\n', code: 7 });
    const { stdout, code } = await run(['--profile', 'dev', 'status']);
    assert.equal(code, 7);
    assert.match(stdout, /something else went wrong/);
    assert.doesNotMatch(stdout, /from-process|error [a-z-]+:/);
  });

  it('puts known errors into lines for Problems', async () => {
    const says =
      'Failed to pull the backend.\nauth headless is missing the following inputParameters userPoolId\n';
    await install('amplify', { says, code: 1 });
    const { stdout, code } = await run([
      '--profile',
      'dev',
      '--file',
      '/p/amplify/backend/backend-config.json',
      'pull',
    ]);
    assert.equal(code, 1);
    const { contributes } = JSON.parse(await readFile('package.json', 'utf8')) as {
      contributes: { problemMatchers: { name: string; pattern: { regexp: string } }[] };
    };
    const matcher = contributes.problemMatchers.find(({ name }) => name === 'amplify-auth');
    const pattern = new RegExp(matcher?.pattern.regexp ?? '^$');
    const matches = stdout.split('\n').flatMap((line) => pattern.exec(line) ?? []);
    assert.deepEqual(matches.slice(1), [
      ...['/p/amplify/backend/backend-config.json', 'error', 'headless-parameters-are-complete'],
      'auth headless is missing the following inputParameters userPoolId',
    ]);
  });

  it('says how to get the Amplify CLI, and that nothing depends on it', async () => {
    await rm(path.join(home, 'bin'), { recursive: true, force: true });
    const { stdout, code } = await run(['--profile', 'dev', 'push']);
    assert.equal(code, 127);
    assert.match(stdout, /npm install -g @aws-amplify\/cli/);
    assert.match(stdout, /complete without it/);
  });

  it('never has npx fetch what merely has the name of the Amplify tools', async () => {
    await install('npx');
    await rm(path.join(home, 'start.json'));
    const { stdout, code } = await run(['--profile', 'dev', 'outputs']);
    assert.equal(code, 127);
    assert.match(stdout, /@aws-amplify\/backend-cli/);
    await assert.rejects(start());
  });

  it('runs the tools of a backend in code in the Region that is chosen', async () => {
    await install('npx');
    await install('ampx', { at: 'project/node_modules/.bin' });
    const { code } = await run(['--profile', 'dev', '--region', 'ap-northeast-1', 'sandbox']);
    const { argv, env } = await start();
    assert.equal(code, 0);
    assert.deepEqual([argv, env.AWS_REGION], [['ampx', 'sandbox'], 'ap-northeast-1']);
  });

  describe('for an environment whose account is known', () => {
    let emulator: Emulator;
    const account = '123456789012';
    before(async () => {
      emulator = await startEmulator();
      const text = (name: string, keyId: string) =>
        `[profile ${name}]\nregion = us-east-1\nendpoint_url = ${emulator.url}\naws_access_key_id = ${keyId}\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n`;
      await appendFile(path.join(home, '.aws', 'config'), text('own', 'AKIAIOSFODNN7EXAMPLE'));
      await install('amplify');
    });
    beforeEach(() => rm(path.join(home, 'start.json'), { force: true }));
    after(() => emulator.close());
    const files = async (envName: string) => {
      await mkdir(path.join(project, 'amplify/.config'), { recursive: true });
      await writeFile(path.join(project, 'amplify/.config/local-env-info.json'), JSON.stringify({ envName }));
    };
    const args = (of: string) => ['--profile', 'own', '--environment', 'dev', '--account', of];

    it('starts the program with keys of that account', async () => {
      await files('dev');
      assert.equal((await run([...args(account), 'push'])).code, 0);
      assert.equal((await start()).env.AWS_ACCESS_KEY_ID, 'AKIAIOSFODNN7EXAMPLE');
      assert.deepEqual(
        emulator.log.map(({ operation }) => operation),
        ['GetCallerIdentity'],
      );
    });

    it('does not start it with keys of another account, and says which profile would do', async () => {
      const { stdout, code } = await run([...args('210987654321'), 'pull']);
      assert.equal(code, 1);
      assert.match(stdout, /"dev" is in account 210987654321, the profile "own" is of 123456789012/);
      assert.match(stdout, /profile of account 210987654321.*amplifyAuth\.environments/);
      await assert.rejects(start());
    });

    it('does not start it when the files have become those of another environment', async () => {
      await files('prod');
      const { stdout, code } = await run([...args(account), 'push']);
      assert.equal(code, 1);
      assert.match(stdout, /environment "prod".*made for "dev"/);
      await assert.rejects(start());
      assert.equal((await run([...args(account), 'checkout', '--', 'dev'])).code, 0);
      await rm(path.join(project, 'amplify'), { recursive: true });
    });

    it('does not start it when nobody can tell whose the keys of the process are', async () => {
      const keys = { AWS_ACCESS_KEY_ID: 'AKIAUNKNOWNEXAMPLE00', AWS_SECRET_ACCESS_KEY: 'x' };
      const { code } = await run(['--region', 'us-east-1', ...args(account).slice(2), 'status'], {
        ...keys,
        AWS_ENDPOINT_URL: emulator.url,
      });
      assert.equal(code, 1);
      await assert.rejects(start());
    });
  });

  it('goes on without keys when no profile is chosen, and stops when the chosen one has none', async () => {
    await install('amplify');
    assert.equal((await run(['status'])).code, 0);
    assert.equal((await start()).env.AWS_ACCESS_KEY_ID, undefined);
    const { stdout, code } = await run(['--profile', 'gone', 'status']);
    assert.equal(code, 1);
    assert.match(stdout, /"gone"/);
  });
});
