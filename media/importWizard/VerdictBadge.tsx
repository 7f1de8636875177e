import type { Verdict } from '../../src/importWizard/protocol';

const icons: Record<Exclude<Verdict['tone'], 'neutral'>, string> = {
  good: 'pass',
  bad: 'error',
  warning: 'warning',
  unknown: 'question',
};

/** An icon and words: never colour alone. What is neither good nor bad needs no icon. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span class={`verdict ${verdict.tone}`}>
      {verdict.tone !== 'neutral' && (
        <span class={`codicon codicon-${icons[verdict.tone]}`} aria-hidden="true" />
      )}{' '}
      {verdict.text}
    </span>
  );
}
