/** The deals of the sales pipeline and of renewals: what is sold to whom, by whom, and how it went. */
import type { Customers } from './accounts.ts';
import { writeEvents } from './deal-events.ts';
import { draftRenewals, draftSale, wonRankOf, type Draft } from './deal-drafts.ts';
import type { DemoContact, DemoDeal, DemoPipeline } from './demo-world.ts';
import { planHandOver } from './hand-overs.ts';
import { planNextStep } from './next-steps.ts';
import type { Random } from './random.ts';
import type { SalesPlan } from './sales-plan.ts';
import type { Step } from './stage-walk.ts';
import { dayAt, dayLength, iso, workingMoment, type Timeline } from './timeline.ts';

/** A deal with what its talk is about, until notes and tasks are written. */
export type DealSketch = {
  record: DemoDeal;
  shape: DemoPipeline;
  /** What the customer makes. */
  made: string;
  steps: readonly Step[];
  scene: string;
  productName: string;
  person: DemoContact;
};

/** The deals of the plans that were converted, in their order, then the renewals. */
export function makeDeals(
  random: Random,
  timeline: Timeline,
  plans: readonly SalesPlan[],
  customers: Customers,
  contacts: readonly DemoContact[],
): DealSketch[] {
  const people = Map.groupBy(contacts, ({ account }) => account);
  const converted = plans.filter(({ convertedAt }) => convertedAt !== null);
  const drafts = [
    ...converted.map((plan, index) =>
      draftSale(random, timeline, plan, customers.accountOf.get(plan)!, index + 1),
    ),
    ...draftRenewals(random.fork('renewals'), timeline, customers.accounts, converted.length),
  ];
  return drafts
    .map((draft) => keepMoving(random.fork(`moving ${draft.key}`), timeline, draft))
    .map((draft) => finishDeal(random, timeline, draft, people.get(draft.account.record.key)!));
}

/** Some open deals stand still, as in life; most of those that moved at all moved within the days their stage allows. */
const standingShare = 0.12;

function keepMoving(random: Random, timeline: Timeline, draft: Draft): Draft {
  const last = draft.steps.at(-1)!;
  const before = draft.steps.at(-2);
  const stage = draft.shape.stages.find(({ kind, rank }) => kind === 'open' && rank === last.to);
  const stands = random.chance(standingShare);
  const days = random.next() * 1.3 * (stage?.targetDays ?? 0);
  if (!stage || stands || last.at > timeline.end - days * dayLength) return draft;
  if (!before) return giveUp(random, timeline, draft, stage.targetDays ?? 0);
  const at = workingMoment(random, timeline.end - days * dayLength, before.at, timeline.end);
  return { ...draft, steps: [...draft.steps.slice(0, -1), { ...last, at }] };
}

/** Many deals that never left their first stage are given up some weeks after its target. */
function giveUp(random: Random, timeline: Timeline, draft: Draft, targetDays: number): Draft {
  const begun = draft.steps[0]!.at;
  const wanted = begun + (1.5 + 3 * random.next()) * targetDays * dayLength;
  if (wanted > timeline.end || random.chance(0.4)) return draft;
  const at = workingMoment(random, wanted, begun, timeline.end);
  return { ...draft, steps: [...draft.steps, { at, to: 'lost', cause: 'lose' }] };
}

function finishDeal(
  random: Random,
  timeline: Timeline,
  draft: Draft,
  people: readonly DemoContact[],
): DealSketch {
  const handOver = planHandOver(random, timeline, draft.rep, draft.steps, wonRankOf(draft.shape));
  const events = writeEvents(random, draft, handOver);
  const person = random.weighted(
    people.filter(({ createdAt, primary }) => primary || createdAt <= iso(draft.createdAt)),
    ({ primary }) => (primary ? 3 : 1),
  );
  const talk = { contact: person.name, product: draft.product.name };
  const record: DemoDeal = {
    key: draft.key,
    name: `${draft.account.brand}${draft.account.trade} ${draft.scene}`,
    pipeline: draft.shape.key,
    account: draft.account.record.key,
    contact: person.key,
    source: draft.source,
    product: draft.product.key,
    owner: handOver?.to ?? draft.rep.key,
    amount: events.at(-1)!.amount,
    currency: 'CNY',
    createdAt: iso(draft.createdAt),
    expectedCloseOn: expectClose(random, timeline, draft.steps, draft.shape),
    ...planNextStep(random, timeline, draft.shape, draft.steps.at(-1)!, talk),
    events,
    handOvers: handOver ? [handOver] : [],
  };
  return {
    record,
    shape: draft.shape,
    made: draft.account.made,
    steps: draft.steps,
    scene: draft.scene,
    productName: draft.product.name,
    person,
  };
}

/** A closed deal was expected within two weeks of its close; an open one has about the target days of what lies before it. */
function expectClose(
  random: Random,
  timeline: Timeline,
  steps: readonly Step[],
  shape: DemoPipeline,
): string {
  const last = steps.at(-1)!;
  const ahead = shape.stages.filter(
    ({ kind, rank }) => kind === 'open' && last.to !== 'lost' && rank >= last.to,
  );
  const days = ahead.reduce((sum, { targetDays }) => sum + targetDays!, 0);
  const guess = random.integer(-12, 14);
  const optimism = random.logNormal(1.4, 0.35);
  const overdue = random.chance(0.12);
  if (ahead.length === 0) return dayAt(last.at + guess * dayLength);
  return dayAt(timeline.end + (overdue ? -Math.abs(guess) - 1 : Math.max(2, days * optimism)) * dayLength);
}
