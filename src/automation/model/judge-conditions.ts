/** Do the conditions of a rule hold? The same answer as the filter of a list gives, clause by clause. */
import type { Field } from '../../platform/model/fields.ts';
import { isWorkingTime, type WorkingHours } from '../../platform/model/working-hours.ts';
import type { Values } from '../../records/model/field-schema.ts';
import { meetsFilter } from '../../records/model/meets-filter.ts';
import type { Clause, ClauseGroup, Conditions } from './definition.ts';

/** A record as its values are stored, with the fields that may be asked about. */
export type Judged = { fields: readonly Field[]; values: Values };

export type Circumstances = {
  record: Judged;
  /** Of a deal or contact: its account, null when there is none that may be seen. */
  account: Judged | null;
  /** Who did it; null: nobody, or a program. */
  actorId: string | null;
  ownerId: string | null;
  /** When it happened. */
  at: Date;
  now: Date;
  hours: WorkingHours;
  /** Whom “me” means: the author of the rule. */
  authorId: string;
};

/** One clause and how it stands: what the run log shows. */
export type ClauseVerdict = { group: number; clause: number; met: boolean };

/** Do the conditions hold (none: always), and which clauses did? */
export function judgeConditions(
  conditions: Conditions,
  circumstances: Circumstances,
): { met: boolean; clauses: ClauseVerdict[] } {
  const clauses = conditions.groups.flatMap(({ clauses: asked }, group) =>
    asked.map((clause, at) => ({ group, clause: at, met: meetsClause(clause, circumstances) })),
  );
  const groups = conditions.groups.map((group, at) =>
    holds(
      group.match,
      clauses.filter((one) => one.group === at).map((one) => one.met),
    ),
  );
  return { met: groups.length === 0 || holds(conditions.match, groups), clauses };
}

function holds(match: ClauseGroup['match'], answers: readonly boolean[]): boolean {
  return match === 'all' ? answers.every(Boolean) : answers.some(Boolean);
}

function meetsClause(clause: Clause, seen: Circumstances): boolean {
  if (clause.on === 'actor') return isActor(clause, seen);
  if (clause.on === 'office_hours') return isWorkingTime(seen.at, seen.hours) === (clause.is === 'in');
  const judged = clause.on === 'record' ? seen.record : seen.account;
  const asked = { now: seen.now, timeZone: seen.hours.timeZone, userId: seen.authorId };
  return judged !== null && meetsFilter(judged.fields, [clause.condition], judged.values, asked);
}

function isActor(
  { is, userIds }: Extract<Clause, { on: 'actor' }>,
  { actorId, ownerId }: Circumstances,
): boolean {
  if (is === 'nobody') return actorId === null;
  if (is === 'one_of') return actorId !== null && userIds.includes(actorId);
  return (actorId !== null && actorId === ownerId) === (is === 'owner');
}
