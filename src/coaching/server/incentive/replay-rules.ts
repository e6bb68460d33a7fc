import { addMonths, dayOf, periodOf, type Period } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireReplay } from '../../model/incentive/contract.ts';
import type { IncentiveFacts } from '../../model/incentive/payout.ts';
import { replayOf } from '../../model/incentive/replay.ts';
import type { IncentivePeriod, IncentiveRules } from '../../model/incentive/rules.ts';
import { factsOf, peopleOfScheme, type Checks, type IncentiveSources } from './incentive-facts.ts';
import { checkWhom, getScheme } from './schemes.ts';

type Asked = {
  teamId: string | null;
  roleKey: string;
  period: IncentivePeriod;
  rules: IncentiveRules;
  months: number;
  schemeId: string | null;
};

/**
 * Tries rules on the past months that are over, for the people who hold the role now, against the last version of a
 * scheme where one is named. Refuses a team, a role or a scheme that is not there.
 */
export async function replayRules(work: Work, sources: IncentiveSources, asked: Asked): Promise<WireReplay> {
  await checkWhom(work, asked);
  const inForce = asked.schemeId
    ? ((await getScheme(work, asked.schemeId)).versions[0]?.rules ?? null)
    : null;
  const people = await peopleOfScheme(work, asked);
  const periods = pastPeriods(work, asked);
  const facts = new Map<string, IncentiveFacts[]>(people.map(({ id }) => [id, []]));
  const checks = new Map<string, Checks>(
    people.map(({ id }) => [id, { won: 0, late: 0, split: 0, signs: [] }]),
  );
  for (const period of periods)
    for (const [id, found] of await factsOf(work, sources, people, period)) {
      facts.get(id)!.push(found.facts);
      checks.set(id, together(checks.get(id)!, found.checks));
    }
  const replay = replayOf(
    asked.rules,
    inForce,
    people.map(({ id }) => ({ personId: id, periods: facts.get(id)! })),
  );
  const named = new Map(people.map(({ id, name }) => [id, { id, name }]));
  return {
    periods,
    people: replay.people.map(({ personId, payouts, total, before }) => ({
      person: named.get(personId)!,
      payouts: payouts.map(String),
      total: String(total),
      before: before === null ? null : String(before),
      checks: checks.get(personId)!,
    })),
    cost: String(replay.cost),
    before: replay.before === null ? null : String(replay.before),
    gini: replay.gini,
  };
}

/** Whole periods that are over, the oldest first. */
function pastPeriods({ now, principal }: Work, { period, months }: Asked): Period[] {
  const length = period === 'quarter' ? 3 : 1;
  const { from: running } = periodOf(period, dayOf(now, principal.timeZone));
  return Array.from({ length: Math.ceil(months / length) }, (_, at) =>
    periodOf(period, addMonths(running, -length * (at + 1))),
  ).toReversed();
}

function together(one: Checks, other: Checks): Checks {
  const signs = Map.groupBy([...one.signs, ...other.signs], ({ id }) => id);
  return {
    won: one.won + other.won,
    late: one.late + other.late,
    split: one.split + other.split,
    signs: [...signs].map(([id, same]) => ({
      id,
      doubted: same.reduce((sum, { doubted }) => sum + doubted, 0),
      judged: same.reduce((sum, { judged }) => sum + judged, 0),
    })),
  };
}
