/**
 * What a step of `npm test` amounts to, as a list of `{ title, state, error }`.
 *
 * A tool without results of its own counts as one test. A runner's results are the text of its file (see
 * test/support/results.ts); a runner that dies, leaves no results, ran nothing, or fails without a failed test is a
 * failure itself, whatever it counted before.
 */
export function resultsOf({ name, ended, output, hasResults, text }) {
  const failure = (title) => ({ title, state: 'failed', error: output });
  if (!hasResults) return ended === 0 ? [{ title: name, state: 'passed' }] : [failure(name)];

  const tests = parse(text);
  if (!tests) return [failure(`${name}: the runner ended with ${ended} and left no results`)];
  if (tests.length === 0) return [failure(`${name}: no test ran`)];
  const explained = ended === 0 || tests.some(({ state }) => state === 'failed');
  return explained ? tests : [...tests, failure(`${name}: the runner ended with ${ended}`)];
}

/** Undefined when it is no list of results. */
function parse(text) {
  try {
    const tests = JSON.parse(text);
    const states = ['passed', 'failed', 'skipped'];
    return Array.isArray(tests) && tests.every(({ state }) => states.includes(state)) ? tests : undefined;
  } catch {
    return undefined;
  }
}

/** The last line of `npm test`. */
export function summary(tests) {
  const count = (state) => tests.filter((test) => test.state === state).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}
