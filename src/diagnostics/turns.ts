/**
 * Whose result counts when the same is looked at several times: of those that ended, the one that began last; none that
 * began before everything was forgotten.
 */
export class Turns {
  private last = 0;
  private forgotten = 0;
  private readonly taken = new Map<string, number>();

  /** Begins to look. */
  begin(): number {
    return ++this.last;
  }

  /** Whether the result of this turn counts. From then on, none does that began earlier. */
  take(key: string, turn: number): boolean {
    if (turn <= this.forgotten || turn < (this.taken.get(key) ?? 0)) return false;
    this.taken.set(key, turn);
    return true;
  }

  forget(): void {
    this.forgotten = this.last;
    this.taken.clear();
  }
}
