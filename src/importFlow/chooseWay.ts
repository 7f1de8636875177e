import type { ResourceRef } from '../compatibility/rule';
import type { FindingAction, FindingChoice } from './findingChoices';
import type { FindingsQuestion, ImportPort } from './runImport';

/** A row that leads away from the findings. */
export type Way = FindingChoice & { readonly action: Exclude<FindingAction, OpensOnly> };

type OpensOnly = { readonly kind: 'openConsole' } | { readonly kind: 'explain' };

/** Shows findings until a way is chosen that leads away from them; what only opens something comes back to them. */
export async function chooseWay(
  port: ImportPort,
  question: FindingsQuestion,
  { regionOf, userPoolId }: { regionOf: () => Promise<string>; userPoolId: string | undefined },
): Promise<Way | 'back' | 'cancel'> {
  for (;;) {
    const choice = await port.askAboutFindings(question);
    if (choice === 'cancel' || choice === 'back') return choice;
    const { action } = choice;
    if (action.kind === 'explain') await port.explain(action.rule);
    else if (action.kind === 'openConsole')
      await port.openConsole(await located(action.resource, regionOf), userPoolId);
    else return { ...choice, action };
  }
}

const located = async (resource: ResourceRef, regionOf: () => Promise<string>) => ({
  ...resource,
  region: resource.region ?? (await regionOf()),
});
