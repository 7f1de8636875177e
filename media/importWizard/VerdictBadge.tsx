import type { Verdict } from '../../src/importWizard/protocol';

const icons: Record<Verdict['tone'], string> = {
  good: 'pass',
  bad: 'error',
  warning: 'warning',
  unknown: 'question',
  neutral: 'dash',
};

/** An icon and words: never colour alone. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class={`verdict ${verdict.tone}`}>
      <span class={`codicon codicon-${icons[verdict.tone]}`} aria-hidden="true" /> {verdict.text}
    </span>
  );
}
