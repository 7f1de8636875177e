import assert from 'node:assert/strict';
import type { FilePlan } from '../../src/model/importPlan';

const team = 'amplify/team-provider-info.json';

/** The two files that say of environments, in a project below the folder `packages/shop`. */
export interface Texts {
  readonly team: string;
  readonly settings: string;
}

/** The two files after a plan. */
export function applied(
  { project, settings }: { project: { files: ReadonlyMap<string, string> }; settings: { text?: string } },
  { changes }: FilePlan,
  before: Texts = { team: project.files.get(team) ?? '', settings: settings.text ?? '' },
): Texts {
  const after = (path: string, old: string) => changes.find((one) => one.path === path)?.after ?? old;
  return {
    team: after(`packages/shop/${team}`, before.team),
    settings: after('.vscode/settings.json', before.settings),
  };
}

/** The text of every other environment's member is the same in both. */
export function assertOthersSame(
  all: readonly string[],
  chosen: string,
  [before, after]: readonly [string, string],
  within?: string,
): void {
  for (const name of all) {
    if (name === chosen) continue;
    assert.equal(memberText(after, within, name), memberText(before, within, name), name);
  }
}

function memberText(text: string, within: string | undefined, name: string): string | undefined {
  const from = within === undefined ? 0 : text.indexOf(`"${within}"`);
  const at = text.indexOf(`"${name}": {`, from);
  if (at < 0) return undefined;
  let depth = 0;
  for (let end = text.indexOf('{', at); end < text.length; end++) {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}' && --depth === 0) return text.slice(at, end + 1);
  }
  return undefined;
}
