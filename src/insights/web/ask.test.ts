import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { showsFormer } from '../../platform/web/index.ts';
import { funnelQuery, tableQuery } from './ask.ts';

const client = new QueryClient();
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
  client.clear();
});

const asked = (year: number) => ({
  measures: ['deals.won'],
  filters: [
    { field: 'deals.closed_on', op: 'between' as const, value: [`${year}-01-01`, `${year + 1}-01-01`] },
  ],
});

/** A server that answers when it is told to. */
function slowServer(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  globalThis.fetch = () =>
    new Promise((answer) =>
      waiting.push(() => answer(Response.json({ columns: [], rows: [], asOf: '', total: 0 }))),
    );
  return async () => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    waiting.splice(0).forEach((answer) => answer());
    await expect.poll(() => client.isFetching()).toBe(0);
  };
}

test('figures of a former period are told as such until those of the new one are there', async () => {
  const answer = slowServer();
  const observer = new QueryObserver(client, tableQuery(asked(2025)));
  const stop = observer.subscribe(() => undefined);
  expect(showsFormer(client), 'a first question shows nothing yet').toBe(false);
  await answer();
  expect(showsFormer(client)).toBe(false);

  observer.setOptions(tableQuery(asked(2026)));
  expect(observer.getCurrentResult().data, 'the figures of 2025 still stand').toBeDefined();
  expect(showsFormer(client)).toBe(true);
  await answer();
  expect(showsFormer(client)).toBe(false);
  stop();
});

test('the same figures asked anew, and a question that is given up, dim nothing', async () => {
  const answer = slowServer();
  const observer = new QueryObserver(client, tableQuery(asked(2025)));
  const stop = observer.subscribe(() => undefined);
  await answer();
  void client.invalidateQueries({ queryKey: ['questions'] });
  expect(client.isFetching()).toBe(1);
  expect(showsFormer(client)).toBe(false);
  await answer();

  observer.setOptions(tableQuery(null));
  expect(showsFormer(client)).toBe(false);
  stop();
});

test('a funnel is told of in the same way', async () => {
  const answer = slowServer();
  const of = (from: string) =>
    funnelQuery({
      funnel: { pipeline: 'p', mode: 'reached', weigh: 'count', cohort: { from, to: '2027-01-01' } },
      filters: [],
    });
  const observer = new QueryObserver(client, of('2025-01-01'));
  const stop = observer.subscribe(() => undefined);
  await answer();
  observer.setOptions(of('2026-01-01'));
  expect(showsFormer(client)).toBe(true);
  await answer();
  stop();
});
