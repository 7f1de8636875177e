import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';

const text = (Name: string, MaxLength = '2048', MinLength = '0'): SchemaAttributeType => ({
  Name,
  AttributeDataType: 'String',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
  StringAttributeConstraints: { MinLength, MaxLength },
});

const flag = (Name: string): SchemaAttributeType => ({
  Name,
  AttributeDataType: 'Boolean',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
});

/** The attributes every user pool has, `sub` among them. */
const standardAttributes = (): SchemaAttributeType[] => [
  { ...text('sub', '2048', '1'), Mutable: false, Required: true },
  text('name'),
  text('given_name'),
  text('family_name'),
  text('middle_name'),
  text('nickname'),
  text('preferred_username'),
  text('profile'),
  text('picture'),
  text('website'),
  text('email'),
  flag('email_verified'),
  text('gender'),
  text('birthdate', '10', '10'),
  text('zoneinfo'),
  text('locale'),
  text('phone_number'),
  flag('phone_number_verified'),
  text('address'),
  {
    Name: 'updated_at',
    AttributeDataType: 'Number',
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    NumberAttributeConstraints: { MinValue: '0' },
  },
];

export const standardAttributeNames: ReadonlySet<string> = new Set(
  standardAttributes().map(({ Name }) => Name ?? ''),
);

/** `custom:` or `dev:` before the name, and the constraints that AWS fills in. */
export function toCustomAttribute(given: SchemaAttributeType): SchemaAttributeType {
  const { Name = '', AttributeDataType = 'String', DeveloperOnlyAttribute = false } = given;
  return {
    Name: `${DeveloperOnlyAttribute ? 'dev:' : ''}custom:${Name}`,
    AttributeDataType,
    DeveloperOnlyAttribute,
    Mutable: given.Mutable ?? true,
    Required: false,
    ...(AttributeDataType === 'String' && {
      StringAttributeConstraints: given.StringAttributeConstraints ?? {},
    }),
    ...(AttributeDataType === 'Number' && {
      NumberAttributeConstraints: given.NumberAttributeConstraints ?? {},
    }),
  };
}

/** The pool's attributes: the standard ones as the request changes them, then its own. */
export function schemaAttributesOf(given: readonly SchemaAttributeType[]): SchemaAttributeType[] {
  const changes = new Map(given.map((attribute) => [attribute.Name, attribute]));
  return [
    ...standardAttributes().map((attribute) => ({ ...attribute, ...changes.get(attribute.Name) })),
    ...given.filter(({ Name = '' }) => !standardAttributeNames.has(Name)).map(toCustomAttribute),
  ];
}
