import type { PolicyDocument } from './policyDocument';
import { readPolicyDocument } from './policyDocument';

const allow = (...actions: string[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] });

/** AWS-managed policies that roles of Amplify projects commonly have, as far as Cognito and logging go. */
const documents: Readonly<Record<string, string>> = {
  'arn:aws:iam::aws:policy/AdministratorAccess': allow('*'),
  'arn:aws:iam::aws:policy/AdministratorAccess-Amplify': allow(
    'amplify:*',
    'cognito-identity:*',
    'cognito-idp:*',
    'lambda:*',
  ),
  'arn:aws:iam::aws:policy/AmazonCognitoPowerUser': allow(
    'cognito-identity:*',
    'cognito-idp:*',
    'cognito-sync:*',
  ),
  'arn:aws:iam::aws:policy/AmazonCognitoReadOnly': allow(
    'cognito-identity:Describe*',
    'cognito-identity:Get*',
    'cognito-identity:List*',
    'cognito-idp:Describe*',
    'cognito-idp:AdminGet*',
    'cognito-idp:AdminList*',
    'cognito-idp:List*',
    'cognito-idp:Get*',
  ),
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole': allow(
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ),
};

/** The document of a managed policy; `undefined` for one the emulator does not have. */
export const findManagedPolicy = (arn: string): PolicyDocument | undefined => {
  const document = documents[arn];
  return document === undefined ? undefined : readPolicyDocument(document, 'permissions');
};
