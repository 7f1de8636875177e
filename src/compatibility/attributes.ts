import type { UserPool, UserPoolClient } from '../model/authSnapshot';

/** User attributes and what app clients may do with them. */

/** Names of the attributes that a user must have, in the schema's order. `sub` is Cognito's own affair. */
export const requiredAttributesOf = ({ SchemaAttributes = [] }: UserPool): string[] =>
  SchemaAttributes.flatMap(({ Name, Required }) => (Required && Name && Name !== 'sub' ? [Name] : []));

/** Names of the pool's own attributes (`custom:…`), developer-only ones left out, as far as `mutable` asks. */
export const customAttributesOf = ({ SchemaAttributes = [] }: UserPool, only?: 'mutable'): string[] =>
  SchemaAttributes.flatMap(({ Name, Mutable, DeveloperOnlyAttribute }) =>
    Name?.startsWith('custom:') && !DeveloperOnlyAttribute && (only === undefined || Mutable !== false)
      ? [Name]
      : [],
  );

/** Whether the attribute is in a client's list. A client without list has the standard attributes and no custom one. */
const isListed = (list: readonly string[] | undefined, name: string): boolean =>
  list ? list.includes(name) : !name.startsWith('custom:');

export const isWritable = ({ WriteAttributes }: UserPoolClient, name: string): boolean =>
  isListed(WriteAttributes, name);
export const isReadable = ({ ReadAttributes }: UserPoolClient, name: string): boolean =>
  isListed(ReadAttributes, name);
