import type { AuthOperation } from '../../../model/functionAccess';
import { appendJson, removeElement, replaceElement } from '../../jsonArray';
import { removeJson, setJson } from '../../json';
import { isObject, textAt, valueAt } from '../../jsonValue';
import { actionsOf, areAuthActions } from './authActions';

/** The parts of a function's CloudFormation template that its access to auth makes. */

const variablesPath = ['Resources', 'LambdaFunction', 'Properties', 'Environment', 'Variables'];
const policyPath = ['Resources', 'AmplifyResourcesPolicy'];
const statementPath = [...policyPath, 'Properties', 'PolicyDocument', 'Statement'];

/** The template's parameter to which a push gives the id of the environment's pool. */
export const parameterName = (resourceName: string): string => `auth${resourceName}UserPoolId`;
export const variableName = (resourceName: string): string => `AUTH_${resourceName.toUpperCase()}_USERPOOLID`;

/** Whether a template has the function and the role that Amplify gives every function. */
export const isFunctionTemplate = (template: unknown): boolean =>
  isObject(valueAt(template, 'Resources', 'LambdaFunction', 'Properties')) &&
  isObject(valueAt(template, 'Resources', 'LambdaExecutionRole'));

/** The environment variables of the function. */
export const variablesOf = (template: unknown): string[] =>
  Object.keys((valueAt(template, ...variablesPath) as object | undefined) ?? {});

/** Adds the parameter, the variable and the policy, or brings the policy up to date. */
export function addAccess(
  text: string,
  template: unknown,
  { resourceName, operations }: { resourceName: string; operations: readonly AuthOperation[] },
): string {
  const parameter = parameterName(resourceName);
  const statement = statementFor(parameter, operations);
  const index = findStatement(template, parameter);
  let edited = setJson(text, ['Parameters', parameter], { Type: 'String', Default: parameter });
  edited = setJson(edited, [...variablesPath, variableName(resourceName)], { Ref: parameter });
  if (valueAt(template, ...policyPath) === undefined) {
    return setJson(edited, policyPath, policyOf(statement));
  }
  if (index < 0) return appendJson(edited, statementPath, statement);
  if (JSON.stringify(statementsOf(template)[index]) === JSON.stringify(statement)) return edited;
  return replaceElement(edited, statementPath, index, statement);
}

/** Takes all of it out again; the policy goes with its last statement. */
export function removeAccess(text: string, template: unknown, resourceName: string): string {
  const parameter = parameterName(resourceName);
  const index = findStatement(template, parameter);
  let edited = removeJson(text, ['Parameters', parameter]);
  edited = removeJson(edited, [...variablesPath, variableName(resourceName)]);
  if (index < 0) return edited;
  return statementsOf(template).length === 1
    ? removeJson(edited, policyPath)
    : removeElement(edited, statementPath, index);
}

/** How the policy of the function names the pool: by the parameter, so that it fits every environment, or by an id. */
export function poolInPolicy(template: unknown, resourceName: string): 'parameter' | 'id' | undefined {
  const parameter = parameterName(resourceName);
  const index = findStatement(template, parameter);
  if (index < 0) return undefined;
  return isReference(poolOf(statementsOf(template)[index]), parameter) ? 'parameter' : 'id';
}

/**
 * One statement for the pool. The Amplify CLI writes the pool's id itself, which is the wrong one in an environment
 * with another pool; the parameter is that of the environment a push goes to.
 */
const statementFor = (parameter: string, operations: readonly AuthOperation[]) => ({
  Effect: 'Allow',
  Action: actionsOf(operations),
  Resource: [
    {
      'Fn::Join': [
        '',
        [
          'arn:aws:cognito-idp:',
          { Ref: 'AWS::Region' },
          ':',
          { Ref: 'AWS::AccountId' },
          ':userpool/',
          { Ref: parameter },
        ],
      ],
    },
  ],
});

const policyOf = (statement: object) => ({
  DependsOn: ['LambdaExecutionRole'],
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: 'amplify-lambda-execution-policy',
    Roles: [{ Ref: 'LambdaExecutionRole' }],
    PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
  },
});

function statementsOf(template: unknown): readonly unknown[] {
  const statements = valueAt(template, ...statementPath);
  return Array.isArray(statements) ? statements : [];
}

/** The statement that an access made, by its shape: known actions on one user pool. */
function findStatement(template: unknown, parameter: string): number {
  return statementsOf(template).findIndex((statement) => {
    const actions = valueAt(statement, 'Action');
    const pool = poolOf(statement);
    const isPool =
      typeof pool === 'string' ? /^[\w-]+_[0-9A-Za-z]+$/.test(pool) : isReference(pool, parameter);
    return isPool && Array.isArray(actions) && areAuthActions(actions);
  });
}

/** What stands behind `:userpool/` in the statement's only resource. */
function poolOf(statement: unknown): unknown {
  const resources = valueAt(statement, 'Resource');
  const join =
    Array.isArray(resources) && resources.length === 1 ? valueAt(resources[0], 'Fn::Join') : undefined;
  const parts: unknown = Array.isArray(join) ? join[1] : undefined;
  return Array.isArray(parts) && parts.at(-2) === ':userpool/' ? parts.at(-1) : undefined;
}

const isReference = (value: unknown, parameter: string): boolean => textAt(value, 'Ref') === parameter;
