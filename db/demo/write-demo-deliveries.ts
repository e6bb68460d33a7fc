/** What became of deals after they were won: deliveries with their checklists, visits, and what customers say of it all. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { insertTasks, type NewTask } from '../../src/activities/server/index.ts';
import { addDays, addWorkingDays, dayOf, type Day } from '../../src/platform/model/calendar.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import { insertRecords } from '../../src/records/server/index.ts';
import { stateOfItems } from '../../src/service/model/delivery/delivery-state.ts';
import { usualServiceRules } from '../../src/service/model/service-rules.ts';
import { deliveryKind, nextNumbers, planVisit } from '../../src/service/server/index.ts';
import { holder, type Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { makeRandom, type Random } from './random.ts';
import type { DemoCase } from './write-demo-cases.ts';
import { csatComments, npsComments } from './vocabulary/service-sentences.ts';

const template = usualServiceRules.delivery.templates[0]!;
const zone = 'Asia/Shanghai';

type DemoDelivery = {
  id: string;
  deal: DemoDeal;
  wonAt: Date;
  plannedOn: Day;
  done: number;
  acceptedOn: Day | null;
};

/** Writes deliveries of won deals, what was said of them and of cases, and the visits that follow. */
export async function writeDemoDeliveries(
  work: Work,
  world: DemoWorld,
  ids: Ids,
  cases: readonly DemoCase[],
): Promise<void> {
  const random = makeRandom('deliveries');
  await saveRules(work);
  const won = world.deals
    .filter((deal) => deal.events.at(-1)!.to.endsWith('-won'))
    .toSorted((a, b) => b.events.at(-1)!.at.localeCompare(a.events.at(-1)!.at))
    .slice(0, 60);
  const deliveries = won.map((deal) => deliveryOf(dayOf(work.now, zone), random, deal));
  await insertDeliveries(work, world, ids, deliveries);
  await tickItems(work, ids, deliveries);
  await answerCases(work, world, ids, random, cases);
  const accepted = deliveries.filter(({ acceptedOn }) => acceptedOn !== null);
  await answerNps(work, world, ids, random, accepted);
  await visit(work, world, ids, random, accepted);
}

/** The organisation has a rule that brings customers back after some ten months. */
async function saveRules({ db, principal, now }: Work): Promise<void> {
  const repurchase = [
    {
      id: newId(),
      name: '验收十个月后谈增购',
      isOn: true,
      afterDays: 300,
      productId: null,
      pipelineId: null,
      since: addDays(dayOf(now, zone), 7),
    },
  ];
  await db
    .insertInto('service_rules')
    .values({
      tenant_id: principal.tenantId,
      rules: toJson({ ...usualServiceRules, repurchase }),
      version: 1n,
      changed_at: now,
      changed_by: null,
    } as never)
    .execute();
}

function deliveryOf(today: Day, random: Random, deal: DemoDeal): DemoDelivery {
  const wonAt = new Date(deal.events.at(-1)!.at);
  const plannedOn = addWorkingDays(dayOf(wonAt, zone), usualServiceRules.delivery.withinDays);
  const acceptedOn = addDays(plannedOn, random.integer(-5, 9));
  const days = (Date.parse(today) - wonAt.getTime()) / 86_400_000;
  const isAccepted = acceptedOn < today;
  const some = Math.min(template.items.length - 1, Math.max(0, Math.floor(days / 5)));
  const done = isAccepted ? template.items.length : random.chance(0.15) ? template.items.length : some;
  return { id: newId(), deal, wonAt, plannedOn, done, acceptedOn: isAccepted ? acceptedOn : null };
}

async function insertDeliveries(
  work: Work,
  world: DemoWorld,
  ids: Ids,
  deliveries: readonly DemoDelivery[],
): Promise<void> {
  const numbers = await nextNumbers(work, 'delivery', 'DL', deliveries.length);
  const nameOf = new Map(world.contacts.map(({ key, name }) => [key as string, name]));
  const oldestFirst = deliveries.toReversed();
  await insertRecords(
    work,
    deliveryKind,
    oldestFirst.map(({ id, deal, wonAt, plannedOn, done, acceptedOn }, place) => ({
      id,
      createdAt: wonAt,
      createdBy: ids.get(deal.owner)!,
      values: {
        number: numbers[place]!,
        name: deal.name,
        account: ids.get(deal.account)!,
        contact: ids.get(deal.contact)!,
        deal: ids.get(deal.key)!,
        contract: ids.get(`contract:${deal.key}`) ?? null,
        planned_on: plannedOn,
        state: acceptedOn ? 'accepted' : stateOf(done),
        items_done: done,
        items_total: 0,
        accepted_on: acceptedOn,
        accepted_by: acceptedOn && (nameOf.get(deal.contact) ?? null),
        acceptance_note: acceptedOn && '按清单逐项验收，运行正常。',
        ...holder(ids, world, deal.owner),
      },
    })),
  );
}

function stateOf(done: number) {
  return stateOfItems(template.items.map(({ isRequired }, place) => ({ isRequired, isDone: place < done })));
}

/** Items are done one after another, some days apart. */
async function tickItems({ db, principal, now }: Work, ids: Ids, deliveries: readonly DemoDelivery[]) {
  for (const { id, deal, wonAt, done } of deliveries)
    await sql`
      update delivery_item set done_by = ${ids.get(deal.owner)!},
        done_at = least(${now}::timestamptz, ${wonAt}::timestamptz + position * interval '3 days')
      where tenant_id = ${principal.tenantId} and delivery_id = ${id} and position < ${done}`.execute(db);
}

type Answered = { kind: 'csat' | 'nps'; caseId: string | null; accountId: string; label: string; by: string };

/** An answer, and the link through which it came. */
async function answer(
  { db, principal }: Work,
  { kind, caseId, accountId, label, by }: Answered,
  said: { score: number; comment: string },
  at: Date,
): Promise<void> {
  const linkId = newId();
  await db
    .insertInto('open_link')
    .values({
      tenant_id: principal.tenantId,
      id: linkId,
      purpose: kind === 'csat' ? 'case' : 'nps',
      record_id: caseId ?? accountId,
      label,
      token_hash: randomBytes(32),
      created_by: by,
      created_at: at,
      expires_at: new Date(at.getTime() + 30 * 86_400_000),
    })
    .execute();
  await db
    .insertInto('satisfaction')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      kind,
      link_id: linkId,
      case_id: caseId,
      account_id: accountId,
      ...said,
      answered_at: at,
      changed_at: at,
    })
    .execute();
}

async function answerCases(
  work: Work,
  world: DemoWorld,
  ids: Ids,
  random: Random,
  cases: readonly DemoCase[],
): Promise<void> {
  const nameOf = new Map(world.contacts.map(({ key, name }) => [key as string, name]));
  for (const { id, deal, state, steps } of cases) {
    if (state !== 'closed' || !random.chance(0.7)) continue;
    const said = random.weighted(csatComments, ({ weight }) => weight);
    await answer(
      work,
      {
        kind: 'csat',
        caseId: id,
        accountId: ids.get(deal.account)!,
        label: nameOf.get(deal.contact) ?? '客户',
        by: ids.get(deal.owner)!,
      },
      { score: said.score, comment: said.comment },
      new Date(Math.min(work.now.getTime(), steps.at(-1)!.at.getTime() + 3_600_000)),
    );
  }
}

async function answerNps(
  work: Work,
  world: DemoWorld,
  ids: Ids,
  random: Random,
  accepted: readonly DemoDelivery[],
): Promise<void> {
  const nameOf = new Map(world.contacts.map(({ key, name }) => [key as string, name]));
  for (const { deal, acceptedOn } of accepted) {
    if (!random.chance(0.6)) continue;
    const said = random.weighted(npsComments, ({ weight }) => weight);
    const at = new Date(Date.parse(`${acceptedOn!}T02:00:00Z`) + random.integer(1, 10) * 86_400_000);
    if (at > work.now) continue;
    await answer(
      work,
      {
        kind: 'nps',
        caseId: null,
        accountId: ids.get(deal.account)!,
        label: nameOf.get(deal.contact) ?? '客户',
        by: ids.get(deal.owner)!,
      },
      { score: said.score, comment: said.comment },
      at,
    );
  }
}

/** Who was delivered to long ago was visited once; the next visit stands before his owner. */
async function visit(
  work: Work,
  world: DemoWorld,
  ids: Ids,
  random: Random,
  accepted: readonly DemoDelivery[],
): Promise<void> {
  const today = dayOf(work.now, zone);
  const byAccount = new Map(accepted.toReversed().map((one) => [ids.get(one.deal.account)!, one]));
  for (const [accountId, { deal, acceptedOn }] of byAccount) {
    const dueOn = addWorkingDays(addDays(acceptedOn!, 30), 1);
    if (dueOn < addDays(today, -3) && random.chance(0.8)) {
      const at = new Date(`${dueOn}T06:00:00Z`);
      await noteVisit(work, accountId, dueOn, {
        ...taskOf(accountId, dueOn, at),
        ownerId: ids.get(deal.owner)!,
        teamId: holder(ids, world, deal.owner).team,
      });
    }
    await planVisit(work, accountId);
  }
}

function taskOf(accountId: string, dueOn: Day, at: Date): Omit<NewTask, 'ownerId' | 'teamId'> {
  return {
    title: '回访客户（第 1 次）',
    subjectObject: 'account',
    subjectId: accountId,
    accountId,
    dueOn,
    promised: false,
    createdAt: new Date(at.getTime() - 20 * 86_400_000),
    createdBy: null,
    doneAt: at,
  };
}

async function noteVisit(work: Work, accountId: string, plannedOn: Day, task: NewTask): Promise<void> {
  const [taskId] = await insertTasks(work, [task]);
  await work.db
    .insertInto('return_visit')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      account_id: accountId,
      number: 1,
      task_id: taskId!,
      planned_on: plannedOn,
      created_at: task.createdAt,
    })
    .execute();
}
