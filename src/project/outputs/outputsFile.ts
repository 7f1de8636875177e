import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Frontend } from '../../model/amplifyProject';
import { removeJson, setJson } from '../json';
import { editJsonFile, readJsonFile } from '../jsonFile';
import { isObject, textAt, valueAt, type JsonObject } from '../jsonValue';
import type { AuthOutputs } from './authOutputs';
import { newestOutputsVersion, outputsVersions, type OutputsVersion } from './outputsVersions';

/** Where the libraries of a platform look for the outputs. Relative to the project's root, with `/`. */
export const outputsPath = (platform: Frontend): string =>
  ({
    javascript: 'amplify_outputs.json',
    ios: 'amplify_outputs.json',
    android: 'app/src/main/res/raw/amplify_outputs.json',
    flutter: 'lib/amplify_outputs.dart',
  })[platform];

/**
 * The version a file is written in: the one asked for, else the one it has, else the newest. Throws UserError of kind
 * `files` when the file is of no such version.
 */
export function outputsVersionFor(
  path: string,
  text: string | undefined,
  asked: OutputsVersion | undefined,
): OutputsVersion {
  const json = text === undefined || text.trim() === '' ? undefined : jsonIn(path, text).json;
  const found = json === undefined ? undefined : valueAt(checked(path, json), 'version');
  // Version 1 lacks nothing of auth that 1.1 has.
  const own = found === '1' ? '1.1' : outputsVersions.find((version) => version === found);
  return asked ?? own ?? newestOutputsVersion;
}

/**
 * The file with its `auth` replaced; everything else, comments and layout included, stays as it is. Writes a new file as
 * `ampx generate outputs` does. Throws UserError of kind `files` when the file is no outputs.
 */
export function writeOutputs(
  path: string,
  text: string | undefined,
  { auth, version, askedVersion }: WrittenOutputs,
): string {
  if (text === undefined || text.trim() === '') {
    const json = JSON.stringify({ auth, version }, null, 2);
    return path.endsWith('.dart') ? `${dartHead}${json}${dartTail}` : json;
  }
  const { json, wrap } = jsonIn(path, text);
  const old = checked(path, json);
  const written = { ...auth, ...keptChallenge(old, auth) };
  return wrap(
    editJsonFile(path, json, (own) => {
      const edited = setJson(own, ['auth'], written);
      const isNew = valueAt(old, 'version') === undefined;
      return isNew || askedVersion ? setJson(edited, ['version'], version) : edited;
    }),
  );
}

interface WrittenOutputs {
  readonly auth: AuthOutputs;
  readonly version: OutputsVersion;
  /** Whether somebody asked for this version; a file is not moved to another one unasked. */
  readonly askedVersion: boolean;
}

/** What a file of outputs says of auth, and in which version it says it. */
export interface WrittenAuth {
  readonly auth: JsonObject;
  readonly version: OutputsVersion;
  /** Whose libraries read a file at this path. */
  readonly platform: Frontend;
}

/** The auth part of a file; `undefined` when it has none, or cannot be read at the moment. */
export function readOutputs(path: string, text: string): WrittenAuth | undefined {
  try {
    const auth = valueAt(checked(path, jsonIn(path, text).json), 'auth');
    if (!isObject(auth)) return undefined;
    const platform = (['javascript', 'android', 'flutter'] as const).find((one) => outputsPath(one) === path);
    return { auth, version: outputsVersionFor(path, text, undefined), platform: platform ?? 'javascript' };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Edits the JSON of a file. Throws UserError of kind `files` when it is no outputs. */
export function editOutputs(path: string, text: string, edit: (json: string) => string): string {
  const { json, wrap } = jsonIn(path, text);
  checked(path, json);
  return wrap(editJsonFile(path, json, edit));
}

/** The file without its `auth`. Throws UserError of kind `files` when it is no outputs. */
export const withoutAuthOutputs = (path: string, text: string): string =>
  editOutputs(path, text, (own) => removeJson(own, ['auth']));

/** Which way of signing in is offered first is a choice of the app, of which Cognito knows nothing. */
function keptChallenge(old: unknown, auth: AuthOutputs): Partial<AuthOutputs> {
  const challenge = textAt(old, 'auth', 'passwordless', 'preferred_challenge');
  if (challenge === undefined || !auth.passwordless) return {};
  return { passwordless: { ...auth.passwordless, preferred_challenge: challenge } };
}

const dartHead = "const amplifyConfig = r'''";
const dartTail = "''';";
const dart =
  /^(\s*(?:\/\/[^\n]*\n\s*)*const\s+(?:String\s+)?amplifyConfig\s*=\s*r?''')([\s\S]*?)(''';[\s\S]*)$/;

/** The JSON in a file, and how to put it back. */
function jsonIn(path: string, text: string): { json: string; wrap: (json: string) => string } {
  if (!path.endsWith('.dart')) return { json: text, wrap: (json) => json };
  const [, head, json, tail] = dart.exec(text) ?? [];
  if (head === undefined || json === undefined || tail === undefined) throw notOutputs(path);
  return { json, wrap: (edited) => head + edited + tail };
}

/** An object with `aws_` keys is of the older format, to which the libraries give precedence. */
function checked(path: string, json: string): object {
  const outputs = readJsonFile(path, json);
  if (!isObject(outputs) || Object.keys(outputs).some((key) => key.startsWith('aws_')))
    throw notOutputs(path);
  const version = outputs['version'];
  const isKnown = version === undefined || (typeof version === 'string' && /^1(\.|$)/.test(version));
  const auth = outputs['auth'];
  if (!isKnown || (auth !== undefined && !isObject(auth)) || isObject(valueAt(auth, 'plugins'))) {
    throw notOutputs(path);
  }
  return outputs;
}

const notOutputs = (path: string): UserError =>
  new UserError(
    l10n.t(
      '"{0}" is not of the form of Amplify Gen 2 outputs, so its auth part cannot be replaced safely.',
      path,
    ),
    l10n.t('Move the file away; it is written anew.'),
    { kind: 'files' },
  );
