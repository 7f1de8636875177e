import assert from 'node:assert/strict';
import { UserError } from '../../../src/errors';
import { envActions } from '../../../src/cli/cliOptions';
import { formatIn, parseOptions } from '../../../src/cli/options';
import { runHere } from '../../support/cliRun';

const parse = (line: string) => parseOptions(line.split(' ').filter((word) => word !== ''));

describe('parseOptions', () => {
  it('fills in what is not said', () => {
    assert.deepEqual(parse('import'), {
      command: 'import',
      project: '.',
      format: 'text',
      dryRun: false,
      withLibraryConfig: false,
      gen2: { isAsked: false, addOutput: false, variables: false, access: [] },
    });
    assert.deepEqual(parse('unlink'), { command: 'unlink', project: '.', format: 'text', dryRun: false });
    assert.deepEqual(parse('check --user-pool-id x'), { command: 'check', userPoolId: 'x', format: 'text' });
  });
  it('reads every option', () => {
    assert.deepEqual(
      parse(
        'import --project=a --env dev --resource-name b --dry-run --with-library-config --profile c --region d --format json --fail-on warning --from e --add-output --env-variables --groups f,g --access h=getUser,listUsers --outputs-version 1.4 --platform ios',
      ),
      {
        command: 'import',
        project: 'a',
        env: 'dev',
        resourceName: 'b',
        dryRun: true,
        withLibraryConfig: true,
        profile: 'c',
        region: 'd',
        format: 'json',
        failOn: 'warning',
        gen2: {
          isAsked: true,
          from: 'e',
          addOutput: true,
          variables: true,
          groups: ['f', 'g'],
          access: [{ functionName: 'h', actions: ['getUser', 'listUsers'] }],
          outputsVersion: '1.4',
          platform: 'ios',
        },
      },
    );
    assert.deepEqual(
      parse(
        'check --user-pool-id a --web-client-id b --native-client-id c --identity-pool-id d --project e --json',
      ),
      {
        command: 'check',
        userPoolId: 'a',
        webClientId: 'b',
        nativeClientId: 'c',
        identityPoolId: 'd',
        project: 'e',
        format: 'json',
      },
    );
  });
  it('reads --strict as --fail-on error, unless more is asked for', () => {
    assert.equal((parse('import --strict') as { failOn?: string }).failOn, 'error');
    assert.equal((parse('import --strict --fail-on warning') as { failOn?: string }).failOn, 'warning');
  });
  it('shows help wherever it is asked for', () => {
    assert.deepEqual(parse(''), { command: 'help' });
    assert.deepEqual(parse('--help'), { command: 'help' });
    assert.deepEqual(parse('help check'), { command: 'help', of: 'check' });
    assert.deepEqual(parse('check --help'), { command: 'help', of: 'check' });
    assert.deepEqual(parse('import --dry-run -h'), { command: 'help', of: 'import' });
  });
  for (const line of [
    'export',
    'constructor',
    'import extra',
    'import --no-such',
    'import --project',
    'import --project=',
    'import --format xml',
    'import --json --format text',
    'import --fail-on info',
    'check',
    'unlink --profile x',
  ]) {
    it(`refuses: ${line}`, () =>
      assert.throws(
        () => parse(line),
        (error: UserError) =>
          error instanceof UserError && error.kind === 'input' && /--help/.test(error.resolution),
      ));
  }
});

describe('parseOptions, of what is said several times', () => {
  it('adds up what functions may do', () => {
    const { functionAccess } = parse(
      'access --lambda-access f=create --lambda-access g=read --lambda-access f=read',
    ) as {
      functionAccess?: unknown;
    };
    assert.deepEqual(functionAccess, [
      { functionName: 'f', operations: ['create', 'read'] },
      { functionName: 'g', operations: ['read'] },
    ]);
    const { gen2 } = parse('import --access h=getUser --access h=listUsers,getUser') as {
      gen2?: { access: unknown };
    };
    assert.deepEqual(gen2?.access, [{ functionName: 'h', actions: ['getUser', 'listUsers'] }]);
  });
  for (const [line, message] of [
    ['access --lambda-access f=none --lambda-access f=read', /both gives "f" access and takes it away/],
    ['unlink --env dev --env prod', /"--env" is given more than once/],
  ] as const)
    it(`refuses: ${line}`, () => assert.throws(() => parse(line), message));
});

describe('formatIn', () => {
  it('finds JSON among arguments that cannot be read', () => {
    assert.equal(formatIn(['nope', '--json']), 'json');
    assert.equal(formatIn(['import', '--format', 'json', '--x']), 'json');
    assert.equal(formatIn(['import', '--format=json']), 'json');
    assert.equal(formatIn(['json', '--format']), 'text');
  });
});

/** What an option takes that does not take everything. */
const values: Readonly<Record<string, string>> = {
  '--format': 'text',
  '--fail-on': 'error',
  '--lambda-access': 'fn=read',
  '--frontend': 'ios',
  '--correct-library': 'module',
  '--access': 'fn=getUser',
  '--outputs-version': '1.4',
  '--platform': 'ios',
};

/** What a command cannot do without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  check: ['--user-pool-id', 'x'],
  access: ['--lambda-access', 'fn=read'],
  upgrade: ['--identity-pool-id', 'x'],
};

/** What an option is of use with only. */
const together: Readonly<Record<string, readonly string[]>> = {
  '--outputs-version': ['--with-library-config'],
  '--platform': ['--with-library-config'],
};

describe('import-auth', () => {
  it('says of each option which actions of "env" take it', async () => {
    const { stdout } = await runHere(['env', '--help']);
    for (const [option, value] of [
      ...[['--dry-run'], ['--with-library-config'], ['--with-settings']],
      ...[
        ['--from', 'dev'],
        ['--profile', 'x'],
        ['--region', 'eu-west-1'],
      ],
    ]) {
      const line = new RegExp(`^  ${option}(?: [A-Z]+)? +([a-z]+(?:, [a-z]+)*):`, 'm');
      const said = line.exec(stdout)?.[1]?.split(', ');
      const taking = envActions.filter((action) => {
        try {
          return Boolean(
            parseOptions(['env', action, option ?? '', ...(value === undefined ? [] : [value])]),
          );
        } catch {
          return false;
        }
      });
      assert.deepEqual([...(said ?? [])].sort(), [...taking].sort(), option);
    }
  });
  it('says which actions of "env" need an environment', async () => {
    const { stdout } = await runHere(['env', '--help']);
    for (const action of ['add', 'switch', 'remove'])
      assert.match(stdout, new RegExp(`--env NAME.*"${action}".* need it`));
  });
  it('prints help for each command, on standard output', async () => {
    for (const command of [
      'import',
      'check',
      'refresh',
      'relink',
      'upgrade',
      'library-config',
      'access',
      'unlink',
    ]) {
      const { code, stdout, stderr } = await runHere([command, '--help']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.ok(stdout.startsWith(`import-auth ${command}`));
      const taken = [...stdout.matchAll(/ (--[a-z0-9-]+)/g)].map(([, option]) => option ?? '');
      for (const option of taken) {
        const [name, ...value] = [option, values[option] ?? 'x'];
        const isFlag = [
          '--dry-run',
          '--remove-function-access',
          '--all-environments',
          '--clean-library-config',
          '--with-library-config',
          '--gen2',
          '--add-output',
          '--env-variables',
          '--strict',
          '--json',
          '--help',
          '--headless',
        ].includes(option);
        if (option === '--headless') continue;
        if (option === '--correct-library' && command === 'import') continue;
        const base = needed[command]?.includes(option) ? [] : (needed[command] ?? []);
        assert.doesNotThrow(
          () =>
            parseOptions([
              command,
              ...base,
              ...(together[option] ?? []),
              name ?? '',
              ...(isFlag ? [] : value),
            ]),
          option,
        );
      }
    }
  });
  it('lists the commands and the exit codes', async () => {
    const { code, stdout } = await runHere([]);
    assert.equal(code, 0);
    for (const word of ['import ', 'check ', 'unlink ', '  3  ']) assert.ok(stdout.includes(word));
  });
  it('prints its version', async () => {
    assert.match((await runHere(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
