import type { Workbench } from './workbench';

/** What a person does with a repair that is shown, in the order of its steps. */
export class RepairSteps {
  constructor(private readonly workbench: Workbench) {}

  /** Types into the box of this title, and accepts. */
  async answer(title: RegExp, text: string): Promise<void> {
    await this.workbench.quickInput.waitFor(title);
    await this.workbench.quickInput.enter(text);
  }

  /** Waits for the diff. */
  async shown(): Promise<void> {
    await this.workbench.notification('Not changed yet').waitFor();
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
