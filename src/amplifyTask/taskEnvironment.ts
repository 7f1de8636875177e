import type { TrackedEnvironment } from '../environments/listEnvironments';
import type { AmplifyCommand } from './amplifyCommands';

/** Which environments a command is for: the name it is given, the files' own, or those of a kind. */
type Meant =
  | { readonly kind: 'checkedOut' }
  | { readonly kind: 'named'; readonly target: TrackedEnvironment['target']['kind']; readonly name: string }
  | { readonly kind: 'sandboxes' }
  | { readonly kind: 'unknown' };

/** What a command deploys, fetches, or makes the files of. */
export function meantBy({ id }: Pick<AmplifyCommand, 'id'>, args: readonly string[] = []): Meant {
  const named = (
    target: TrackedEnvironment['target']['kind'],
    name: string | undefined,
  ): Meant | undefined => (name === undefined ? undefined : { kind: 'named', target, name });
  switch (id) {
    case 'push':
    case 'status':
    case 'codegen':
      return { kind: 'checkedOut' };
    case 'pull':
      return named('environment', optionIn(args, '--envName')) ?? { kind: 'checkedOut' };
    case 'checkout':
      return named('environment', args[0]) ?? { kind: 'unknown' };
    case 'sandbox':
      return named('sandbox', optionIn(args, '--identifier')) ?? { kind: 'sandboxes' };
    case 'outputs':
      if (optionIn(args, '--stack') !== undefined) return { kind: 'unknown' };
      return named('branch', optionIn(args, '--branch')) ?? { kind: 'sandboxes' };
  }
}

/** The environments that are meant, of those a project has. */
export function environmentsMeant(
  environments: readonly TrackedEnvironment[],
  meant: Meant,
): readonly TrackedEnvironment[] {
  switch (meant.kind) {
    case 'checkedOut':
      return environments.filter(({ isCheckedOut }) => isCheckedOut);
    case 'named':
      return environments.filter(({ target }) => target.kind === meant.target && target.name === meant.name);
    case 'sandboxes':
      return environments.filter(({ target }) => target.kind === 'sandbox');
    case 'unknown':
      return [];
  }
}

/** The value of `--name value` or `--name=value`. */
function optionIn(args: readonly string[], name: string): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}
