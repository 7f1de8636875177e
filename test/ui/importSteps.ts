import type { Workbench } from './workbench';

/** What a person does in the quick picks of an import, by keyboard. Each waits for its question first. */
export class ImportSteps {
  constructor(private readonly workbench: Workbench) {}

  start(): Promise<void> {
    return this.workbench.runCommand('Amplify: Import Auth with Quick Picks…');
  }

  /** Answers the question of this title. */
  async answer(question: string | RegExp, option: string | RegExp): Promise<void> {
    await this.workbench.quickInput.waitFor(question);
    await this.workbench.quickInput.choose(option);
  }

  /** Looks at the preview, says that the files shall be written, and confirms. */
  async write(question: string | RegExp, button: string): Promise<void> {
    await this.previewed();
    await this.workbench.runCommand('Amplify: Write Files…');
    await this.workbench.answerDialog(question, button);
  }

  previewed(): Promise<void> {
    return this.workbench.notification('Nothing is written yet').waitFor();
  }

  /** Answers the questions of an import with identity pool up to the user pool. */
  async chooseUserPool(userPool: string, type = 'User pool and identity pool'): Promise<void> {
    await this.start();
    await this.answer('Import Auth: Kind of import', new RegExp(`^${type},`));
    await this.answer('Import Auth: User pool', new RegExp(`^${userPool},`));
  }

  /** Opens the menu of the focused row by keyboard, or with another key that of its quick fixes, and chooses. */
  async chooseFromMenu(name: string, key = 'Shift+F10'): Promise<void> {
    const { page } = this.workbench;
    await page.keyboard.press(key);
    const item = page.getByRole('menuitem', { name, exact: true });
    await item.waitFor();
    for (let step = 0; step < 30; step += 1) {
      if ((await page.locator('.action-item.focused').filter({ has: item }).count()) > 0) {
        await page.keyboard.press('Enter');
        return;
      }
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrow keys do not reach the menu's "${name}".`);
  }

  /** Presses a button of a message in the corner with the keyboard. */
  async pressInMessage(text: string | RegExp, button: string): Promise<void> {
    const message = this.workbench.notification(text);
    await message.waitFor();
    await this.workbench.runCommand('Notifications: Focus Notification Toast');
    const target = message.getByRole('button', { name: button, exact: true });
    for (let step = 0; step < 20; step += 1) {
      if ((await target.and(this.workbench.page.locator(':focus')).count()) > 0) {
        await this.workbench.page.keyboard.press('Enter');
        return;
      }
      await this.workbench.page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach the button "${button}".`);
  }
}
