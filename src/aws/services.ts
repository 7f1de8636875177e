import type * as amplify from './amplify';
import type * as cognitoIdentity from './cognitoIdentity';
import type * as cognitoIdp from './cognitoIdp';
import type * as iam from './iam';
import type * as lambda from './lambda';
import type * as sts from './sts';

/** What each service's module exports, by the service's name in IAM actions. */
interface ServiceModules {
  amplify: typeof amplify;
  'cognito-idp': typeof cognitoIdp;
  'cognito-identity': typeof cognitoIdentity;
  iam: typeof iam;
  lambda: typeof lambda;
  sts: typeof sts;
}

export type ServiceName = keyof ServiceModules;

export type OperationName<S extends ServiceName> = keyof ServiceModules[S]['commands'] & string;

type CommandClass<S extends ServiceName, O extends OperationName<S>> = ServiceModules[S]['commands'][O];

export type OperationInput<S extends ServiceName, O extends OperationName<S>> = NonNullable<
  ConstructorParameters<Constructor<CommandClass<S, O>>>[0]
>;

type Constructor<C> = C extends new (...input: never[]) => unknown ? C : never;

export type OperationOutput<S extends ServiceName, O extends OperationName<S>> =
  CommandClass<S, O> extends new (input: never) => {
    resolveMiddleware(...all: never[]): (...all: never[]) => Promise<{ output: infer Output }>;
  }
    ? Output
    : never;

/** The SDK is large: each service's part of it is loaded when the first request goes there. */
export const loadService: { readonly [S in ServiceName]: () => Promise<ServiceModules[S]> } = {
  amplify: () => import('./amplify.js'),
  'cognito-idp': () => import('./cognitoIdp.js'),
  'cognito-identity': () => import('./cognitoIdentity.js'),
  iam: () => import('./iam.js'),
  lambda: () => import('./lambda.js'),
  sts: () => import('./sts.js'),
};

/** The SDK's service ids, which name the endpoint settings of each service. */
export const serviceIds: Readonly<Record<ServiceName, string>> = {
  amplify: 'Amplify',
  'cognito-idp': 'Cognito Identity Provider',
  'cognito-identity': 'Cognito Identity',
  iam: 'IAM',
  lambda: 'Lambda',
  sts: 'STS',
};
