import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in a document, one text for each violation: none is an empty list. For a webview hand over the frame
 * of `Workbench.webviewFrame`.
 */
export async function findAccessibilityProblems(
  frame: Frame | Page,
  ignored: readonly string[] = [],
): Promise<string[]> {
  await frame.evaluate(source);
  const rules = Object.fromEntries(ignored.map((id) => [id, { enabled: false }]));
  const violations = await frame.evaluate<Violation[]>(
    `axe.run(document, { rules: ${JSON.stringify(rules)} }).then((result) => result.violations)`,
  );
  return violations.map(({ id, impact, help, nodes }) =>
    [
      `${id} (${impact}): ${help}`,
      ...nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    ].join('\n'),
  );
}
