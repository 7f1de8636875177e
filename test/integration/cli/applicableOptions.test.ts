import assert from 'node:assert/strict';
import { runHere, reportIn, ScratchProject } from '../../support/cliRun';
import { perfectPayload } from '../../support/headlessProject';
import { projectFiles } from '../../support/projectFiles';

const gen1 = projectFiles();
const gen2 = new Map([
  ['amplify/backend.ts', "import { defineBackend } from '@aws-amplify/backend';\n\ndefineBackend({});\n"],
]);

async function refuses(files: ReadonlyMap<string, string>, line: string, message: RegExp): Promise<void> {
  const project = new ScratchProject(files);
  try {
    const before = project.read();
    const result = await runHere([...line.split(' '), '--json'], {
      cwd: project.root,
      stdin: perfectPayload,
    });
    const { status, error } = reportIn(result);
    assert.deepEqual([result.code, status, error?.kind], [2, 'bad-input', 'input'], result.stdout);
    assert.match(error?.message ?? '', message);
    assert.match(error?.resolution ?? '', new RegExp(`import-auth ${line.split(' ')[0]} --help`));
    assert.deepEqual(project.read(), before);
  } finally {
    project.remove();
  }
}

describe('an option that does not apply is refused, never passed over', () => {
  for (const [option, more = ''] of [
    ['--access', ' h=getUser'],
    ['--groups', ' a'],
    ['--add-output'],
    ['--env-variables'],
    ['--outputs-version', ' 1.4 --with-library-config'],
    ['--platform', ' ios --with-library-config'],
  ] as const)
    it(`import ${option}${more} into Gen 1`, () =>
      refuses(gen1, `import ${option}${more}`, new RegExp(`"${option}" goes with .* Gen 2 project`)));

  for (const [option, more = ''] of [
    ['--lambda-access', ' f=read'],
    ['--resource-name', ' pool'],
    ['--correct-library', ' files --with-library-config'],
  ] as const)
    it(`import ${option}${more} into Gen 2`, () =>
      refuses(gen2, `import ${option}${more}`, new RegExp(`"${option}" goes with .* Gen 1 project`)));

  for (const [line, message] of [
    ['import --env dev', /"--env" .* together with "--from"/],
    ['import --platform ios', /"--platform" .* together with "--with-library-config"/],
    ['import --outputs-version 1.4', /"--outputs-version" .* together with "--with-library-config"/],
  ] as const)
    it(`${line}, into Gen 2`, () => refuses(gen2, line, message));

  for (const [line, message] of [
    ['import --correct-library files', /"--correct-library" .* together with "--with-library-config"/],
    ['unlink --env dev --all-environments', /"--env" and "--all-environments" exclude/],
    ['env add --env dev --from dev', /the same environment "dev"/],
    ['env compare --env dev', /"--env" does not go with "env compare"/],
    ['env compare --region us-east-1', /"--region" does not go/],
    ['env list --from dev', /"--from" does not go with "env list"/],
    ['env export --with-settings', /"--with-settings" does not go/],
    ['env switch --from dev', /"--from" does not go/],
    ['drift --region us-east-1', /--region/],
    ['library-config --region us-east-1', /--region/],
  ] as const)
    it(line, () => refuses(gen1, line, message));
});
