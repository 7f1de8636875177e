import assert from 'node:assert/strict';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { mergeDotenv, toDotenv } from '../../../src/ci/mergeDotenv';

const variables = { AMPLIFY_USERPOOL_ID: 'us-east-1_Example01', AMPLIFY_WEBCLIENT_ID: '1webclientid' };

describe('mergeDotenv', () => {
  it('makes a new file of the variables alone', () => {
    assert.equal(
      toDotenv(variables),
      'AMPLIFY_USERPOOL_ID=us-east-1_Example01\nAMPLIFY_WEBCLIENT_ID=1webclientid\n',
    );
  });
  it('puts a value in the place of the old one, in its quotes, before its comment', () => {
    const before = [
      '# AMPLIFY_USERPOOL_ID=commented',
      '  export AMPLIFY_USERPOOL_ID = "us-east-1_Old" # the pool',
      "AMPLIFY_WEBCLIENT_ID='old'",
      '',
    ].join('\n');
    const after = [
      '# AMPLIFY_USERPOOL_ID=commented',
      '  export AMPLIFY_USERPOOL_ID = "us-east-1_Example01" # the pool',
      "AMPLIFY_WEBCLIENT_ID='1webclientid'",
      '',
    ].join('\n');
    assert.equal(mergeDotenv(before, variables), after);
  });
  it('fills in a value that is empty', () => {
    assert.equal(
      mergeDotenv('AMPLIFY_USERPOOL_ID=\n', { AMPLIFY_USERPOOL_ID: 'x_y' }),
      'AMPLIFY_USERPOOL_ID=x_y\n',
    );
    assert.equal(
      mergeDotenv('AMPLIFY_USERPOOL_ID= # none\n', { AMPLIFY_USERPOOL_ID: 'x_y' }),
      'AMPLIFY_USERPOOL_ID=x_y # none\n',
    );
  });
  it('sets every assignment of a name, since tools differ in which one counts', () => {
    assert.equal(mergeDotenv('A=1\nB=2\nA=3\n', { A: '4' }), 'A=4\nB=2\nA=4\n');
  });
  it('leaves alone what stands inside a value of several lines', () => {
    const before = 'KEY="-----BEGIN\nAMPLIFY_USERPOOL_ID=inside\n-----END"\n';
    assert.equal(mergeDotenv(before, { AMPLIFY_USERPOOL_ID: 'x_y' }), `${before}AMPLIFY_USERPOOL_ID=x_y\n`);
  });
  it('leaves alone names that only end or begin alike', () => {
    const before = 'MY_AMPLIFY_USERPOOL_ID=1\nAMPLIFY_USERPOOL_ID_OLD=2\n';
    assert.equal(mergeDotenv(before, { AMPLIFY_USERPOOL_ID: 'x_y' }), `${before}AMPLIFY_USERPOOL_ID=x_y\n`);
  });
  it('keeps CRLF, byte order mark and a missing end of line', () => {
    assert.equal(mergeDotenv('\uFEFFA=1\r\nB=2\r\n', { B: '3', C: '4' }), '\uFEFFA=1\r\nB=3\r\nC=4\r\n');
    assert.equal(mergeDotenv('A=1', { B: '2' }), 'A=1\nB=2\n');
  });
  it('changes nothing when it is done again', () => {
    const once = mergeDotenv('A=1 # one\n\nAMPLIFY_USERPOOL_ID=old', variables);
    assert.equal(mergeDotenv(once, variables), once);
  });
  it("gives Node's own reader the values, and all others as before", () => {
    const name = fc.constantFrom('A', 'STAGE', ...Object.keys(variables), 'VITE_URL');
    const value = fc.constantFrom(
      '',
      '1',
      'https://example.com/?a=b',
      '"two words"',
      "'#no comment'",
      '"1\n2"',
      'x # why',
    );
    const line = fc.oneof(
      fc
        .tuple(fc.constantFrom('', 'export '), name, fc.constantFrom('=', ' = '), value)
        .map((parts) => parts.join('')),
      fc.constantFrom('', '# a comment', '# STAGE is off'),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, eol, ends) => {
          const before = lines.join(eol) + (ends ? eol : '');
          const after = mergeDotenv(before, variables);
          assert.deepEqual({ ...parseEnv(after) }, { ...parseEnv(before), ...variables });
          const others = (text: string) =>
            text
              .replaceAll('"1\n2"', 'm')
              .split(/\r?\n/)
              .filter((one) => one !== '' && !one.includes('AMPLIFY_'));
          assert.deepEqual(others(after), others(before));
        },
      ),
    );
  });
});
