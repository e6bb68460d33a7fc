/** Through whose hands a lead goes and when what happens to it. */
import { acceptBy, usualAcceptWithin } from '../../src/leads/model/assignment/assignment-rule.ts';
import type { LeadLevel } from '../../src/leads/model/score/rules/lead-level.ts';
import { returnDueAt } from '../../src/leads/model/lead/return-due.ts';
import { usualStepRules } from '../../src/leads/model/lead/step-rules.ts';
import { addWorkingMinutes, usualSpans, type WorkingHours } from '../../src/platform/model/working-hours.ts';
import { chinaCalendar } from '../../src/platform/model/working-calendar.ts';
import type { DemoLead, DemoLeadMoments, DemoLeadMove, PoolKey, UserKey } from './demo-world.ts';
import type { Fate } from './lead-fates.ts';
import type { Random } from './random.ts';
import type { SalesPlan } from './sales-plan.ts';
import { dayLength, iso, minute, workingMoment, type Timeline } from './timeline.ts';
import { reps, type Rep } from './vocabulary/company.ts';
import { disqualifyWeights, returnWeights } from './vocabulary/lead-sentences.ts';

export const publicPool: PoolKey = 'pool:public';
export const nurturePool: PoolKey = 'pool:nurture';

const hours: WorkingHours = {
  spans: usualSpans,
  calendar: chinaCalendar,
  timeZone: 'Asia/Shanghai',
};

export type LeadPath = DemoLeadMoments &
  Pick<DemoLead, 'status' | 'owner' | 'pool' | 'moves' | 'disqualifyReason' | 'returnReason'>;

type Moments = { -readonly [Name in keyof DemoLeadMoments]: number | null };
type Life = {
  random: Random;
  plan: SalesPlan;
  fate: Fate;
  level: LeadLevel;
  end: number;
  moves: DemoLeadMove[];
  moments: Moments;
};

const handedOnShare = 0.06;
const longestReturn = 6 * dayLength;
const returnDays = usualStepRules.returnDays;
const nothing: Moments = {
  assignedAt: null,
  acceptDueAt: null,
  acceptedAt: null,
  firstContactAt: null,
  lastContactAt: null,
  qualifiedAt: null,
  convertedAt: null,
  disqualifiedAt: null,
  returnedAt: null,
  returnDueAt: null,
  enteredPoolAt: null,
  pickedAt: null,
};

/** The lead's life up to today: every moment lies after the one before it and before today. */
export function walkLead(
  random: Random,
  timeline: Timeline,
  plan: SalesPlan,
  fate: Fate,
  level: LeadLevel,
): LeadPath {
  const life: Life = { random, plan, fate, level, end: timeline.end, moves: [], moments: { ...nothing } };
  if (fate !== 'unassigned') {
    const since = giveToRep(life);
    if (fate !== 'waiting') meet(life, since);
    if (fate === 'waiting') life.moments.acceptedAt = between(random, since, life.end, 0.4);
  }
  const ended = endOf(life);
  const last = life.moves.at(-1);
  return {
    ...ended,
    ...(Object.fromEntries(
      Object.entries(life.moments).map(([name, at]) => [name, at === null ? null : iso(at)]),
    ) as DemoLeadMoments),
    owner: last?.owner ?? null,
    pool: last?.pool ?? null,
    moves: life.moves,
  };
}

function move(
  life: Life,
  at: number,
  to: UserKey | PoolKey,
  cause: DemoLeadMove['cause'],
  actor: UserKey | null,
): void {
  const pooled = to.startsWith('pool:');
  life.moves.push({
    at: iso(at),
    owner: pooled ? null : (to as UserKey),
    pool: pooled ? (to as PoolKey) : null,
    cause,
    actor,
  });
  if (pooled) life.moments.enteredPoolAt = at;
}

/** Until the lead is with its rep: at once, after somebody missed his time, or out of the pool. Returns since when. */
function giveToRep(life: Life): number {
  const { plan, random, moments } = life;
  const { rep, createdAt } = plan;
  const handedOn = random.chance(handedOnShare);
  if (plan.source.entry === 'rep') {
    move(life, createdAt, rep.key, 'created', rep.key);
    return assign(life, createdAt);
  }
  const assignedAt = createdAt + random.integer(300, 900);
  if (plan.throughPool) return outOfPool(life, assignedAt);
  const due = acceptBy(life, usualAcceptWithin, new Date(assignedAt), hours).getTime();
  if (!handedOn || due > latestStart(life)) {
    move(life, assignedAt, rep.key, 'assigned', null);
    return assign(life, assignedAt);
  }
  move(life, assignedAt, colleagueOf(random, rep).key, 'assigned', null);
  move(life, due, rep.key, 'hand_on', null);
  moments.assignedAt = due;
  return assign(life, due);
}

/** Whatever is to come needs some hours after the lead is with its rep. */
function latestStart({ plan, end }: Life): number {
  return (plan.convertedAt ?? end) - dayLength;
}

function assign(life: Life, at: number): number {
  life.moments.assignedAt = at;
  life.moments.acceptDueAt =
    life.plan.source.entry === 'rep'
      ? null
      : acceptBy(life, usualAcceptWithin, new Date(at), hours).getTime();
  return at;
}

function outOfPool(life: Life, assignedAt: number): number {
  const { plan, random, moments } = life;
  const released = random.chance(0.4);
  const first = colleagueOf(random, plan.rep);
  const left = workingMoment(random, plan.createdAt + 22 * dayLength, assignedAt, plan.convertedAt!);
  const picked = between(random, left, plan.convertedAt! - dayLength, 0.5);
  move(life, assignedAt, first.key, 'assigned', null);
  move(life, left, publicPool, released ? 'released' : 'recycled', released ? first.key : null);
  move(life, picked, plan.rep.key, 'claimed', plan.rep.key);
  moments.pickedAt = picked;
  moments.enteredPoolAt = null;
  moments.assignedAt = picked;
  return picked;
}

function colleagueOf(random: Random, rep: Rep): Rep {
  return random.pick(
    reps.filter(
      ({ team, key, joinedDaysAgo }) => team === rep.team && key !== rep.key && joinedDaysAgo > 400,
    ),
  );
}

/** The first call, and that the rep took the lead; some never call those that end in the pool. */
function meet(life: Life, since: number): void {
  const { plan, random, moments, fate } = life;
  const skipped = random.chance(fate === 'pooled' ? 0.55 : fate === 'disqualified' ? 0.07 : 0);
  const pace = fate === 'converted' ? 0.7 : 1.2;
  const waited = random.logNormal(plan.rep.minutesToCall * pace, 0.9);
  const evening = random.chance(0.35);
  const latest = (plan.convertedAt ?? life.end) - 10 * minute;
  const called =
    plan.source.entry === 'rep'
      ? since
      : evening
        ? since + waited * minute
        : addWorkingMinutes(new Date(since), waited, hours).getTime();
  const at = called < latest ? called : between(random, since, latest, 0.7);
  const due = moments.acceptDueAt ?? at;
  const inTime = random.chance(0.95);
  const untouched = random.chance(0.6);
  moments.acceptedAt = inTime ? between(random, since, Math.min(at, due), 0.9) : at;
  if (skipped && untouched) moments.acceptedAt = null;
  if (!skipped) {
    moments.firstContactAt = at;
    moments.lastContactAt = at;
  }
}

/** How it ended, with the moves and moments of the end. */
function endOf(life: Life): Pick<LeadPath, 'status' | 'disqualifyReason' | 'returnReason'> {
  const { random, fate, moments, plan } = life;
  const from = moments.firstContactAt ?? moments.acceptedAt ?? plan.createdAt;
  const open = { disqualifyReason: null, returnReason: null };
  if (fate === 'unassigned' || fate === 'waiting') return { status: 'new', ...open };
  if (fate === 'converted') {
    moments.convertedAt = plan.convertedAt!;
    moments.qualifiedAt = between(random, from, plan.convertedAt!, 0.9);
    moments.lastContactAt = plan.convertedAt! - 2 * minute;
    return { status: 'converted', ...open };
  }
  if (fate === 'working') return workOn(life, from);
  if (fate === 'disqualified') {
    moments.disqualifiedAt = afterDays(life, from, plan.source.key === 'source:douyin' ? 3 : 6);
    return { status: 'disqualified', disqualifyReason: drawReason(random, plan), returnReason: null };
  }
  if (fate === 'returned') return giveBack(life, from);
  moments.acceptDueAt = null;
  move(
    life,
    afterDays(life, from, 20),
    publicPool,
    moments.firstContactAt === null ? 'recycled' : 'released',
    null,
  );
  return { status: moments.firstContactAt === null ? 'new' : 'working', ...open };
}

function workOn(life: Life, from: number): Pick<LeadPath, 'status' | 'disqualifyReason' | 'returnReason'> {
  const { random, moments, end } = life;
  const qualified = random.chance(0.25);
  moments.lastContactAt = between(random, Math.max(from, end - 12 * dayLength), end, 0.9);
  if (qualified) moments.qualifiedAt = between(random, from, moments.lastContactAt, 0.9);
  return { status: qualified ? 'qualified' : 'working', disqualifyReason: null, returnReason: null };
}

/** Until when marketing has to answer what was returned then. */
export function returnDueOf(returnedAt: Date): number {
  return returnDueAt(returnedAt, returnDays, hours.timeZone).getTime();
}

function giveBack(life: Life, from: number): Pick<LeadPath, 'status' | 'disqualifyReason' | 'returnReason'> {
  const { random, moments, plan, end } = life;
  const at = afterDays(life, from, 9);
  moments.returnedAt = at;
  if (end - at < longestReturn) moments.returnDueAt = returnDueOf(new Date(at));
  move(life, at, nurturePool, 'returned', plan.rep.key);
  const reasons = Object.keys(returnWeights) as (keyof typeof returnWeights)[];
  return {
    status: 'returned',
    disqualifyReason: null,
    returnReason: random.weighted(reasons, (reason) => returnWeights[reason]),
  };
}

function drawReason(random: Random, { source }: SalesPlan): keyof typeof disqualifyWeights {
  const reasons = Object.keys(disqualifyWeights) as (keyof typeof disqualifyWeights)[];
  const dubious = source.key === 'source:douyin' || source.key === 'source:cold-call';
  return random.weighted(reasons, (reason) => {
    const weight = disqualifyWeights[reason];
    return dubious && (reason === 'unreachable' || reason === 'wrong_contact') ? weight * 2 : weight;
  });
}

/** Some days later, when people work, and before today. */
function afterDays({ random, end }: Life, from: number, median: number): number {
  return workingMoment(random, from + random.logNormal(median, 0.6) * dayLength, from + minute, end);
}

/** Somewhere in the first `share` of the time between. */
function between(random: Random, from: number, to: number, share: number): number {
  return Math.round(from + Math.max(0, to - from) * share * random.next());
}
