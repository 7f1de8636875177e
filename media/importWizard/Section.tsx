import type { ComponentChildren, Ref } from 'preact';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly aside?: string | undefined;
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children: ComponentChildren;
}

/** A numbered part of the page, a landmark of its own. */
export function Section({ number, title, aside, heading, children }: Props) {
  const id = `section-${number}`;
  return (
    <section aria-labelledby={id} class="part">
      <h2 id={id} ref={heading ?? null} tabIndex={-1}>
        <span class="number">{number}</span> {title}
        {aside && <span class="aside">{aside}</span>}
      </h2>
      {children}
    </section>
  );
}
