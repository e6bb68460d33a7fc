/** A hand-over moves what is held now; what was done stays with whoever did it, in every figure of the past. */
import { expect, test } from 'vitest';
import { dealCube } from '../../deals/model/measures.ts';
import { measuredDeals } from '../../deals/server/testing/measured-deals.ts';
import { previewHandOver } from './preview-hand-over.ts';
import { runHandOver } from './run-hand-over.ts';
import { startHandOver } from './start-hand-over.ts';

type World = Awaited<ReturnType<typeof measuredDeals>>;

const named = (source: string) =>
  dealCube.measures.filter((one) => one.source === source).map(({ id }) => id);
const closed = ['deals.won', 'deals.lost', 'deals.won_amount', 'deals.lost_amount', 'deals.win_rate'];
/** Sums over everybody, and what is split by whose doing it was. */
const splits = [
  { measures: named('deal'), dimensions: [[], ['deals.source'], ['deals.stage'], ['deals.account']] },
  { measures: named('stay'), dimensions: [[], ['deals.credited_owner']] },
  {
    measures: closed,
    dimensions: [['deals.credited_owner']],
    filters: [{ field: 'deals.outcome', op: 'in' as const, value: ['won', 'lost'] }],
  },
];
const moments = [undefined, '2026-02-15T00:00:00Z'];
const modes = ['reached', 'touched', 'strict', 'flow', 'stock'] as const;

/** What nobody wrote down at the time cannot be asked for later. */
function known(measures: string[], asOf: string | undefined): string[] {
  return asOf === undefined ? measures : measures.filter((id) => !id.includes('weighted'));
}

async function figures(world: World): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const asOf of moments) {
    for (const { measures, dimensions, filters = [] } of splits)
      for (const by of dimensions)
        all.push(
          (
            await world.ask({
              measures: known(measures, asOf),
              dimensions: by,
              filters,
              ...(asOf && { asOf }),
            })
          ).rows,
        );
    for (const mode of modes) all.push((await world.askFunnel({ mode, ...(asOf && { asOf }) })).funnel);
  }
  return all;
}

const logOf = (world: World) =>
  world.as(world.system, ({ db, principal }) =>
    db
      .selectFrom('stage_event')
      .selectAll()
      .where('tenant_id', '=', principal.tenantId)
      .orderBy('deal_id')
      .orderBy('seq')
      .execute(),
  );

const heldBy = async (world: World, userId: string) =>
  (
    await world.ask({
      measures: ['deals.count'],
      filters: [{ field: 'deals.owner', op: 'is', value: userId }],
    })
  ).rows;

test('every figure of the past is what it was, and each win is still that of whoever won it', async () => {
  const world = await measuredDeals();
  const before = { figures: await figures(world), log: await logOf(world) };
  expect(before.figures.flat().length).toBeGreaterThan(20);
  const order = {
    source: { by: 'person' as const, userId: world.li.userId },
    split: { by: 'one' as const, userId: world.wang.userId },
    picks: {},
  };
  const { fingerprint } = await world.as(world.admin, (work) => previewHandOver(work, order));
  const { id } = await world.as(world.admin, (work) =>
    startHandOver(work, { ...order, reason: 'leaving', fingerprint }),
  );
  const inWork: Parameters<typeof runHandOver>[0]['inWork'] = (use) => world.as(world.admin, use);
  const count = await runHandOver({ inWork, progress: () => {}, cancelled: () => false }, id);
  expect(count).toEqual({ moved: 5, failed: 0 });
  expect(await heldBy(world, world.wang.userId)).toEqual([[10]]);
  expect(await logOf(world)).toEqual(before.log);
  expect(await figures(world)).toEqual(before.figures);
});
