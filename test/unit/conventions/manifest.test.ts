import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../../support/importGraph';
import { manifestKeys, packageJson, projectRoot, readJson } from '../../support/manifest';

const { contributes, ...manifest } = packageJson();
const commands = contributes.commands.map(({ command }) => command);
const settings = contributes.configuration.properties;
const menus = Object.entries(contributes.menus ?? {}).flatMap(([menu, items]) =>
  items.map((item) => ({ menu, ...item })),
);

describe('package.json', () => {
  it('declares exactly the commands of CommandTypes', () => {
    assert.deepEqual([...commands].sort(), manifestKeys('CommandTypes').sort());
  });

  it('declares commands that are registered exactly once', () => {
    const registered = sourceFiles('src').flatMap(({ text }) =>
      [...text.matchAll(/registerCommand\(\s*'([\w.]+)'/g)].map(([, command]) => command),
    );
    for (const command of commands) {
      const { length } = registered.filter((one) => one === command);
      assert.equal(length, 1, `${command} is registered ${length} times`);
    }
  });

  it('gives every command the category "Amplify" and a translated title', () => {
    for (const command of contributes.commands) {
      assert.equal(command.category, 'Amplify', command.command);
      assert.match(command.title, /^%command\.\w+%$/, command.command);
    }
  });

  it('declares exactly the settings of SettingTypes, each with default, scope, order and description', () => {
    assert.deepEqual(Object.keys(settings).sort(), manifestKeys('SettingTypes').sort());
    const orders = Object.values(settings).map(({ order }) => order);
    assert.equal(new Set(orders).size, orders.length);
    for (const [id, setting] of Object.entries(settings)) {
      assert.notEqual(setting.default, undefined, id);
      assert.match(setting.scope ?? '', /^(machine|machine-overridable|window|resource|application)$/, id);
      assert.match(setting.markdownDescription ?? '', /^%setting\./, id);
    }
  });

  it('lets no workspace redirect signed requests', () => {
    assert.equal(settings['amplifyAuth.endpoint']?.scope, 'machine');
  });

  it('restricts only settings that exist in untrusted workspaces', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
    for (const id of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations)
      assert.ok(id in settings, id);
  });

  it('offers only declared commands in menus, and an icon where one is drawn', () => {
    for (const { menu, command, group } of menus) {
      if (command === undefined) continue;
      assert.ok(commands.includes(command), `${menu}: ${command}`);
      const drawn = /^(inline|navigation)/.test(group ?? '');
      if (drawn && menu !== 'commandPalette')
        assert.ok(contributes.commands.find((one) => one.command === command)?.icon, `${menu}: ${command}`);
    }
  });

  it('asks in its conditions only for keys we set', () => {
    const known = [...manifestKeys('ContextTypes'), ...Object.keys(settings).map((id) => `config.${id}`)];
    for (const { command, when } of menus)
      for (const key of when?.match(/\b(?:config\.)?amplifyAuth\.\w+/g) ?? [])
        assert.ok(
          known.includes(key) ||
            Object.values(contributes.views).some((views) => views.some((v) => v.id === key)),
          `${command}: ${key}`,
        );
  });

  it('keeps to the marketplace rules that can be counted', () => {
    assert.ok(manifest.displayName.length <= 30);
    assert.ok(manifest.keywords.length <= 5);
    assert.match(manifest.icon, /\.png$/);
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
    for (const event of manifest.activationEvents) assert.doesNotMatch(event, /^\*$|onStartupFinished/);
  });

  it('leads through the import in at most six steps, each with a picture, a way to do it, and an end', () => {
    const [walkthrough, ...others] = contributes.walkthroughs;
    assert.ok(walkthrough && others.length === 0 && walkthrough.steps.length <= 6);
    const views = Object.values(contributes.views).flatMap((all) => all.map(({ id }) => id));
    const english = readJson<Record<string, string>>('package.nls.json');
    for (const { id, description, media, completionEvents } of walkthrough.steps) {
      assert.match(media.altText, /^%walkthrough\./, id);
      assert.match(readFileSync(join(projectRoot, media.svg), 'utf8'), /var\(--vscode-/, id);
      const linked = [...(english[description.slice(1, -1)] ?? '').matchAll(/\(command:([\w.]+)\)/g)];
      assert.ok(linked.length > 0, id);
      for (const [, command = ''] of linked)
        assert.ok(
          [...commands, ...views.map((view) => `${view}.focus`)].includes(command) ||
            command.startsWith('workbench.'),
          `${id}: ${command}`,
        );
      for (const event of completionEvents) {
        const [, kind = '', name = ''] = /^on(Command|View|Context):([\w.]+)/.exec(event) ?? [];
        const known = { Command: commands, View: views, Context: manifestKeys('ContextTypes') }[kind];
        assert.ok(known?.includes(name), `${id}: ${event}`);
      }
    }
  });

  it('names only files that exist', () => {
    for (const [path] of readFileSync(join(projectRoot, 'package.json'), 'utf8').matchAll(
      /(?<=")media\/[^"]+/g,
    ))
      assert.ok(existsSync(join(projectRoot, path)), path);
  });
});

describe('package.nls', () => {
  const english = readJson<Record<string, string>>('package.nls.json');
  const used = [...readFileSync(join(projectRoot, 'package.json'), 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(
    ([, key]) => key ?? '',
  );

  it('has every key package.json uses and no other', () => {
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
  });

  for (const file of readdirSync(projectRoot).filter((name) => /^package\.nls\.\w+\.json$/.test(name)))
    it(`is whole in ${file}, links and commands untouched`, () => {
      const other = readJson<Record<string, string>>(file);
      assert.deepEqual(Object.keys(other), Object.keys(english));
      const links = (text: string): string[] =>
        (text.match(/\(command:[^)]+\)|\{\d+\}|`[^`]+`/g) ?? []).sort();
      for (const [key, text] of Object.entries(english))
        assert.deepEqual(links(other[key] ?? ''), links(text), key);
    });
});
