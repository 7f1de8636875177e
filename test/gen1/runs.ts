/** How much is compared: `GEN1_RUNS` times the usual number of cases, from `GEN1_SEED`, the same every time by default. */
export const runs = (usual: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: Number(process.env['GEN1_SEED'] ?? 1),
  numRuns: Math.ceil(usual * Number(process.env['GEN1_RUNS'] ?? 1)),
});

/** What was met how often: a comparison that never met something says nothing of it. */
export class Met {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  lacks(expected: readonly string[]): string[] {
    return expected.filter((what) => !this.#counts.has(what));
  }

  toString(): string {
    return [...this.#counts].map(([what, count]) => `${count} ${what}`).join(', ');
  }
}
