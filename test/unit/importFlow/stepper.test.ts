import assert from 'node:assert/strict';
import type { Choice } from '../../../src/importFlow/choiceList';
import { runStepper, type Step } from '../../../src/importFlow/stepper';
import { aMemory, ScriptedPort, type ScriptedAnswer } from '../../support/scriptedPort';

type State = Readonly<Record<string, string>>;

const step = (id: string, items: readonly string[], differs: Partial<Step<State>> = {}): Step<State> => ({
  id,
  title: () => id,
  placeholder: () => '',
  applies: () => true,
  load: () => () => Promise.resolve({ items: items.map((item): Choice => ({ id: item, label: item })) }),
  accept: (state, choice) => ({ ...state, [id]: choice.id }),
  skipped: (choice) => `${id}: ${choice.id}`,
  ...differs,
});

const run = async (steps: readonly Step<State>[], answers: ScriptedAnswer[], memory = aMemory()) => {
  const port = new ScriptedPort(answers);
  const result = await runStepper<State>({}, { flow: 'Test', steps, port, memory });
  return { result, shown: port.shown };
};
const choose = (id: string): ScriptedAnswer => ({ choose: id });
const colour = step('colour', ['red', 'blue']);
const size = step('size', ['small', 'large']);

describe('runStepper', () => {
  it('asks in order and counts', async () => {
    const { result, shown } = await run([colour, size], [choose('blue'), choose('small')]);
    assert.deepEqual(result?.state, { colour: 'blue', size: 'small' });
    assert.deepEqual(
      shown.map(({ title }) => title),
      ['colour (1/2)', '← size (2/2)'],
    );
  });

  it('skips a question with one answer and says so with the next one', async () => {
    const { result, shown } = await run([step('shop', ['corner']), colour], [choose('red')]);
    assert.deepEqual(result?.state, { shop: 'corner', colour: 'red' });
    assert.deepEqual(
      shown.map(({ title, notes }) => [title, notes]),
      [['colour (1/1)', ['shop: corner']]],
    );
    assert.deepEqual(
      result?.notes.map(({ text }) => text),
      ['shop: corner'],
    );
  });

  it('does not count a question that the answers rule out', async () => {
    const shade = step('shade', ['dark', 'light'], { applies: (state) => state['colour'] !== 'red' });
    const { result, shown } = await run([colour, shade, size], [choose('red'), choose('large')]);
    assert.deepEqual(result?.state, { colour: 'red', size: 'large' });
    assert.deepEqual(
      shown.map(({ title }) => title),
      ['colour (1/3)', '← size (2/2)'],
    );
  });

  it('goes back to the last question that was asked, forgetting the answers in between', async () => {
    const only = step('shop', ['corner']);
    const { result, shown } = await run(
      [colour, only, size],
      [choose('red'), 'back', 'preselected', 'cancel'],
    );
    assert.equal(result, undefined);
    assert.deepEqual(
      shown.map(({ title }) => title),
      ['colour (1/3)', '← size (2/2)', 'colour (1/3)', '← size (2/2)'],
    );
    assert.deepEqual(
      shown.map(({ notes }) => notes),
      [[], ['shop: corner'], [], ['shop: corner']],
    );
  });

  it('starts on the row that was chosen before', async () => {
    const memory = aMemory({ colour: 'blue', size: 'gone' });
    const { result } = await run(
      [colour, step('size', ['small', 'large'], { preselect: () => 'large' })],
      ['preselected', 'preselected'],
      memory,
    );
    assert.deepEqual(result?.state, { colour: 'blue', size: 'large' });
    assert.equal(memory.recall('size'), 'large');
  });

  it('resolves to nothing on cancel, at any question', async () => {
    assert.equal((await run([colour, size], ['cancel'])).result, undefined);
    assert.equal((await run([colour, size], [choose('red'), 'cancel'])).result, undefined);
  });

  it('shows what went wrong and asks again', async () => {
    let failures = 1;
    const flaky = step('colour', [], {
      load: () => () =>
        failures-- > 0
          ? Promise.reject(new Error('offline'))
          : Promise.resolve({ items: ['red', 'blue'].map((id) => ({ id, label: id })) }),
    });
    const { result, shown } = await run([flaky], ['retry', choose('blue')]);
    assert.match(String(shown[0]?.error), /offline/);
    assert.deepEqual(result?.state, { colour: 'blue' });
  });

  it('resumes at an earlier question with its answers, or goes on where it ended', async () => {
    const { result } = await run([colour, size], [choose('red'), choose('small')]);
    assert.ok(result);
    const port = new ScriptedPort(['preselected', choose('large')]);
    const options = { flow: 'Test', steps: [colour, size], port, memory: aMemory({ colour: 'red' }) };
    const again = await runStepper<State>({}, { ...options, resume: { from: result, stepId: 'colour' } });
    assert.deepEqual(again?.state, { colour: 'red', size: 'large' });
    const on = await runStepper<State>({}, { ...options, resume: { from: result } });
    assert.deepEqual(on?.state, { colour: 'red', size: 'small' });
  });
});
