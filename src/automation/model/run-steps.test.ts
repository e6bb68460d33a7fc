import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settledStep } from './run-steps.ts';
import { stateAfter, type ActionResult } from './run.ts';

type May = readonly boolean[];

/** Runs a rule of so many actions as somebody who may do some of them; returns what became of each, and what was tried. */
function runAs(may: May, { rehearsed = null, before = [] }: Earlier = {}) {
  const results: ActionResult[] = [];
  const tried: number[] = [];
  for (const action of may.keys()) {
    const settled = settledStep(action, { results, before, rehearsed });
    if (!settled) tried.push(action);
    results.push(settled ?? { action, state: may[action] ? 'done' : 'refused', words: null });
  }
  return { results, tried };
}

type Earlier = { rehearsed?: ActionResult[] | null; before?: ActionResult[] };

const done = (results: readonly ActionResult[]) =>
  results.filter(({ state }) => state === 'done').map(({ action }) => action);

const twoPeople = fc
  .integer({ min: 1, max: 8 })
  .chain((length) =>
    fc.tuple(...[0, 1, 2].map(() => fc.array(fc.boolean(), { minLength: length, maxLength: length }))),
  );

test('what is done is the beginning of the rule that both the author and the initiator may do', () => {
  fc.assert(
    fc.property(twoPeople, ([author, initiator]) => {
      const { results: rehearsed } = runAs(author!);
      const { results, tried } = runAs(initiator!, { rehearsed });
      const both = author!.map((may, action) => may && initiator![action]!);
      const begins = both.indexOf(false) === -1 ? both.length : both.indexOf(false);
      expect(done(results)).toEqual(Array.from({ length: begins }, (_, action) => action));
      expect(stateAfter(results)).toBe(begins === both.length ? 'done' : 'refused');
      for (const action of tried) expect(author![action], 'the initiator tries nothing more').toBe(true);
    }),
  );
});

test('a run that is tried again does what is left, and nothing twice', () => {
  fc.assert(
    fc.property(twoPeople, ([author, first, later]) => {
      const rehearsed = runAs(author!).results;
      const { results: before } = runAs(first!, { rehearsed });
      const again = runAs(later!, { rehearsed: runAs(author!, { before }).results, before });
      const already = done(before);
      for (const action of again.tried) expect(already).not.toContain(action);
      expect(done(again.results).slice(0, already.length)).toEqual(already);
    }),
  );
});

test('after the first refusal nothing is reached', () => {
  fc.assert(
    fc.property(twoPeople, ([author, initiator]) => {
      const { results } = runAs(initiator!, { rehearsed: runAs(author!).results });
      const first = results.findIndex(({ state }) => state !== 'done');
      if (first === -1) return;
      expect(results[first]!.state).toBe('refused');
      for (const { state } of results.slice(first + 1)) expect(state).toBe('not_reached');
    }),
  );
});
