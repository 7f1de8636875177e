/** Trust policies as the console writes them, and the ids in them. */

export const pool = 'us-east-1:11111111-2222-3333-4444-555555555555';
export const other = 'us-east-1:99999999-2222-3333-4444-555555555555';
export const cognito = 'cognito-identity.amazonaws.com';
export const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI';

export const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
export const statement = (differs: object = {}, issuer = cognito): object => ({
  Effect: 'Allow',
  Principal: { Federated: issuer },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: { [`${issuer}:aud`]: pool },
    'ForAnyValue:StringLike': { [`${issuer}:amr`]: 'authenticated' },
  },
  ...differs,
});
export const conditions = (Condition: object) => policy(statement({ Condition }));

export const aud = `${cognito}:aud`;
export const amr = `${cognito}:amr`;
