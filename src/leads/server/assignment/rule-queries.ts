/** The organisation's assignment rules, and which of them a lead meets. */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import { Refusal } from '../../../platform/model/refusal.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import type { Condition } from '../../../records/model/filter.ts';
import { allOf, compileFilter, type OpenKind } from '../../../records/server/index.ts';
import {
  usualAcceptWithin,
  usualEngine,
  type AcceptWithin,
  type AssignmentRule,
  type Takers,
} from '../../model/assignment/assignment-rule.ts';
import type { EngineSettings } from '../../model/assignment/decide-assignment.ts';
import type { RepLevel } from '../../model/assignment/rep-profile.ts';

export type KeptRule = AssignmentRule & { version: number };

/** What every organisation begins with, and what decides when no rule matches: everybody with the role of a rep. */
export const ruleOfAll: AssignmentRule = {
  id: '',
  name: '',
  conditions: [],
  takers: { kind: 'everybody' },
  levels: null,
  engine: usualEngine,
  acceptWithin: usualAcceptWithin,
  enabled: true,
  activeFrom: null,
};

/** The rules in their order, those out of force too. */
export async function listRules({ db, principal }: Work): Promise<KeptRule[]> {
  const rows = await db
    .selectFrom('assignment_rule')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(keptRule);
}

function keptRule(row: Selectable<Tables['assignment_rule']>): KeptRule {
  return {
    id: row.id,
    name: row.name,
    conditions: row.conditions as Condition[],
    takers: row.takers as Takers,
    levels: row.levels as RepLevel[] | null,
    engine: row.engine as EngineSettings,
    acceptWithin: row.accept_within as AcceptWithin,
    enabled: row.enabled,
    activeFrom: row.active_from,
    version: Number(row.version),
  };
}

/** A rule with its conditions as a predicate over `r`; null when a field of it is gone: it matches nothing. */
export type ReadyRule = { rule: AssignmentRule; predicate: RawBuilder<unknown> | null };

export function makeReady(work: Work, leads: OpenKind, rules: readonly AssignmentRule[]): ReadyRule[] {
  return rules.map((rule) => ({ rule, predicate: predicateOf(work, leads, rule.conditions) }));
}

function predicateOf(
  work: Work,
  leads: OpenKind,
  conditions: readonly Condition[],
): RawBuilder<unknown> | null {
  try {
    return allOf(compileFilter(work, leads, conditions));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The place of the first rule that row `r` meets, as SQL; null when it meets none. */
export function placeOfFirstMatch(rules: readonly ReadyRule[]): RawBuilder<number | null> {
  const cases = rules.flatMap(({ predicate }, place) =>
    predicate ? [sql`when ${predicate} then ${sql.lit(place)}`] : [],
  );
  return cases.length === 0 ? sql`null::int` : sql`(case ${sql.join(cases, sql` `)} end)`;
}
