/** Behind every number of leads stand exactly the records it counted, however it is filtered and split. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../../platform/model/principal.ts';
import type { CellValue, Condition } from '../../../insights/model/question.ts';
import { leadCube } from '../../model/quality/lead-cube.ts';
import { measuredLeads } from './testing/measured-leads.ts';

let world: Awaited<ReturnType<typeof measuredLeads>>;
beforeAll(async () => {
  world = await measuredLeads();
});

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

const anyCondition = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 60 }))
    .map(([from, days]): Condition => ({
      field: 'leads.created_on',
      op: 'between',
      value: [day(from), day(from + days)],
    })),
  fc
    .constantFrom('is' as const, 'is_not' as const)
    .map((op): Condition => ({ field: 'leads.source', op, value: 'website' })),
  fc
    .constantFrom('empty' as const, 'not_empty' as const)
    .map((op): Condition => ({ field: 'leads.campaign', op })),
);
const counts = new Set(leadCube.measures.filter(({ unit }) => unit === 'count'));
const anyAsked = fc.record({
  measure: fc.constantFrom(...leadCube.measures),
  filters: fc.array(anyCondition, { maxLength: 2 }),
  dimension: fc.constantFrom(null, ...leadCube.dimensions.filter(({ kind }) => kind !== 'money')),
  who: fc.constantFrom('admin' as const, 'marketer' as const, 'mei' as const, 'li' as const, 'wang' as const),
});

test('drilling down finds as many leads as were counted, each within the asker’s reach', async () => {
  await fc.assert(
    fc.asyncProperty(anyAsked, async ({ measure, filters, dimension, who }) => {
      const principal: Principal = world[who];
      const split = dimension && measure.source in dimension.on ? [dimension.id] : [];
      const question = { measures: [measure.id], dimensions: split, filters };
      const { rows } = await world.ask(question, principal);
      for (const row of rows) {
        const cell = { measure: measure.id, values: row.slice(0, split.length) as CellValue[] };
        const { ids, total } = await world.drill(question, cell, principal);
        expect(ids).toHaveLength(total);
        if (counts.has(measure)) expect(total).toBe(row.at(-1));
        for (const id of ids) expect(Object.values(world.leadIds)).toContain(id);
      }
    }),
    { numRuns: 150 },
  );
});

test('the leads behind a won rate are all of the channel, those behind its wins the two that won', async () => {
  const question = { measures: ['leads.won_rate', 'leads.won'] };
  const { L1, L6 } = world.leadIds;
  const wins = await world.drill(question, { measure: 'leads.won' });
  expect(wins.ids.toSorted()).toEqual([L1, L6].toSorted());
  expect((await world.drill(question, { measure: 'leads.won_rate' })).total).toBe(10);
});

test('behind a cost stand the leads it brought, never the cost', async () => {
  const question = { measures: ['leads.cost'], dimensions: ['leads.campaign'] };
  const cell = { measure: 'leads.cost', values: ['春季投放'] };
  const { ids } = await world.drill(question, cell);
  expect(ids.toSorted()).toEqual([world.leadIds.L1, world.leadIds.L2].toSorted());
});
