import assert from 'node:assert/strict';
import { planImport } from '../../../../src/project/gen1/planImport';
import { readProject } from '../../../../src/project/gen1/readProject';
import { applied } from '../../../support/goldenCases';
import { aSelection, importPaths, parsedAt, planInto } from '../../../support/planning';
import { projectFiles } from '../../../support/projectFiles';
import { aClient, anIdentityPool, aUserPool } from '../../../support/snapshots';

describe('what an import writes of', () => {
  describe('the native client secret', () => {
    const secret = { nativeClient: aClient({ ClientName: 'native', hasSecret: true }) };

    it('is a placeholder that stands in the plan once', () => {
      const { secrets, changes } = planInto(projectFiles(), secret);
      assert.deepEqual(
        secrets.map(({ userPoolClientId }) => userPoolClientId),
        [secret.nativeClient.ClientId],
      );
      const texts = changes.map((change) => change.after).join('');
      assert.equal(texts.split(secrets[0]?.placeholder ?? '?').length, 2);
    });
    it('has a placeholder that no file holds already', () => {
      const taken = { function: { fn: { note: '<native-client-secret> <native-client-secret-2>' } } };
      const { secrets } = planInto(projectFiles({ meta: taken }), secret);
      assert.equal(secrets[0]?.placeholder, '<native-client-secret-3>');
    });
    it('is not asked for again when the file has it', () => {
      const files = applied(projectFiles(), planInto(projectFiles(), secret));
      const again = planInto(files, secret);
      assert.deepEqual([again.changes, again.secrets], [[], []]);
    });
  });

  it('refuses an identity pool whose roles are missing or were not read', () => {
    const withPool = (roles: ReturnType<typeof anIdentityPool>['roles']) => () =>
      planInto(projectFiles(), {
        authSelections: 'identityPoolAndUserPool',
        identityPool: anIdentityPool({ roles }),
      });
    const authenticated = 'arn:aws:iam::123456789012:role/a';
    assert.throws(withPool({ status: 'read', value: { Roles: { authenticated } } }), /lacks a role/);
    assert.throws(withPool({ status: 'denied', action: 'x' }), /could not be read/);
    const Roles = { authenticated, unauthenticated: 'no-arn' };
    assert.throws(withPool({ status: 'read', value: { Roles } }), /not the ARN of a role/);
  });

  it('writes MFA types by the settings that are there, and the role that sends messages', () => {
    const SnsCallerArn = 'arn:aws:iam::123456789012:role/sns';
    const mfaConfig = {
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn } },
      SoftwareTokenMfaConfiguration: { Enabled: false },
    };
    const written = (MfaConfiguration: 'OFF' | 'OPTIONAL') => {
      const project = readProject(projectFiles());
      const userPool = aUserPool({ MfaConfiguration });
      const { changes } = planImport({
        project,
        selection: aSelection({ userPool }),
        resourceName: 'pool',
        mfaConfig,
      });
      const texts = new Map(changes.map((change) => [change.path, change.after ?? '']));
      const meta = parsedAt(texts, importPaths.meta) as {
        auth: { pool: { output: object; frontendAuthConfig: object } };
      };
      return {
        ...(parsedAt(texts, importPaths.parameters) as object),
        ...meta.auth.pool.output,
        ...meta.auth.pool.frontendAuthConfig,
      };
    };
    const on = written('OPTIONAL') as Record<string, unknown>;
    assert.deepEqual([on['mfaTypes'], on['CreatedSNSRole']], [['SMS', 'TOTP'], SnsCallerArn]);
    const off = written('OFF') as Record<string, unknown>;
    assert.deepEqual([off['mfaTypes'], off['CreatedSNSRole']], [[], undefined]);
  });

  it('writes alias and required attributes, and an empty password policy', () => {
    const userPool = aUserPool({
      AliasAttributes: ['email', 'preferred_username'],
      Policies: { PasswordPolicy: { MinimumLength: 6 } },
      SchemaAttributes: [
        { Name: 'sub', Required: true },
        { Name: 'email', Required: true },
        { Name: 'given_name', Required: false },
        { Name: 'custom:x', Required: true },
        { Name: 'address', Required: true },
      ],
    });
    const files = projectFiles();
    const parameters = parsedAt(
      applied(files, planInto(files, { userPool })),
      importPaths.parameters,
    ) as object;
    assert.deepEqual(Object.entries(parameters).slice(4, 9), [
      ['aliasAttributes', ['email', 'preferred_username']],
      ['requiredAttributes', ['email', 'address']],
      ['passwordPolicyMinLength', 6],
      ['passwordPolicyCharacters', []],
      ['mfaConfiguration', 'OFF'],
    ]);
  });
});
