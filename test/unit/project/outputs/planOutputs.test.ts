import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { UserError } from '../../../../src/errors';
import type { Frontend } from '../../../../src/model/amplifyProject';
import {
  planOutputs,
  planWithoutOutputs,
  type OutputsRequest,
} from '../../../../src/project/outputs/planOutputs';
import { anyOutputsInput } from '../../../support/arbitraryOutputs';
import { schemaProblems } from '../../../support/outputsSchemas';
import { aClient, anIdentityPool, aUserPool } from '../../../support/snapshots';

const path = 'amplify_outputs.json';
const request = (text?: string, differs: Partial<OutputsRequest> = {}): OutputsRequest => ({
  files: new Map(
    text === undefined ? [] : [[differs.platform === 'flutter' ? 'lib/amplify_outputs.dart' : path, text]],
  ),
  platform: 'javascript',
  userPool: aUserPool(),
  client: aClient(),
  region: 'us-east-1',
  ...differs,
});
const written = (text?: string, differs: Partial<OutputsRequest> = {}) =>
  planOutputs(request(text, differs)).changes[0]?.after ?? '';

const data = `{
\t// written by hand
\t"version": "1.3",\r
\t"data": { "url": "https://example.com/graphql", "aws_region": "us-east-1" },
\t"auth": {
\t\t"user_pool_id": "us-east-1_Other0000", /* the old one */
\t\t"aws_region": "us-east-1",
\t\t"user_pool_client_id": "old"
\t},
\t"custom": { "theme": "dark" },
}
`;

describe('planOutputs', () => {
  it('writes a new file of the newest version as ampx does', () => {
    const text = written();
    assert.equal(text, JSON.stringify(JSON.parse(text), null, 2));
    assert.equal((JSON.parse(text) as { version: string }).version, '1.5');
    assert.equal(schemaProblems('1.5', JSON.parse(text)), undefined);
  });

  it('writes the version asked for', () => {
    const text = written(undefined, { version: '1.2' });
    assert.equal(schemaProblems('1.2', JSON.parse(text)), undefined);
  });

  it('replaces auth and leaves the rest of a file letter by letter', () => {
    const text = written(data);
    const outside = (from: string) => from.replace(/"auth": \{[\s\S]*?\n\t\}/, '');
    assert.equal(outside(text), outside(data));
    assert.ok(text.includes('/* the old one */'));
    const outputs = parse(text, [], { allowTrailingComma: true }) as { version: string; auth: object };
    assert.equal(outputs.version, '1.3');
    assert.equal((outputs.auth as { user_pool_id: string }).user_pool_id, 'us-east-1_AbCdEfGhI');
  });

  it('plans nothing for a file that says so already', () => {
    assert.deepEqual(planOutputs(request(written(data))).changes, []);
    assert.deepEqual(planOutputs(request(written())).changes, []);
  });

  it('keeps what the app offers first', () => {
    const Policies = { SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP'] } } as never;
    const old = JSON.stringify({
      version: '1.4',
      auth: { passwordless: { email_otp_enabled: true, preferred_challenge: 'EMAIL_OTP' } },
    });
    assert.match(written(old, { userPool: aUserPool({ Policies }) }), /"preferred_challenge":"EMAIL_OTP"/);
  });

  it('says what an older version has no place for', () => {
    const groups = [{ GroupName: 'admins', Precedence: 1 }];
    const planned = planOutputs(request('{"version": "1.1"}', { groups }));
    assert.equal(planned.notes.length, 1);
    assert.match(planned.notes[0] ?? '', /1\.1 .*groups/);
    assert.deepEqual(planOutputs(request(undefined, { groups })).notes, []);
  });

  it('puts the outputs of Flutter into a constant, and finds them there again', () => {
    const text = written(undefined, { platform: 'flutter' });
    assert.match(text, /^const amplifyConfig = r'''\{[\s\S]*\}''';$/);
    const edited = `// ours\n${text}\n\nconst amplifyconfig = amplifyConfig;\n`;
    assert.deepEqual(planOutputs(request(edited, { platform: 'flutter' })).changes, []);
    const other = planOutputs(request(edited, { platform: 'flutter', client: aClient({ ClientName: 'b' }) }));
    assert.match(
      other.changes[0]?.after ?? '',
      /^\/\/ ours\nconst [\s\S]*const amplifyconfig = amplifyConfig;\n$/,
    );
  });

  it('leaves out what Android cannot read, and says so', () => {
    const mfaConfig = { EmailMfaConfiguration: {}, SoftwareTokenMfaConfiguration: { Enabled: true } };
    const planned = planOutputs(request(undefined, { platform: 'android', mfaConfig }));
    assert.match(planned.notes.join(), /EMAIL/);
    assert.equal(planned.changes[0]?.path, 'app/src/main/res/raw/amplify_outputs.json');
    const { auth } = JSON.parse(planned.changes[0]?.after ?? '') as { auth: { mfa_methods: string[] } };
    assert.deepEqual(auth.mfa_methods, ['TOTP']);
  });

  it('says which callback URL Swift takes, and that pools of two Regions are for JavaScript only', () => {
    const client = aClient({
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://a.example.com/', 'shop://'],
      LogoutURLs: ['shop://'],
    });
    const identityPool = anIdentityPool({ IdentityPoolId: 'eu-west-1:11111111-2222-3333-4444-555555555555' });
    const notes = (platform: Frontend) =>
      planOutputs(
        request(undefined, { platform, client, identityPool, userPool: aUserPool({ Domain: 'shop' }) }),
      ).notes;
    assert.equal(notes('javascript').length, 0);
    assert.equal(notes('ios').length, 2);
    assert.match(notes('ios')[0] ?? '', /https:\/\/a\.example\.com\//);
    assert.equal(notes('flutter').length, 1);
  });

  for (const [what, text] of Object.entries({
    'the older format': '{"aws_project_region": "us-east-1"}',
    'the native format': '{"version": "1.0", "auth": {"plugins": {"awsCognitoAuthPlugin": {}}}}',
    'another version': '{"version": "2"}',
    'a list': '[]',
    'no JSON': '{"version": ',
    'an auth that is none': '{"version": "1", "auth": "none"}',
  })) {
    it(`does not touch a file with ${what}`, () => {
      assert.throws(() => planOutputs(request(text)), UserError);
    });
  }

  it('takes auth out again and leaves a file as it was without it', () => {
    const without = '{\n  "version": "1.4",\n  "data": {"url": "https://example.com"}\n}\n';
    const [change] = planWithoutOutputs(new Map([[path, written(without)]]));
    assert.equal(change?.after, without);
    assert.deepEqual(planWithoutOutputs(new Map([[path, without]])), []);
  });

  it('never changes other categories, whatever is there', () => {
    fc.assert(
      fc.property(anyOutputsInput, fc.dictionary(fc.string(), fc.jsonValue()), (any, custom) => {
        const old = JSON.stringify({ custom, version: '1.5', data: { url: 'x' } }, null, 2);
        const [change] = planOutputs({ ...request(old), ...any }).changes;
        const after = JSON.parse(change?.after ?? old) as Record<string, unknown>;
        const { auth: _, ...rest } = after;
        assert.deepEqual(rest, JSON.parse(old));
      }),
    );
  });
});
