/** Writes decisions with their whole tables, and books them in the fairness ledger: one statement. */
import { sql } from 'kysely';
import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
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

export type KeptDecision = DecisionToKeep & { id: string };

/** The decision under an id of its own, to be kept. */
export function decisionOf(decision: DecisionToKeep): KeptDecision {
  return { ...decision, id: newId() };
}

/** Sent without waiting: nothing that is in it can be refused. */
export function keepDecisions(work: Work, panel: Panel, decisions: readonly KeptDecision[]): void {
  const rows = decisions.map((decision) => rowOf(work, decision));
  const credits = creditLines(work, panel, decisions);
  if (credits.length === 0)
    return work.send(work.db.insertInto('assignment_decision').values(rows).compile());
  const credited = work.db
    .with('decided', (writer) => writer.insertInto('assignment_decision').values(rows))
    .insertInto('ledger_line')
    .values(credits)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'page_id', 'user_id']).doUpdateSet({
        received: sql`ledger_line.received + excluded.received`,
        received_weight: sql`ledger_line.received_weight + excluded.received_weight`,
        received_top: sql`ledger_line.received_top + excluded.received_top`,
        last_at: sql`excluded.last_at`,
      }),
    );
  work.send(credited.compile());
}

/** One line for each receiver. Somebody who does not stand on the page is credited without a capacity. */
function creditLines({ principal, now }: Work, { pageId, hours }: Panel, decisions: readonly KeptDecision[]) {
  const received = Map.groupBy(decisions.filter(ownerOf), (decision) => ownerOf(decision)!);
  return [...received].map(([userId, own]) => ({
    tenant_id: principal.tenantId,
    page_id: pageId!,
    user_id: userId,
    opened_at: now,
    day: dayOf(now, hours.timeZone),
    capacity: 0,
    received: own.length,
    received_weight: BigInt(own.reduce((sum, { subject }) => sum + weightOf(subject), 0)),
    received_top: own.filter(({ subject }) => tierOf(subject) === 'top').length,
    last_at: now,
  }));
}

function ownerOf({ to }: DecisionToKeep): string | null {
  return to !== 'queue' && 'ownerId' in to ? to.ownerId : null;
}

function rowOf({ principal, now }: Work, decision: KeptDecision) {
  const { id, subject, occasion, to, rule, ...told } = decision;
  const ownerId = ownerOf(decision);
  const poolId = typeof to === 'object' && 'poolId' in to ? to.poolId : null;
  return {
    tenant_id: principal.tenantId,
    id,
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
