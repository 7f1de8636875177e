import type { Locator } from 'playwright-core';
import { ImportSteps } from './importSteps';
import type { Workbench } from './workbench';

interface ShownPlan {
  readonly title: string | null;
  readonly before: string;
  readonly after: string;
  readonly commands: string;
}

/** A menu that has only just opened may let a click pass. */
async function clickAway(item: Locator): Promise<void> {
  await item.click();
  const isStill = await item.waitFor({ state: 'hidden', timeout: 3000 }).then(
    () => false,
    () => true,
  );
  if (isStill) await item.click();
}

/** What a person does with a repair that is shown, in the order of its steps. */
export class RepairSteps {
  constructor(private readonly workbench: Workbench) {}

  /** Opens the settings of a row of the view "Cognito" as a document. */
  async openSettings(row: RegExp): Promise<void> {
    await this.workbench.focusView('Amplify Auth', 'Cognito');
    await this.workbench.selectRow(row);
    await new ImportSteps(this.workbench).chooseFromMenu('Open Settings');
    await this.workbench
      .editorTab(/\.json$/)
      .or(this.workbench.editorTab(/pool\.json/))
      .first()
      .waitFor();
  }

  /** Goes to a row of Problems and opens its quick fixes: in the view itself, or in the editor it leads to. */
  async quickFix(problem: RegExp, fix: RegExp, where: 'Problems' | 'editor'): Promise<void> {
    const { page } = this.workbench;
    // Problems shows them as a menu, the editor as a list.
    const inEditor = page.locator('.action-widget').getByRole('option', { name: fix });
    const action = inEditor.or(page.getByRole('menuitem', { name: fix })).first();
    // The list holds what was known when it opened: while a check still goes on, it is opened again.
    for (let tries = 1; ; tries += 1) {
      await this.workbench.problems();
      await this.workbench.treeRow(problem).first().waitFor();
      // A view that was empty when it was shown did not take the keyboard.
      await this.workbench.problems();
      await this.workbench.selectRow(problem);
      if (where === 'editor') {
        await page.keyboard.press('Enter');
        await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      }
      await page.keyboard.press('Control+.');
      const isOffered = await action.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (isOffered) return clickAway(action);
      if (tries === 6) throw new Error(`The quick fixes do not offer ${String(fix)}.`);
      await page.keyboard.press('Escape');
    }
  }

  /** Types into the box of this title, and accepts. */
  async answer(title: RegExp, text: string): Promise<void> {
    await this.workbench.quickInput.waitFor(title);
    await this.workbench.quickInput.enter(text);
  }

  /** Waits for the diff. */
  async shown(): Promise<void> {
    await this.workbench.notification('Not changed yet').waitFor();
  }

  /** The plan as a person meets it: the diff's title, its texts before and after, and the AWS CLI commands of it. */
  async readPlan(): Promise<ShownPlan> {
    const { page } = this.workbench;
    await this.shown();
    const title = await page.locator('.tab.active').getAttribute('aria-label');
    const linesOf = async (side: 'original' | 'modified'): Promise<string> => {
      const lines = `.multiDiffEditor .editor.${side} .view-line`;
      await page.locator(lines).first().waitFor();
      const placed = await page.evaluate<[number, string][]>(
        `[...document.querySelectorAll('${lines}')].map((line) => [parseFloat(line.style.top), line.textContent])`,
      );
      return placed
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text.replaceAll('\u00a0', ' '))
        .join('\n');
    };
    const [before, after] = [await linesOf('original'), await linesOf('modified')];
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.workbench.runCommand('Amplify: Copy AWS CLI Commands');
    await page.getByText('AWS CLI commands copied.').waitFor();
    return { title, before, after, commands: await page.evaluate<string>('navigator.clipboard.readText()') };
  }

  /** Closes the diff and changes nothing. */
  async discard(): Promise<void> {
    await this.workbench.runCommand('Amplify: Discard Fix');
    await this.workbench.page.locator('.multiDiffEditor').waitFor({ state: 'detached' });
  }

  async apply(question: RegExp): Promise<void> {
    await this.shown();
    await this.workbench.runCommand('Amplify: Apply Fix…');
    await this.workbench.answerDialog(question, 'Apply');
  }

  /** Waits until AWS was read back. */
  async done(): Promise<void> {
    await this.workbench.notification(/Done in AWS: .* Read back and verified/).waitFor();
  }
}
