import assert from 'node:assert/strict';
import { environmentsMeant, meantBy } from '../../../src/amplifyTask/taskEnvironment';
import type { AmplifyCommandId } from '../../../src/amplifyTask/amplifyCommands';
import type { TrackedEnvironment } from '../../../src/environments/listEnvironments';

const environment = (
  kind: TrackedEnvironment['target']['kind'],
  name: string,
  isCheckedOut = false,
): TrackedEnvironment => ({
  ...{ name, target: { kind, name }, isCheckedOut },
  ...{ auth: { kind: 'none' }, recorded: {}, facts: {} },
});
const all = [
  environment('environment', 'dev', true),
  environment('environment', 'prod'),
  environment('branch', 'main'),
  environment('sandbox', 'mine'),
  environment('sandbox', 'yours'),
];

/** A command with its arguments, and the environments it is for. */
const cases: readonly [AmplifyCommandId, string, readonly string[]][] = [
  ['push', '', ['dev']],
  ['push', '--yes', ['dev']],
  ['status', '', ['dev']],
  ['codegen', '', ['dev']],
  ['pull', '', ['dev']],
  ['pull', '--appId d1a2b3 --envName prod', ['prod']],
  ['pull', '--envName=prod', ['prod']],
  ['pull', '--envName gone', []],
  ['checkout', 'prod', ['prod']],
  ['checkout', '', []],
  ['sandbox', '', ['mine', 'yours']],
  ['sandbox', '--identifier mine', ['mine']],
  ['outputs', '', ['mine', 'yours']],
  ['outputs', '--app-id d1 --branch main', ['main']],
  ['outputs', '--stack amplify-shop', []],
];

describe('environmentsMeant', () => {
  for (const [id, args, expected] of cases)
    it(`knows what "${id} ${args}" is for`, () => {
      const meant = meantBy(
        { id },
        args.split(' ').filter((word) => word !== ''),
      );
      assert.deepEqual(
        environmentsMeant(all, meant).map(({ name }) => name),
        expected,
      );
    });
});
