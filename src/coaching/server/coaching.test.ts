import { beforeAll, expect, test } from 'vitest';
import { dealCube } from '../../deals/model/measures.ts';
import { appForTests, type AppForTests } from '../../identity/server/testing/app-for-tests.ts';
import { createInsights } from '../../insights/server/index.ts';
import { addDays, dayOf } from '../../platform/model/calendar.ts';
import { newId } from '../../platform/model/identifier.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { judgedCompany, today, type JudgedCompany } from '../../trust/server/testing/judged-company.ts';
import { coachingContract as contract } from '../model/contract.ts';
import { coachingReactions } from './reactions.ts';
import { coachingUseCases } from './routes.ts';

let company: JudgedCompany;
let app: AppForTests;
const useCases = coachingUseCases({});
const as = (who: Principal) => app.clientOf(who);
const dayToday = dayOf(new Date(), 'Asia/Shanghai');

/** Deals that left the first stage: `advanced` of them went on, the others were lost. */
const left = (owner: { userId: string }, all: number, advanced: number) =>
  Array.from({ length: all }, (_, index) => ({
    owner,
    walk: [[0, '2026-03-02T09:00'] as const, [index < advanced ? 1 : 4, '2026-03-12T09:00'] as const],
  }));

beforeAll(async () => {
  company = await judgedCompany();
  app = await appForTests(company, { contract, useCases });
  await company.addDeals([
    ...left(company.li, 25, 4),
    ...left(company.wu, 25, 20),
    ...left(company.wang, 25, 24),
  ]);
});

const listOf = (who: Principal) =>
  company.as(who, (work) => useCases.coachingList(work, { query: {} } as never));

async function firstStage(): Promise<string> {
  return (await listOf(company.mei)).stages[0]!.id;
}

const planned = async (who: Principal, changed: object = {}) => {
  const body = {
    personId: company.li.userId!,
    topic: 'step' as const,
    stageId: await firstStage(),
    words: '怎样约到决策人',
    plannedOn: dayToday,
    ...changed,
  };
  return (await as(who))(contract.planCoaching, { body });
};

test('a manager sees which of her reps falls behind at which step, and the very deals', async () => {
  const answer = await listOf(company.mei);
  expect(answer.rows.map(({ person, verdict }) => [person.name, verdict])).toEqual([
    ['李', 'coach'],
    ['吴', 'look'],
  ]);
  const [li] = answer.rows;
  const [step] = li!.steps;
  expect(step).toMatchObject({
    own: { ended: 25, advanced: 4, rate: 0.16 },
    others: { ended: 25, advanced: 20 },
    judgement: 'behind',
    missed: 16,
    days: 10,
  });
  expect(li!.worst).toBe(step!.stageId);
  const drill = {
    question: answer.question,
    cell: {
      measure: 'stages.not_advanced',
      values: [{ id: li!.person.id }, { id: step!.stageId }],
    },
    offset: 0,
    limit: 50,
  };
  const insights = createInsights({ cubes: [dealCube] });
  expect((await company.as(company.mei, (work) => insights.idsOf(work, drill))).total).toBe(21);
});

test('the management sees everybody; who supervises nobody sees no list', async () => {
  const rows = (await listOf(company.admin)).rows.map(({ person }) => person.name);
  expect(rows).toEqual(expect.arrayContaining(['李', '吴', '王']));
  expect((await (await as(company.li))(contract.coachingList, { query: {} })).status).toBe(403);
  const unknown = await (await as(company.mei))(contract.coachingList, { query: { pipelineId: newId() } });
  expect(unknown.status).toBe(422);
});

test('a coaching is planned within reach only, is a task of the coach, and the person is told', async () => {
  expect((await planned(company.mei, { personId: company.wang.userId })).status).toBe(404);
  expect((await planned(company.mei, { personId: company.mei.userId })).problem.code).toBe(
    'coaching_oneself',
  );
  expect((await planned(company.mei, { stageId: null })).problem.code).toBe('coaching_stage_missing');
  expect((await planned(company.mei, { stageId: newId() })).status).toBe(422);
  expect((await planned(company.mei, { words: ' ' })).status).toBe(400);
  expect((await planned(company.wu)).status).toBe(403);
  const { status, body } = await planned(company.mei);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    person: { name: '李' },
    coach: { name: '梅' },
    stage: { name: '初步沟通' },
    effect: null,
    mayFinish: true,
  });
  expect(await openTasksOf(company.mei)).toEqual(['辅导李：阶段推进 · 初步沟通']);
  expect(await kindsToldTo(company.li)).toEqual(['coaching-planned']);
  const seenBy = async (who: Principal) =>
    (await (await as(who))(contract.listCoachings, { query: {} })).body.items.map(
      ({ mayFinish }) => mayFinish,
    );
  expect(await seenBy(company.li)).toEqual([false]);
  expect(await seenBy(company.wang)).toEqual([]);
  const done = (who: Principal, id: string, doneOn = dayToday) =>
    as(who).then((call) =>
      call(contract.finishCoaching, { params: { id }, body: { doneOn, outcome: '每周两次陪访' } }),
    );
  expect((await done(company.li, body.id)).status).toBe(403);
  expect((await done(company.mei, newId())).status).toBe(404);
  expect((await done(company.mei, body.id, addDays(dayToday, 2))).problem.code).toBe('coaching_in_future');
  expect((await done(company.mei, body.id)).body).toMatchObject({
    doneOn: dayToday,
    outcome: '每周两次陪访',
  });
  expect((await done(company.mei, body.id)).problem.code).toBe('coaching_not_planned');
  expect(await openTasksOf(company.mei)).toEqual([]);
});

test('a coaching that is done tells the step before and after it', async () => {
  const { body } = await planned(company.mei);
  const day = dayOf(today, 'Asia/Shanghai');
  await (
    await as(company.mei)
  )(contract.finishCoaching, {
    params: { id: body.id },
    body: { doneOn: '2026-03-10', outcome: null },
  });
  await company.addDeals([
    {
      owner: company.li,
      walk: [
        [0, '2026-01-05T09:00'],
        [1, '2026-01-09T09:00'],
      ],
    },
  ]);
  const { items } = await company.as(company.mei, (work) =>
    useCases.listCoachings(work, { query: { personId: company.li.userId! } } as never),
  );
  expect(items.find(({ id }) => id === body.id)!.effect).toMatchObject({
    days: 23,
    before: { ended: 1, advanced: 1 },
    after: { ended: 25, advanced: 4, rate: 0.16 },
    verdict: 'too_few',
  });
  expect(day).toBe('2026-04-01');
});

test('ticking off the task is holding the talk; a cancelled one is gone with its task', async () => {
  const [first, second] = [(await planned(company.mei)).body, (await planned(company.mei)).body];
  const taskOf = (id: string) =>
    company.as(company.system, ({ db }) =>
      db
        .selectFrom('coaching')
        .select('task_id')
        .where('tenant_id', '=', company.orgId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
  const { task_id: recordId } = await taskOf(first.id);
  const event = {
    id: newId(),
    type: 'task.completed',
    object: 'task',
    recordId,
    actorId: null,
    payload: {},
    at: today,
  };
  const [reaction] = coachingReactions;
  await company.as(company.system, (work) => (reaction as { react: Function })!['react'](work, event));
  const mei = await as(company.mei);
  const items = (await mei(contract.listCoachings, { query: {} })).body.items;
  expect(items.find(({ id }) => id === first.id)!.doneOn).toBe('2026-04-01');
  expect((await mei(contract.cancelCoaching, { params: { id: first.id } })).status).toBe(409);
  expect((await mei(contract.cancelCoaching, { params: { id: second.id } })).status).toBe(204);
  expect((await (await as(company.wu))(contract.cancelCoaching, { params: { id: second.id } })).status).toBe(
    403,
  );
  const left = (await mei(contract.listCoachings, { query: {} })).body.items;
  expect(left.map(({ id }) => id)).not.toContain(second.id);
  expect(await openTasksOf(company.mei)).toEqual(['辅导李：阶段推进 · 初步沟通']);
});

const openTasksOf = (who: Principal) =>
  company.as(company.system, async ({ db }) => {
    const rows = await db
      .selectFrom('task')
      .select('title')
      .where('tenant_id', '=', company.orgId)
      .where('owner_id', '=', who.userId!)
      .where('done_at', 'is', null)
      .where('deleted_at', 'is', null)
      .execute();
    return rows.map(({ title }) => title);
  });

const kindsToldTo = (who: Principal) =>
  company.as(company.system, async ({ db }) => {
    const rows = await db
      .selectFrom('notification')
      .select('kind')
      .where('tenant_id', '=', company.orgId)
      .where('user_id', '=', who.userId!)
      .execute();
    return rows.map(({ kind }) => kind);
  });
