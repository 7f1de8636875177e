import type { UserPoolClient } from './authSnapshot';

/** What a repair is to change in AWS, as the rule that knows the problem says it: plain data, made into calls later. */
export type RepairRecipe =
  | UpdateUserPoolClientRecipe
  | CreateUserPoolClientRecipe
  | UpdateIdentityPoolRecipe
  | CreateIdentityPoolRecipe
  | SetIdentityPoolRolesRecipe
  | UpdateAssumeRolePolicyRecipe
  | CreateUserPoolDomainRecipe
  | CreateManagedLoginBrandingRecipe
  | AddTriggerPermissionRecipe
  | UpdateGroupRecipe
  | UpdateIdentityProviderRecipe
  | SetUserPoolMfaConfigRecipe
  | UpdateUserPoolRecipe;

/** Settings of an app client that are lists, in AWS's property names. */
export type ClientList =
  | 'CallbackURLs'
  | 'LogoutURLs'
  | 'SupportedIdentityProviders'
  | 'AllowedOAuthFlows'
  | 'AllowedOAuthScopes'
  | 'ExplicitAuthFlows'
  | 'ReadAttributes'
  | 'WriteAttributes';

/** Changes some settings of an app client; all others stay. */
export interface UpdateUserPoolClientRecipe {
  readonly recipe: 'updateUserPoolClient';
  readonly userPoolClientId: string;
  /** Values that the lists must have; those they have keep their place. */
  readonly add?: Readonly<Partial<Record<ClientList, readonly string[]>>>;
  /** The flow that must come first, where the order matters to the Amplify CLI. */
  readonly firstFlow?: 'code';
  readonly set?: Readonly<
    Partial<Pick<UserPoolClient, 'AllowedOAuthFlowsUserPoolClient' | 'RefreshTokenRotation'>>
  >;
}

/** Makes an app client without secret, with the settings of another one where that is given. */
export interface CreateUserPoolClientRecipe {
  readonly recipe: 'createUserPoolClient';
  readonly clientName: string;
  readonly copyOf?: string;
  /** The identity pool that shall trust the new client. */
  readonly identityPoolId?: string;
  /** What the new client is for, so that an edge can select it. */
  readonly selectAs?: readonly ('webClient' | 'nativeClient')[];
}

export interface UpdateIdentityPoolRecipe {
  readonly recipe: 'updateIdentityPool';
  readonly identityPoolId: string;
  /** App clients of the snapshot's user pool that the identity pool shall trust. */
  readonly linkClients?: readonly string[];
  /** Entries of this user pool under a wrong name get the right one; they are of no use as they are. */
  readonly correctProviderName?: boolean;
  readonly allowGuests?: boolean;
}

/** Makes an identity pool that trusts app clients of the user pool, with two roles of its own that may do nothing. */
export interface CreateIdentityPoolRecipe {
  readonly recipe: 'createIdentityPool';
  readonly identityPoolName: string;
  readonly clientIds: readonly string[];
  readonly authRoleName: string;
  readonly unauthRoleName: string;
}

/** A role that is there, or one to make that may do nothing yet. */
export type RoleChoice = { readonly arn: string } | { readonly newRoleName: string };

export interface SetIdentityPoolRolesRecipe {
  readonly recipe: 'setIdentityPoolRoles';
  readonly identityPoolId: string;
  readonly authenticated?: RoleChoice;
  readonly unauthenticated?: RoleChoice;
  /** Mappings of providers that the identity pool does not list make AWS refuse the call: drop them. */
  readonly dropStaleMappings?: boolean;
  /** Gives an app client the role mapping of another one of the same user pool. */
  readonly copyMapping?: { readonly fromClientId: string; readonly toClientId: string };
}

/** Makes a role's trust policy let users of the identity pool in this state of sign-in assume it. */
export interface UpdateAssumeRolePolicyRecipe {
  readonly recipe: 'updateAssumeRolePolicy';
  readonly roleArn: string;
  readonly identityPoolId: string;
  readonly state: 'authenticated' | 'unauthenticated';
}

export interface CreateUserPoolDomainRecipe {
  readonly recipe: 'createUserPoolDomain';
  /** Prefix at Amazon's domain; taken once in a Region. */
  readonly domain: string;
}

/** Gives an app client Cognito's own managed login style. */
export interface CreateManagedLoginBrandingRecipe {
  readonly recipe: 'createManagedLoginBranding';
  readonly userPoolClientId: string;
}

export interface AddTriggerPermissionRecipe {
  readonly recipe: 'addTriggerPermission';
  readonly functionArn: string;
}

/** Changes a group of the user pool; its description and whatever else it has stay. */
export interface UpdateGroupRecipe {
  readonly recipe: 'updateGroup';
  readonly groupName: string;
  /** A role to make for the group's members, who come through this identity pool. */
  readonly role?: { readonly newRoleName: string; readonly identityPoolId: string };
  /** Of a user's groups the one with the lowest number gives its role. */
  readonly precedence?: number;
}

/** Stops an identity provider from filling some attributes. Its details, secrets among them, stay. */
export interface UpdateIdentityProviderRecipe {
  readonly recipe: 'updateIdentityProvider';
  readonly providerName: string;
  /** Names of attributes of the user pool. */
  readonly dropMappings: readonly string[];
}

/** Switches on codes of an authenticator app as a second factor, beside those that are on. */
export interface SetUserPoolMfaConfigRecipe {
  readonly recipe: 'setUserPoolMfaConfig';
  readonly totp: true;
}

/** The only setting of a user pool that is ever changed. */
export interface UpdateUserPoolRecipe {
  readonly recipe: 'updateUserPool';
  readonly deletionProtection: 'ACTIVE';
}
