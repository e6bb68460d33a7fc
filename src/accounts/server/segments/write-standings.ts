/** Writes down what was found out about accounts, and who came into another tier. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { SegmentMove } from '../../model/segments/contract.ts';
import type { Judged, Standing } from './judge-accounts.ts';

export type MoveCause = { cause: SegmentMove['cause']; rulesVersion: number };

/**
 * Writes what differs. A change of tier is a change of the account like any other: a row of its history, an event that
 * automations hear; scores that moved without it are figures, and told by nobody. Returns how many changed their tier.
 */
export async function writeStandings(
  work: Work,
  judged: readonly Judged[],
  { cause, rulesVersion }: MoveCause,
): Promise<number> {
  const changed = judged.filter(({ before, after }) => differs(before, after));
  if (changed.length === 0) return 0;
  await updateAccounts(work, changed);
  const moved = changed.filter(({ before, after }) => before.segmentId !== after.segmentId);
  if (moved.length > 0) await insertMoves(work, moved, { cause, rulesVersion });
  for (const { account, before, after } of moved)
    work.record({
      type: 'account.updated',
      object: 'account',
      recordId: account.id,
      changes: { segment: { from: before.segmentId, to: after.segmentId } },
      payload: { fields: ['segment'] },
    });
  return moved.length;
}

function differs(before: Standing, after: Standing): boolean {
  return (Object.keys(after) as (keyof Standing)[]).some((key) => before[key] !== after[key]);
}

async function updateAccounts({ db, principal }: Work, changed: readonly Judged[]): Promise<void> {
  const rows = changed.map(({ account, after }) => ({
    id: account.id,
    segment_id: after.segmentId,
    value_class: after.valueClass,
    recency: after.recency,
    frequency: after.frequency,
    monetary: after.monetary,
    last_won_on: after.lastWonOn,
    last_talk_at: after.lastTalkAt,
    contact_due_on: after.contactDueOn,
  }));
  await sql`
    update account a set segment_id = n.segment_id, value_class = n.value_class, recency = n.recency,
      frequency = n.frequency, monetary = n.monetary, last_won_on = n.last_won_on, last_talk_at = n.last_talk_at,
      contact_due_on = n.contact_due_on
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as n(id uuid, segment_id uuid, value_class text, recency int,
      frequency int, monetary int, last_won_on date, last_talk_at timestamptz, contact_due_on date)
    where a.tenant_id = ${principal.tenantId} and a.id = n.id`.execute(db);
}

async function insertMoves(
  { db, principal, now }: Work,
  moved: readonly Judged[],
  { cause, rulesVersion }: MoveCause,
): Promise<void> {
  await db
    .insertInto('segment_move')
    .values(
      moved.map(({ account, before, after }) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        account_id: account.id,
        from_id: before.segmentId,
        to_id: after.segmentId,
        at: now,
        cause,
        rules_version: BigInt(rulesVersion),
        scores: toJson(scoresIn(after)),
      })),
    )
    .execute();
}

function scoresIn({ recency, frequency, monetary, valueClass, lastWonOn }: Standing): SegmentMove['scores'] {
  return { recency, frequency, monetary, valueClass, lastWonOn };
}
