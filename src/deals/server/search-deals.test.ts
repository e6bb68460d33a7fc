/** Board and list find the same deals: by name, by its sound, by the account, each within the asker's reach. */
import { beforeAll, expect, test } from 'vitest';
import { accountKind } from '../../accounts/server/index.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { listQuerySchema } from '../../records/model/record-contract.ts';
import { insertRecords, listRecords } from '../../records/server/index.ts';
import { boardColumns } from './board.ts';
import { createDeal } from './create-deal.ts';
import { dealKind } from './deal-kind.ts';
import { measuredDeals } from './testing/measured-deals.ts';

let world: Awaited<ReturnType<typeof measuredDeals>>;

beforeAll(async () => {
  world = await measuredDeals([]);
  const { li, wang, east, west, system, pipeline } = world;
  const [ofLi, ofWang] = [
    { owner: li.userId, team: east },
    { owner: wang.userId, team: west },
  ];
  await world.as(system, async (work) => {
    const accounts = await insertRecords(work, accountKind, [
      { values: { name: '宁波海天精密', ...ofLi } },
      { values: { name: '温州鼎盛泵业', ...ofWang } },
    ]);
    const deal = (name: string, account: string | undefined, { owner, team }: typeof ofLi) =>
      createDeal(work, { name, account, owner, pipelineId: pipeline.id }, { team });
    await deal('振动监测二期', accounts[0], ofLi);
    await deal('泵站改造', accounts[1], ofLi);
    await deal('能耗平台', accounts[1], ofWang);
  });
});

async function found(asker: Principal, search: string) {
  const query = listQuerySchema.parse({ search, sort: 'name' });
  const { items } = await world.as(asker, (work) => listRecords(work, dealKind, query));
  const { columns } = await world.as(asker, (work) => boardColumns(work, world.pipeline.id, { search }));
  expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
  return items.map(({ name }) => name).toSorted();
}

test.each([
  ['振动', ['振动监测二期']],
  ['zhendong', ['振动监测二期']],
  ['zdjc', ['振动监测二期']],
  ['海天', ['振动监测二期']],
  ['dingsheng', ['泵站改造', '能耗平台']],
  ['鼎盛 能耗', ['能耗平台']],
  ['没有这样的', []],
])('“%s” finds %j for whoever sees all', async (typed, names) => {
  expect(await found(world.admin, typed)).toEqual(names.toSorted());
});

test('a deal is not found by the name of an account that the asker does not see', async () => {
  expect(await found(world.li, '海天')).toEqual(['振动监测二期']);
  expect(await found(world.li, '鼎盛')).toEqual([]);
  expect(await found(world.li, '泵站')).toEqual(['泵站改造']);
  expect(await found(world.wang, '鼎盛')).toEqual(['能耗平台']);
});

test('nor by a name that is hidden from him, or without the right to accounts', async () => {
  const hidden = { ...world.admin, fieldReach: { 'account.name': 'hidden' as const } };
  expect(await found(hidden, '海天')).toEqual([]);
  const others = Object.entries(world.admin.rights).filter(([right]) => !right.startsWith('account.'));
  const rights = Object.fromEntries(others);
  expect(await found({ ...world.admin, rights }, '海天')).toEqual([]);
});
