/** Cases of the demo company's customers: most of them long solved, some open today, one of them late. */
import { newId } from '../../src/platform/model/identifier.ts';
import { chinaCalendar } from '../../src/platform/model/working-calendar.ts';
import { addWorkingMinutes, nextWorkingTime, usualSpans } from '../../src/platform/model/working-hours.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { insertRecords, type Values } from '../../src/records/server/index.ts';
import type { CaseState } from '../../src/service/model/case/case-state.ts';
import { moveClock, startClock, usualSla, type CaseClock } from '../../src/service/model/case/sla.ts';
import { caseKind, clockValues, nextNumbers, workedValues } from '../../src/service/server/index.ts';
import { holder, type Ids } from './demo-ids.ts';
import type { DemoDeal, DemoWorld } from './demo-world.ts';
import { makeRandom, type Random } from './random.ts';
import { caseSketches, type CaseSketch } from './vocabulary/service-sentences.ts';

const hours = { spans: usualSpans, calendar: chinaCalendar, timeZone: 'Asia/Shanghai' };

type Step = { to: CaseState; at: Date };

export type DemoCase = {
  id: string;
  deal: DemoDeal;
  sketch: CaseSketch;
  openedAt: Date;
  steps: readonly Step[];
  state: CaseState;
  clock: CaseClock;
};

/** How the open cases of today stand: their state, and for how many working minutes they have been open. */
const openToday: readonly { minutes: number; path: readonly [CaseState, number][] }[] = [
  { minutes: 20, path: [] },
  { minutes: 200, path: [['in_work', 40]] },
  { minutes: 900, path: [['in_work', 90]] },
  {
    minutes: 1300,
    path: [
      ['in_work', 30],
      ['waiting', 300],
    ],
  },
  { minutes: 2500, path: [['in_work', 60]] },
  { minutes: 700, path: [['waiting', 100]] },
  {
    minutes: 1700,
    path: [
      ['in_work', 50],
      ['solved', 600],
      ['reopened', 1500],
    ],
  },
  { minutes: 120, path: [] },
];

export async function writeDemoCases(work: Work, world: DemoWorld, ids: Ids): Promise<DemoCase[]> {
  const random = makeRandom('cases');
  const won = world.deals.filter((deal) => deal.events.at(-1)!.to.endsWith('-won'));
  if (won.length === 0) return [];
  const past = Array.from({ length: Math.min(won.length * 2, 40) }, (_, place) =>
    pastCase(work.now, random, won[place % won.length]!, place),
  );
  const present = openToday.map((sketch, place) => presentCase(work.now, random.pick(won), sketch, place));
  const cases = [...past.filter((one) => one !== null), ...present].toSorted(
    (a, b) => a.openedAt.getTime() - b.openedAt.getTime(),
  );
  await insertCases(work, world, ids, cases);
  await insertTalk(work, world, ids, cases);
  return cases;
}

/** A case some time after the deal was won, solved in its time or late, closed since; null where that would be ahead. */
function pastCase(now: Date, random: Random, deal: DemoDeal, place: number): DemoCase | null {
  const wonAt = new Date(deal.events.at(-1)!.at).getTime();
  const openedAt = nextWorkingTime(new Date(wonAt + random.integer(5, 120) * 86_400_000), hours);
  const sketch = caseSketches[place % caseSketches.length]!;
  const promised = usualSla[sketch.priority];
  const isLate = random.chance(0.18);
  const respond = Math.round(promised.respond * (isLate ? 1.6 : 0.2 + random.integer(0, 60) / 100));
  const solve = Math.round(promised.solve * (isLate ? 1.4 : 0.3 + random.integer(0, 60) / 100)) + respond;
  const made = caseOf(deal, sketch, openedAt, [
    ['in_work', respond],
    ['solved', solve],
    ['closed', solve + 900],
  ]);
  return made.steps.at(-1)!.at < now ? made : null;
}

function presentCase(
  now: Date,
  deal: DemoDeal,
  { minutes, path }: (typeof openToday)[number],
  place: number,
): DemoCase {
  const openedAt = startingBefore(now, minutes);
  return caseOf(deal, caseSketches[(place * 3) % caseSketches.length]!, openedAt, path);
}

/** A working moment so many working minutes before now. */
function startingBefore(now: Date, minutes: number): Date {
  let at = new Date(now.getTime() - minutes * 60_000);
  while (addWorkingMinutes(at, minutes, hours) > now) at = new Date(at.getTime() - 3_600_000);
  return at;
}

function caseOf(
  deal: DemoDeal,
  sketch: CaseSketch,
  openedAt: Date,
  path: readonly (readonly [CaseState, number])[],
): DemoCase {
  const steps = path.map(([to, minutes]) => ({ to, at: addWorkingMinutes(openedAt, minutes, hours) }));
  const wanted = usualSla[sketch.priority];
  let [clock, state] = [startClock(openedAt, wanted, hours), 'new' as CaseState];
  for (const { to, at } of steps) {
    clock = moveClock(clock, { from: state, to }, at, wanted, hours);
    if (to === 'in_work' && clock.respondedAt === null)
      clock = { ...clock, respondedAt: at, dueAt: clock.solveDueAt };
    state = to;
  }
  return { id: newId(), deal, sketch, openedAt, steps, state, clock };
}

async function insertCases(
  work: Work,
  world: DemoWorld,
  ids: Ids,
  cases: readonly DemoCase[],
): Promise<void> {
  const numbers = await nextNumbers(work, 'case', 'CS', cases.length);
  await insertRecords(
    work,
    caseKind,
    cases.map((one, place) => ({
      id: one.id,
      createdAt: one.openedAt,
      createdBy: ids.get(one.deal.owner)!,
      values: { ...valuesOf(one, ids), number: numbers[place]!, ...holder(ids, world, one.deal.owner) },
    })),
  );
}

function valuesOf({ sketch, deal, state, clock, openedAt }: DemoCase, ids: Ids): Values {
  const { name, kind, priority, channel, description } = sketch;
  return {
    name,
    kind,
    priority,
    channel,
    description,
    state,
    account: ids.get(deal.account)!,
    contact: ids.get(deal.contact)!,
    product: ids.get(deal.product)!,
    deal: ids.get(deal.key)!,
    ...clockValues(clock),
    ...workedValues(openedAt, clock, hours),
  };
}

/** Once somebody has worked on a case, the customer was answered; where it went on, he said something. */
async function insertTalk(
  { db, principal }: Work,
  world: DemoWorld,
  ids: Ids,
  cases: readonly DemoCase[],
): Promise<void> {
  const nameOf = new Map(world.contacts.map(({ key, name }) => [key as string, name]));
  const rows = cases.flatMap(({ id, deal, sketch, steps }) => {
    const [first, second] = steps;
    if (!first) return [];
    const us = {
      kind: 'reply',
      body: sketch.answer,
      author_id: ids.get(deal.owner)!,
      author_name: null,
      at: first.at,
    };
    const aside = { ...us, kind: 'note', body: sketch.note, at: new Date(first.at.getTime() + 600_000) };
    const them =
      second && second.to !== 'waiting'
        ? {
            kind: 'customer',
            body: sketch.back,
            author_id: null,
            author_name: nameOf.get(deal.contact) ?? null,
            at: second.at,
          }
        : null;
    return [us, aside, ...(them ? [them] : [])].map((said) => ({
      tenant_id: principal.tenantId,
      id: newId(),
      case_id: id,
      ...said,
    }));
  });
  if (rows.length > 0) await db.insertInto('case_message').values(rows).execute();
}
