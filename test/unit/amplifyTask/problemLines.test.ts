import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { problemLines } from '../../../src/amplifyTask/problemLines';
import { explainLog } from '../../../src/compatibility/explainLog';
import { knownErrors } from '../../../src/compatibility/knownErrors';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { problemMatchers: { name: string; pattern: { regexp: string } }[] };
};
const matcher = contributes.problemMatchers.find(({ name }) => name === 'amplify-auth');
const pattern = new RegExp(matcher?.pattern.regexp ?? '^$');

describe('the problem matcher', () => {
  for (const { says, rules } of knownErrors)
    it(`reads a line for: ${says}`, () => {
      const log = `🛑 \u001b[31m${says.replaceAll('…', 'x')}\u001b[39m: something: more\r\n`;
      const lines = problemLines(explainLog(log), '/p/amplify/backend.ts');
      const read = lines.map((line) => pattern.exec(line)?.slice(1) ?? []);
      const own = read.find(([, , rule]) => rule === rules[0]);
      assert.deepEqual(own?.slice(0, 2), ['/p/amplify/backend.ts', 'error'], lines.join('\n'));
      assert.ok(own?.[3]?.includes(says.split('…')[0]?.trim() ?? ''), own?.[3]);
      assert.ok(existsSync(`docs/rules/${rules[0]}.md`));
    });
});
