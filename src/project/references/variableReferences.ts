import type { Reference } from '../../model/fileReferences';
import { idsIn } from './backendReferences';
import { isIdentityPoolId, isUserPoolId } from './idPatterns';
import type { About } from './referenceIn';

/** Names of other identity providers' clients. */
const foreign = /GOOGLE|FACEBOOK|APPLE|GITHUB|AUTH0|OKTA|AZURE/;

/** What environment variables that a build or an app reads are about, by their names. */
const byName: readonly (readonly [RegExp, About])[] = [
  [/NATIVE_?CLIENT_?ID$/, { kind: 'userPoolClientId', client: 'native' }],
  [/WEB_?CLIENT_?ID$/, { kind: 'userPoolClientId', client: 'web' }],
  // What bundlers put into pages. Another name may be that of a server's client.
  [
    /^(VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|VUE_APP|EXPO_PUBLIC|PUBLIC)_.*(USER_?POOLS?|COGNITO|APP)_?(APP_?)?CLIENT_?ID$/,
    { kind: 'userPoolClientId', client: 'web' },
  ],
  [/(USER_?POOLS?|COGNITO)_?(APP_?)?CLIENT_?ID$/, { kind: 'userPoolClientId' }],
  [/IDENTITY_?POOL_?ID$/, { kind: 'identityPoolId' }],
  [/USER_?POOLS?_?ID$/, { kind: 'userPoolId' }],
];

const aboutName = (name: string): About | undefined =>
  foreign.test(name) ? undefined : byName.find(([pattern]) => pattern.test(name))?.[1];

/** `NAME=value` at the beginning of a line or behind a space, the value bare or in quotes. */
const assignment =
  /(?<=^|[\s;&])(?:export\s+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:"([^"\r\n$]*)"|'([^'\r\n]*)'|([^\s"'$#;&]*))/gm;

/** The headless parameters of the Amplify CLI, as a JSON text inside a command. */
const parameter =
  /(?<![\w.-])\\?["']?(userPoolId|webClientId|nativeClientId|identityPoolId)\\?["']?\s*:\s*\\?["']([^"'\\\s]+)/g;

const parameters: Readonly<Record<string, About>> = {
  userPoolId: { kind: 'userPoolId' },
  webClientId: { kind: 'userPoolClientId', client: 'web' },
  nativeClientId: { kind: 'userPoolClientId', client: 'native' },
  identityPoolId: { kind: 'identityPoolId' },
};

/**
 * The references in lines of shell commands or of a `.env` file. `base` is where the text begins. A value that is taken from elsewhere (`$NAME`) is none.
 */
export function variableReferences(text: string, base = 0): Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(assignment)) {
    const [whole, name = '', double, single, bare] = match;
    const value = double ?? single ?? bare ?? '';
    const about = aboutName(name.toUpperCase()) ?? byValue(value);
    const quotes = double === undefined && single === undefined ? 0 : 1;
    const offset = base + match.index + whole.length - value.length - quotes;
    if (about) found.push({ ...about, key: name, value, offset, length: value.length });
  }
  for (const match of text.matchAll(parameter)) {
    const [whole, key = '', value = ''] = match;
    const about = parameters[key];
    const offset = base + match.index + whole.length - value.length;
    if (about) found.push({ ...about, key, value, offset, length: value.length });
  }
  const isNew = (id: Reference) =>
    !found.some(({ offset, length }) => id.offset < offset + length && offset < id.offset + id.length);
  return [...found, ...idsIn(text, base).filter(isNew)].sort((a, b) => a.offset - b.offset);
}

/** The reference in a variable that stands apart from its value, as in `env:` of a workflow; `undefined` for one about something else. */
export function variableReference(name: string, value: string, offset: number): Reference | undefined {
  const about = value.includes('$') ? undefined : (aboutName(name.toUpperCase()) ?? byValue(value));
  return about && { ...about, key: name, value, offset, length: value.length };
}

function byValue(value: string): About | undefined {
  if (isUserPoolId(value)) return { kind: 'userPoolId' };
  return isIdentityPoolId(value) ? { kind: 'identityPoolId' } : undefined;
}
