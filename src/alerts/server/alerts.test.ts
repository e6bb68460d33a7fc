/** Who is told when a stage becomes a bottleneck, and that nobody is told twice. */
import { beforeAll, expect, test } from 'vitest';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { foldStageLog } from '../../deals/model/stage-log.ts';
import { stageEvent, stages, timeZone } from '../../deals/model/testing/ten-deals.ts';
import { measuredDeals } from '../../deals/server/testing/measured-deals.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { alertContract } from '../model/contract.ts';
import { usualAlertRules } from '../model/alert-rules.ts';
import { alertUseCases } from './routes.ts';
import { lookAtNumbers } from './watch-numbers.ts';
import { listAlerts } from './watch/alert-queries.ts';

let world: Awaited<ReturnType<typeof measuredDeals>>;
let app: AppForTests;

const amount = 1_000_000n;
function deals(month: string, all: number, advanced: number) {
  return Array.from({ length: all }, (_, index) => {
    const next = index < advanced ? 'S2' : 'L';
    const events = [`${month}-01 S1`, `${month}-10 ${next}`].map((entry, seq) => {
      const [day, toStageId] = entry.split(' ');
      return stageEvent({ seq, toStageId: toStageId!, at: `${day}T00:00:00+08:00`, amountAt: amount });
    });
    return { amount, ...foldStageLog(events, stages, timeZone) };
  });
}

/** Li's deals of last autumn went on; of Wang's of February a quarter did. Mei leads Li, nobody Wang. */
beforeAll(async () => {
  world = await measuredDeals([...deals('2025-09', 80, 60), ...deals('2026-02', 80, 20)]);
  app = await appForTests(world, { contract: alertContract, useCases: alertUseCases });
});

const look = (at: string) =>
  world.as(world.system, (work) => lookAtNumbers({ ...work, now: new Date(`${at}+08:00`) }));

const toldTo = (who: Principal, kind: string) =>
  world.as(world.system, async ({ db, principal }) => {
    const rows = await db
      .selectFrom('notification')
      .select('payload')
      .where('tenant_id', '=', principal.tenantId)
      .where('user_id', '=', who.userId!)
      .where('kind', '=', kind)
      .execute();
    return rows.map(({ payload }) => payload as { where: string; stage: string });
  });

/** What stands among the alerts of a person, by what it is about. */
const listed = (who: Principal) =>
  world.as(who, async (work) =>
    (await listAlerts(work, false)).items.map(({ title, state }) => [title, state]),
  );

test('those who lead are told once a stage is stuck: not before eight, and not again the next day', async () => {
  await look('2026-03-31T07:30');
  expect(await toldTo(world.admin, 'stage-stuck')).toEqual([]);
  await look('2026-03-31T08:30');
  const told = await toldTo(world.admin, 'stage-stuck');
  expect(told.map(({ where, stage }) => [where, stage])).toContainEqual(['十单流程 · 全部', 'S1']);
  await look('2026-03-31T09:30');
  await look('2026-04-01T08:30');
  expect(await toldTo(world.admin, 'stage-stuck')).toEqual(told);
  expect((await toldTo(world.mei, 'stage-stuck')).map(({ where }) => where)).not.toContain('十单流程 · 华西');
  expect(await toldTo(world.wang, 'stage-stuck')).toEqual([]);
  expect(await listed(world.admin)).toContainEqual(['十单流程 · 全部：S1', 'firing']);
  expect(await listed(world.wang)).toEqual([]);
});

test('when it can be claimed no more, the same people are told that once', async () => {
  await world.as(world.system, ({ db, principal }) =>
    db
      .updateTable('stage_version')
      .set({ target_conversion: 10, target_days: 60 })
      .where('tenant_id', '=', principal.tenantId)
      .where('rank', '=', 1)
      .execute(),
  );
  await look('2026-04-02T08:30');
  await look('2026-04-03T08:30');
  const freed = (await toldTo(world.admin, 'stage-free')).filter(({ where }) => where.endsWith('全部'));
  expect(freed.map(({ stage }) => stage)).toEqual(['S1']);
  expect(await listed(world.admin)).toContainEqual(['十单流程 · 全部：S1', 'resolved']);
});

test('the rules are drawn by those who design pipelines, and tell only colleagues', async () => {
  const admin = await app.clientOf(world.admin);
  const rep = await app.clientOf(world.li);
  const save = (client: typeof admin, body: object) =>
    client(alertContract.saveAlertRules, { body: body as never });
  const rules = { ...usualAlertRules, alsoTell: [world.wang.userId] };
  expect((await save(rep, { rules, version: 0 })).status).toBe(403);
  expect((await save(admin, { rules: { ...rules, alsoTell: [newId()] }, version: 0 })).status).toBe(404);
  expect((await save(admin, { rules: { anomalies: 1 }, version: 0 })).status).toBe(400);
  expect((await save(admin, { rules, version: 0 })).body).toEqual({ rules, version: 1 });
  expect((await save(admin, { rules, version: 0 })).status).toBe(412);
  expect((await rep(alertContract.readAlertRules, {})).body).toEqual({ rules, version: 1 });
});
