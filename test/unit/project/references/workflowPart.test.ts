import assert from 'node:assert/strict';
import { workflowPart } from '../../../../src/project/references/workflowPart';

const workflow = (...jobs: readonly string[]): string =>
  ['on: push', 'env:', '  STAGE: dev', 'jobs:', ...jobs.map((job) => job.replace(/^/gm, '  '))].join('\n');
const job = (name: string, steps: readonly string[], more = ''): string =>
  [`${name}:`, ...(more === '' ? [] : [more]), '  steps:', ...steps.map((step) => `    - ${step}`)].join(
    '\n',
  );
const inFolder = (folder: string): string => `  defaults:\n    run:\n      working-directory: ${folder}`;
const push = 'run: amplify push';

/** What is left besides spaces, line by line. */
const left = (text: string | undefined): string[] | undefined =>
  text
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

describe('workflowPart', () => {
  const here: Readonly<Record<string, string>> = {
    'a step that says no folder': workflow(job('push', [push])),
    'the folder of a job': workflow(job('push', [push], inFolder('packages/shop'))),
    'the folder of the workflow': `defaults:\n  run:\n    working-directory: ./packages/shop/\n${workflow(job('push', [push]))}`,
    'the folder of a step': workflow(job('push', [`${push}\n      working-directory: packages/shop`])),
    'a folder below': workflow(job('push', [`${push}\n      working-directory: packages/shop/amplify`])),
    'a change of folder': workflow(job('push', ['run: cd packages && cd shop && amplify push'])),
    'an argument': workflow(job('push', ['run: npm --prefix=./packages/shop run push'])),
    'a folder that only the run knows': workflow(job('push', [push], inFolder('${{ matrix.folder }}'))),
    'the whole workspace': workflow(job('push', ['run: cd $GITHUB_WORKSPACE/packages/shop; amplify push'])),
  };
  for (const [what, text] of Object.entries(here)) {
    it(`keeps all of a workflow with ${what}`, () => assert.equal(workflowPart(text, 'packages/shop'), text));
  }

  const nothing: Readonly<Record<string, string>> = {
    'in another folder': workflow(job('push', [push], inFolder('packages/site'))),
    'in a folder whose name begins alike': workflow(job('push', [push], inFolder('packages/shop2'))),
    'after a change into another folder': workflow(job('push', ['run: cd packages/site\\nnpm ci'])),
    'at all': workflow(job('push', ['uses: actions/checkout@v4'])),
  };
  for (const [what, text] of Object.entries(nothing)) {
    it(`is nothing of a workflow that runs nothing but ${what}`, () =>
      assert.equal(workflowPart(text, 'packages/shop'), undefined));
  }

  it('leaves other jobs and steps blank, and everything in its place', () => {
    const inSite = '\n      working-directory: packages/site';
    const text = workflow(
      job('shop', ['run: npm ci', push, `run: |\n        amplify pull${inSite}`], inFolder('packages/shop')),
      job('site', ['run: npm i -g @aws-amplify/cli', `run: amplify init${inSite}`]),
    ).replaceAll('\n', '\r\n');
    const part = workflowPart(text, 'packages/shop') ?? '';
    assert.equal(part.length, text.length);
    assert.equal(part.indexOf('amplify push'), text.indexOf('amplify push'));
    assert.doesNotMatch(part, /[^\r]\n/);
    assert.deepEqual(
      left(part)?.filter((line) => /amplify|cli|site/.test(line)),
      ['- run: amplify push', 'working-directory: packages/site', 'site:'],
    );
    assert.match(part, /STAGE: dev/);
  });

  it('keeps what cannot be parsed, or is no workflow', () => {
    for (const text of ['jobs: [', 'version: 1\n', '', '- a']) assert.equal(workflowPart(text, 'a'), text);
  });
});
