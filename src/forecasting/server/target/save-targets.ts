/** Sets targets, and keeps what stood there before. */
import { newId } from '../../../platform/model/identifier.ts';
import { periodOf, type Day } from '../../../platform/model/calendar.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { oneAtATime, type Work } from '../../../platform/server/index.ts';
import { forecastRefusals } from '../../model/refusals.ts';
import type { TargetChange } from '../../model/target/contract.ts';
import { spreadOverMonths, sumOfMonths } from '../../model/target/target-grid.ts';
import { monthsOfTarget, type Subject, type TargetLevel } from '../../model/target/target-levels.ts';
import { getSubject, reachesSubject } from './subjects-in-reach.ts';
import { targetsOf } from './target-queries.ts';

type MonthSet = {
  subject: Subject;
  level: TargetLevel;
  month: Day;
  before: bigint | null;
  after: bigint | null;
};

/**
 * Sets targets of months, quarters and years in their order, all or none; a quarter or year is shared out over its months
 * (`spreadOverMonths`). Refuses subjects out of reach as not found and those that are not the asker's to set as
 * forbidden, a day that begins no such period, and an amount that somebody changed meanwhile.
 */
export async function saveTargets(
  work: Work,
  changes: readonly TargetChange[],
): Promise<{ changed: number }> {
  await oneAtATime(work, 'targets');
  for (const subject of differentOf(changes)) await requireSettable(work, subject);
  let changed = 0;
  for (const change of changes) {
    const sets = await monthsToSet(work, change);
    for (const set of sets) await writeMonth(work, set);
    if (sets.length > 0) noteChange(work, change, sets);
    changed += sets.length;
  }
  return { changed };
}

function differentOf(changes: readonly TargetChange[]): Subject[] {
  return [...new Map(changes.map(({ subject }) => [subject.id, subject])).values()];
}

async function requireSettable(work: Work, subject: Subject): Promise<void> {
  const { teamId } = await getSubject(work, subject);
  if (!reachesSubject(work.principal, 'update', subject, teamId)) refuse(refusals.forbidden);
}

async function monthsToSet(
  work: Work,
  { subject, level, period, amount, before }: TargetChange,
): Promise<MonthSet[]> {
  const whole = periodOf(period.kind, period.from);
  if (whole.from !== period.from) refuse(forecastRefusals.noSuchMonth);
  const standing = await targetsOf(work, subject, level, whole);
  const shown = sumOfMonths(monthsOfTarget(period.kind, period.from), standing);
  if (before !== undefined && (before === null ? null : BigInt(before)) !== shown)
    refuse(forecastRefusals.targetChanged);
  const spread = spreadOverMonths(period, amount === null ? null : BigInt(amount), standing);
  return [...spread]
    .map(([month, after]) => ({ subject, level, month, before: standing.get(month) ?? null, after }))
    .filter((set) => set.before !== set.after);
}

async function writeMonth(
  { db, principal, now }: Work,
  { subject, level, month, before, after }: MonthSet,
): Promise<void> {
  const { tenantId, userId } = principal;
  const key = { tenant_id: tenantId, subject_kind: subject.kind, subject_id: subject.id, level, month };
  if (after === null) {
    await db
      .deleteFrom('target')
      .where('tenant_id', '=', tenantId)
      .where('subject_kind', '=', subject.kind)
      .where('subject_id', '=', subject.id)
      .where('level', '=', level)
      .where('month', '=', month)
      .execute();
  } else {
    const set = { amount: after, set_by: userId, set_at: now };
    await db
      .insertInto('target')
      .values({ ...key, ...set })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'subject_kind', 'subject_id', 'level', 'month']).doUpdateSet(set),
      )
      .execute();
  }
  const amounts = { amount_before: before, amount_after: after };
  await db
    .insertInto('target_change')
    .values({ ...key, ...amounts, id: newId(), changed_by: userId, changed_at: now })
    .execute();
}

function noteChange(work: Work, { subject, level, period }: TargetChange, sets: readonly MonthSet[]): void {
  const sum = (side: 'before' | 'after') => {
    const amounts = sets.flatMap((set) => set[side] ?? []);
    return amounts.length === 0 ? null : String(amounts.reduce((all, amount) => all + amount, 0n));
  };
  work.record({
    type: 'target.changed',
    object: 'target',
    recordId: null,
    changes: { [`${level} ${period.kind} ${period.from}`]: { from: sum('before'), to: sum('after') } },
    payload: { subject, level, period },
  });
}
