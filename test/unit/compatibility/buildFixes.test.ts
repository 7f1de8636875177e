import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { checkCompatibility } from '../../../src/compatibility/checkCompatibility';
import type { ReplaceText } from '../../../src/compatibility/rule';
import { rules } from '../../../src/compatibility/rules';
import { importedInto } from '../../support/projects';
import { aSnapshot } from '../../support/snapshots';

const gen1 = (files: Record<string, string>) =>
  checkCompatibility(
    rules.filter(({ id }) => id.startsWith('build-') && id.includes('parameters')),
    importedInto({ files }),
  );
const gen2 = (files: Record<string, string>) =>
  checkCompatibility(
    rules.filter(({ id }) => id === 'gen2-build-runs-pipeline-deploy'),
    {
      snapshot: aSnapshot(),
      backend: {
        backend: { projectName: 'shop', calls: [], cfnResourceUses: [], packages: {}, builds: files },
      },
    },
  );

/** The file after the first edit that is offered, and the titles of all edits. */
function mended(check: typeof gen1, path: string, files: Record<string, string>) {
  const edits = check(files)
    .flatMap(({ fixes = [] }) => fixes)
    .filter((fix): fix is ReplaceText => fix.kind === 'replaceText');
  const text = files[path] ?? '';
  const titles = edits.map(({ title }) => title);
  const [first] = edits;
  if (!first?.span) return { text, titles };
  const { offset, length } = first.span;
  assert.equal(text.slice(offset, offset + length), first.old);
  const after = text.slice(0, offset) + first.text + text.slice(offset + length);
  assert.deepEqual(check({ ...files, [path]: after }), [], after);
  return { text: after, titles };
}

const amplifyYml = (command: string) =>
  `version: 1\r\n# Ours.\r\nbackend:\r\n  phases:\r\n    build:\r\n      commands:\r\n        # amplify init --yes\r\n        - ${command} # then the app\r\n`;

describe('the edits of a build', () => {
  const added = `--categories "$(node -p 'JSON.stringify({auth:{userPoolId:process.env.AMPLIFY_USERPOOL_ID,webClientId:process.env.AMPLIFY_WEBCLIENT_ID,nativeClientId:process.env.AMPLIFY_NATIVECLIENT_ID}})')"`;

  it('hand the ids to the Amplify CLI in amplify.yml, whose comments and CRLF stay', () => {
    const before = amplifyYml('amplify init --yes');
    const { text, titles } = mended(gen1, 'amplify.yml', { 'amplify.yml': before });
    assert.deepEqual(titles, ['Hand the ids over to "amplify init"']);
    assert.equal(text, before.replace('- amplify init', `- amplify init ${added}`));
    const { backend } = parse(text) as { backend: { phases: { build: { commands: string[] } } } };
    assert.deepEqual(backend.phases.build.commands, [`amplify init ${added} --yes`]);
  });

  it('hand them over in a script that the build calls, over several lines, and in a workflow', () => {
    const script = '#!/bin/sh\n# Pulls.\namplify \\\n  --version\namplify pull \\\n  --yes\n';
    const calling = { 'amplify.yml': 'commands: ["./scripts/push.sh"]', 'scripts/push.sh': script };
    assert.equal(
      mended(gen1, 'scripts/push.sh', calling).text,
      script.replace('amplify pull', `amplify pull ${added}`),
    );
    const path = '.github/workflows/push.yml';
    const workflow = 'steps:\n  - run: npx @aws-amplify/cli@12 env add --yes\n';
    const { text, titles } = mended(gen1, path, { [path]: workflow });
    assert.equal(text, workflow.replace('env add', `env add ${added}`));
    assert.deepEqual(titles, ['Hand the ids over to "amplify env add"']);
    assert.doesNotThrow(() => parse(text) as unknown);
  });

  it('leave commands alone that stand within something', () => {
    for (const command of ['commands: ["amplify init --yes"]', "- 'amplify pull'", '- sh -c "amplify init"'])
      assert.deepEqual(mended(gen1, 'amplify.yml', { 'amplify.yml': `${command}\n` }).titles, []);
    assert.deepEqual(
      mended(gen1, 'amplify.yml', { 'amplify.yml': '- amplify env checkout dev\n' }).titles,
      [],
    );
  });

  it('deploy a backend in code, in Amplify Hosting and in a workflow', () => {
    const cases: readonly (readonly [path: string, before: string, old: string, wanted: string])[] = [
      [
        'amplify.yml',
        amplifyYml('npx ampx pipeline-deploy --branch main'),
        'pipeline-deploy',
        'pipeline-deploy --app-id $AWS_APP_ID',
      ],
      [
        'amplify.yml',
        '- amplifyPush --simple\r\n# then\r\n',
        'amplifyPush --simple',
        'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
      ],
      [
        '../../.github/workflows/deploy.yml',
        'on: push\n# ampx sandbox\nrun: |\n  npx ampx sandbox\n',
        'npx ampx sandbox',
        'npx ampx pipeline-deploy --branch "${{ github.ref_name }}" --app-id "${{ vars.AMPLIFY_APP_ID }}"',
      ],
      [
        '.github/workflows/deploy.yml',
        'run: npx ampx pipeline-deploy \\\n  --app-id d1\n',
        'pipeline-deploy',
        'pipeline-deploy --branch "${{ github.ref_name }}"',
      ],
    ];
    for (const [path, before, old, wanted] of cases)
      assert.equal(
        mended(gen2, path, { [path]: before }).text,
        before.replace(old, () => wanted),
      );
  });

  it('do not guess what other commands of Gen 1 or a sandbox with options were for', () => {
    for (const command of ['amplify pull --yes', 'amplify push --force', 'npx ampx sandbox --once'])
      assert.deepEqual(mended(gen2, 'amplify.yml', { 'amplify.yml': `- ${command}\n` }).titles, []);
  });
});
