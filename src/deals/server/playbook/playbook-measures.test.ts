/** The playbook's measures over the ten deals of funnel.md §13: who stayed in S2, with the piece and without. */
import { beforeAll, expect, test } from 'vitest';
import { insertPieces, insertUses } from '../../../playbook/server/index.ts';
import { stageNamed, measuredDeals } from '../testing/measured-deals.ts';
import { playbookDeals } from './deal-directory.ts';

let world: Awaited<ReturnType<typeof measuredDeals>>;
let pieceId: string;
let stageId: string;

const at = (day: string) => new Date(`2026-${day}T12:00:00+08:00`);
const order = 'ABCDEFGHIJ';

beforeAll(async () => {
  world = await measuredDeals();
  stageId = stageNamed(world.pipeline, 'S2');
  const by = world.li.userId;
  const piece = {
    family: 'script' as const,
    title: '挖痛点',
    link: null,
    tags: [],
    scope: 'organisation' as const,
    ownerId: null,
    teamId: null,
    stageIds: [stageId],
    versions: [{ body: '您好', at: at('01-01'), by }],
  };
  await world.as(world.system, async (work) => {
    [pieceId] = (await insertPieces(work, playbookDeals, [piece])) as [string];
    const use = (deal: string, day: string) => ({
      pieceId,
      number: 1,
      dealId: world.dealIds[order.indexOf(deal)]!,
      stageId,
      how: 'copied' as const,
      userId: by,
      at: at(day),
    });
    // Twice on A; on E in its first stay, which was lost; on F, whose stay goes on; on J after its stay was over.
    await insertUses(work, [
      use('A', '01-14'),
      use('A', '01-15'),
      use('E', '01-25'),
      use('F', '03-01'),
      use('J', '02-20'),
    ]);
  });
});

const question = () => ({
  measures: ['playbook.stays', 'playbook.advances', 'playbook.advance_rate'],
  dimensions: ['deals.stage', 'playbook.piece', 'playbook.used'],
  sort: [{ by: 'playbook.used', desc: true }],
});

test('stays with the piece and without are counted apart, each with what went on', async () => {
  const { rows } = await world.ask(question());
  const [stage, piece] = [
    { id: stageId, name: 'S2' },
    { id: pieceId, name: '挖痛点' },
  ];
  // With: A went on, E was lost. Without: B, D twice, E's second and I went on, J was lost.
  expect(rows).toEqual([
    [stage, piece, true, 2, 1, 0.5],
    [stage, piece, false, 6, 5, 5 / 6],
  ]);
});

test('the same by family', async () => {
  const script = { id: 'script', name: '话术' };
  const { rows } = await world.ask({
    measures: ['playbook_family.stays', 'playbook_family.advances'],
    dimensions: ['playbook.family', 'playbook.used'],
    sort: [{ by: 'playbook.used', desc: true }],
  });
  expect(rows).toEqual([
    [script, true, 2, 1],
    [script, false, 6, 5],
  ]);
});

test('behind each number stand the very deals', async () => {
  const values = [{ id: stageId }, { id: pieceId }, true];
  const { ids, total } = await world.drill(question(), { measure: 'playbook.stays', values });
  expect(total).toBe(2);
  expect(ids.map((id) => order[world.dealIds.indexOf(id)]).toSorted()).toEqual(['A', 'E']);
  const advanced = await world.drill(question(), { measure: 'playbook.advances', values });
  expect(advanced.ids).toEqual([world.dealIds[0]]);
});

test('stays of before the first use say nothing about a piece, nor does the past know of later uses’ stays', async () => {
  const { rows } = await world.ask({ ...question(), asOf: '2026-01-22T00:00:00+08:00' });
  expect(rows.map((row) => row.slice(2))).toEqual([[true, 1, 1, 1]]);
});

test('whoever sees neither the deals nor their uses is told nothing', async () => {
  expect((await world.ask(question(), world.wang)).rows).toEqual([]);
  const { rows } = await world.ask(question(), world.mei);
  expect(rows[0]!.slice(2, 4)).toEqual([true, 2]);
});
