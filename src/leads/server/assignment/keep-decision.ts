/** Writes a decision with its whole table, and books it in the fairness ledger: one statement. */
import { sql, type CompiledQuery } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { keptStatement, toJson, type Work } from '../../../platform/server/index.ts';
import { tierOf, weightOf, type Assignable } from '../../model/assignment/assignable.ts';
import type { AssignmentRule } from '../../model/assignment/assignment-rule.ts';
import type { Candidate, StickyReason } from '../../model/assignment/decide-assignment.ts';
import type { Panel } from './open-panel.ts';

export type DecisionOccasion = 'arrived' | 'not_accepted' | 'retried' | 'asked' | 'by_hand' | 'proposed';

export type DecisionToKeep = {
  subject: Assignable;
  occasion: DecisionOccasion;
  to: { ownerId: string } | { poolId: string } | 'queue';
  rule: AssignmentRule | null;
  sticky: StickyReason | null;
  acceptBy: Date | null;
  candidates: readonly Candidate[];
};

/** Returns the decision's id. Sent without waiting: nothing that is in it can be refused. */
export function keepDecision(work: Work, panel: Panel, decision: DecisionToKeep): string {
  const row = rowOf(work, decision);
  const { owner_id } = row;
  if (owner_id === null) work.send(work.db.insertInto('assignment_decision').values(row).compile());
  else
    work.send(keptStatement('leads.decide', creditedDecision(work, panel, row, owner_id, decision.subject)));
  return row.id;
}

function creditedDecision(
  work: Work,
  panel: Panel,
  row: ReturnType<typeof rowOf>,
  ownerId: string,
  subject: Assignable,
): CompiledQuery {
  return work.db
    .with('decided', (writer) => writer.insertInto('assignment_decision').values(row))
    .insertInto('ledger_line')
    .values(creditLine(work, panel, ownerId, subject))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'page_id', 'user_id']).doUpdateSet({
        received: sql`ledger_line.received + excluded.received`,
        received_weight: sql`ledger_line.received_weight + excluded.received_weight`,
        received_top: sql`ledger_line.received_top + excluded.received_top`,
        last_at: sql`excluded.last_at`,
      }),
    )
    .compile();
}

/** Somebody who does not stand on the page is credited without a capacity. */
function creditLine({ principal, now }: Work, { pageId, hours }: Panel, userId: string, subject: Assignable) {
  return {
    tenant_id: principal.tenantId,
    page_id: pageId!,
    user_id: userId,
    opened_at: now,
    day: dayOf(now, hours.timeZone),
    capacity: 0,
    received: 1,
    received_weight: BigInt(weightOf(subject)),
    received_top: tierOf(subject) === 'top' ? 1 : 0,
    last_at: now,
  };
}

function rowOf({ principal, now }: Work, { subject, occasion, to, rule, ...told }: DecisionToKeep) {
  const ownerId = typeof to === 'object' && 'ownerId' in to ? to.ownerId : null;
  const poolId = typeof to === 'object' && 'poolId' in to ? to.poolId : null;
  return {
    tenant_id: principal.tenantId,
    id: newId(),
    object: subject.object,
    record_id: subject.id,
    at: now,
    occasion,
    outcome: ownerId ? 'owner' : poolId ? 'pool' : 'queue',
    owner_id: ownerId,
    pool_id: poolId,
    rule_id: rule?.id || null,
    rule_name: rule?.name || null,
    engine: rule && toJson(rule.engine),
    sticky: told.sticky,
    level: subject.level,
    weight: weightOf(subject),
    accept_by: ownerId ? told.acceptBy : null,
    actor_id: principal.userId,
    candidates: toJson(told.candidates.map(shortCandidate)),
  };
}

/** Four decimals are enough to explain; what is empty is left out. */
function shortCandidate({ parts, utility, deficit, exclusion, sticky, matches, ...told }: Candidate) {
  const short = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    ...told,
    deficit: short(deficit),
    ...(exclusion && { exclusion }),
    ...(sticky && { sticky }),
    ...(parts && {
      utility: short(utility!),
      parts: {
        fit: short(parts.fit),
        skill: short(parts.skill),
        fair: short(parts.fair),
        speed: short(parts.speed),
      },
      matches: Object.fromEntries(Object.entries(matches!).filter(([, match]) => match !== null)),
    }),
  };
}
