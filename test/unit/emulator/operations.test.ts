import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { contractChecks } from '../../contract/contractChecks';
import { services } from '../../emulator/services';

const awsFolder = path.resolve(__dirname, '../../../../src/aws');

/** The service of each client package, by the name it signs with. */
const serviceOf: Readonly<Record<string, string>> = {
  'client-amplify': 'amplify',
  'client-cognito-identity': 'cognito-identity',
  'client-cognito-identity-provider': 'cognito-idp',
  'client-iam': 'iam',
  'client-lambda': 'lambda',
  'client-sts': 'sts',
};

/** `service.Operation` of every command that a source text imports from the SDK. */
const commandsIn = (source: string): string[] =>
  [...source.matchAll(/import\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'@aws-sdk\/([\w-]+)'/g)].flatMap(
    ([, names = '', packageName = '']) =>
      [...names.matchAll(/\b(\w+)Command\b/g)].map(
        ([, operation]) => `${serviceOf[packageName] ?? packageName}.${operation}`,
      ),
  );

const sentBySource = new Set(
  readdirSync(awsFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => commandsIn(readFileSync(path.join(awsFolder, file), 'utf8'))),
);

const isImplemented = (operation: string): boolean => {
  const [service = '', name = ''] = operation.split('.');
  return services.some((one) => one.name === service && name in one.operations);
};

describe('the operations of the emulator', () => {
  it('finds commands in import lists of any shape', () => {
    const source = `
      import { GetRoleCommand, IAMClient, type IAMClientConfig } from '@aws-sdk/client-iam';
      import {
        ListUserPoolsCommand as List,
      } from '@aws-sdk/client-cognito-identity-provider';
    `;
    assert.deepEqual(commandsIn(source), ['iam.GetRole', 'cognito-idp.ListUserPools']);
  });

  it('cover everything the extension sends', () => {
    assert.ok(sentBySource.has('cognito-idp.ListUserPools'), 'the sources were found');
    const missing = [...sentBySource].filter((operation) => !isImplemented(operation));
    assert.deepEqual(missing.sort(), []);
  });

  it('cover everything the contract suite checks', () => {
    const missing = new Set(
      contractChecks.map(({ operation }) => operation).filter((one) => !isImplemented(one)),
    );
    assert.deepEqual([...missing].sort(), []);
  });

  it('are all known to the SDK', () => {
    const unknown = services.flatMap(({ name, sdk, operations }) =>
      Object.keys(operations)
        .filter((operation) => !(`${operation}Command` in sdk))
        .map((operation) => `${name}.${operation}`),
    );
    assert.deepEqual(unknown, []);
  });
});
