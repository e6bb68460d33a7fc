import { expect, test } from 'vitest';
import { sharedRuns, sharedRunsByKey } from './shared-runs.ts';

function counted() {
  const runs: { end: () => void; fail: (error: Error) => void }[] = [];
  const ask = sharedRuns(() => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    runs.push({ end: resolve, fail: reject });
    return promise;
  });
  return { runs, ask };
}

test('who asks while it runs waits for one more run, with all the others who wait', async () => {
  const { runs, ask } = counted();
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(runs).toHaveLength(1);
  runs[0]!.end();
  await first;
  await Promise.resolve();
  expect(runs).toHaveLength(2);
  const fourth = ask();
  runs[1]!.end();
  await Promise.all([second, third]);
  await new Promise(setImmediate);
  expect(runs).toHaveLength(3);
  runs[2]!.end();
  await fourth;
  expect(runs).toHaveLength(3);
});

test('a run that fails is told to those who wait for it, and the next one runs all the same', async () => {
  const { runs, ask } = counted();
  const first = ask();
  const second = ask();
  runs[0]!.fail(new Error('no'));
  await expect(first).rejects.toThrow('no');
  await new Promise(setImmediate);
  runs[1]!.end();
  await second;
});

test('at rest when none runs and none waits', async () => {
  const { runs, ask } = counted();
  void ask();
  void ask();
  const rest = ask.rest();
  runs[0]!.end();
  await new Promise(setImmediate);
  runs[1]!.end();
  await rest;
  expect(runs).toHaveLength(2);
});

test('those who ask for the same share a run that began after they asked; other keys run beside it', async () => {
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const asked = sharedRunsByKey<number>();
  const ask = (key: string) =>
    asked(key, () => {
      const number = began.push(key);
      const { promise, resolve } = Promise.withResolvers<number>();
      ends.push(() => resolve(number));
      return promise;
    });
  const [first, second, third, other] = [ask('funnel'), ask('funnel'), ask('funnel'), ask('wins')];
  expect(began).toEqual(['funnel', 'wins']);
  ends[0]!();
  expect(await first).toBe(1);
  await new Promise(setImmediate);
  expect(began).toEqual(['funnel', 'wins', 'funnel']);
  ends[1]!();
  ends[2]!();
  expect(await Promise.all([second, third, other])).toEqual([3, 3, 2]);
  const later = ask('funnel');
  ends[3]!();
  expect(await later).toBe(4);
});

test('the run that is shared is the one of who asked last', async () => {
  const { promise: ending, resolve: end } = Promise.withResolvers<void>();
  const asked = sharedRunsByKey<string>();
  const ask = (moment: string) => asked('funnel', () => ending.then(() => moment));
  const answers = ['ten', 'eleven', 'twelve'].map(ask);
  end();
  expect(await Promise.all(answers)).toEqual(['ten', 'twelve', 'twelve']);
});
