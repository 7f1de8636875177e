/**
 * How often a property is tried where one try is dear: as often as said in `npm test`, which sets `PROPERTY_RUNS=1`, and
 * a fifth as often in the fast gate. `PROPERTY_RUNS=50` looks fifty times as hard.
 */
export const propertyRuns = (thorough: number): number =>
  Math.ceil(thorough * Number(process.env.PROPERTY_RUNS ?? 0.2));
