import type { ProjectFiles } from '../../../model/amplifyProject';
import { authOperations, type AuthOperation } from '../../../model/functionAccess';
import { operationOf } from './authActions';
import { variableName } from './functionTemplate';
import { readFunctionAccess } from './planFunctionAccess';

/** A function whose code asks Cognito for more than it may. */
export interface FunctionNeed {
  readonly functionName: string;
  /** The module that says so, relative to the project's root. */
  readonly path: string;
  /** What its code does, in the order of the operations; one of them at least is not granted. */
  readonly operations: readonly AuthOperation[];
  readonly granted: readonly AuthOperation[];
}

/** The functions that need access to auth, or more of it, by what their modules call. */
export function functionNeeds(files: ProjectFiles, resourceName: string): FunctionNeed[] {
  return readFunctionAccess(files, resourceName).flatMap(({ functionName, operations: granted }) => {
    const folder = `amplify/backend/function/${functionName}/src/`;
    for (const [path, text] of files) {
      if (!path.startsWith(folder) || !isModule(path)) continue;
      const operations = operationsIn(withoutParametersComment(text), resourceName);
      if (operations.some((operation) => !granted.includes(operation))) {
        return [{ functionName, path, operations, granted }];
      }
    }
    return [];
  });
}

const isModule = (path: string): boolean => /\.([cm]?[jt]s|py)$/.test(path);

const client =
  /@aws-sdk\/client-cognito-identity-provider|CognitoIdentityServiceProvider|['"]cognito-idp['"]/;

/** The operations behind the calls of a module; reading, where it only takes the pool's id. */
function operationsIn(text: string, resourceName: string): AuthOperation[] {
  const usesPool = text.includes(variableName(resourceName));
  if (!client.test(text)) return usesPool && /cognito/i.test(text) ? ['read'] : [];
  const calls = [
    ...[...text.matchAll(/\b([A-Z]\w+)Command\b/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/\.([a-z]\w+)\s*\(/g)].map(([, name = '']) => toActionName(name)),
  ];
  const found = new Set(calls.map(operationOf));
  const known = authOperations.filter((operation) => found.has(operation));
  return known.length === 0 && usesPool ? ['read'] : known;
}

/** `adminGetUser` of the older SDK and `admin_get_user` of Python as IAM names the action. */
const toActionName = (method: string): string =>
  method.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

const withoutParametersComment = (text: string): string =>
  text.replace(/\/\* Amplify Params[\s\S]*?\*\//, '');
