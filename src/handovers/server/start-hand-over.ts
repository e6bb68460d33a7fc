import { newId } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import { submitPaper } from '../../approvals/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import type { HandOverOrder } from '../model/contract.ts';
import type { HandOverReason } from '../model/hand-over.ts';
import { handOverRefusals } from '../model/refusals.ts';
import { beginMoving } from './begin-moving.ts';
import { handOverPaper } from './hand-over-paper.ts';
import { planHandOver, type Going, type Plan } from './plan-hand-over.ts';

export type HandOverStart = HandOverOrder & {
  reason: HandOverReason;
  note?: string | null | undefined;
  /** Of the preview that was looked at. */
  fingerprint: string;
};

const rowsAtOnce = 1000;

/**
 * Begins a hand-over as it was looked at; a job moves the records, once it is approved where a flow asks for that. Refuses
 * as planHandOver does, when nothing would move, and when the records are not those of the preview any more.
 */
export async function startHandOver(
  work: Work,
  order: HandOverStart,
): Promise<{ id: string; jobId: string | null }> {
  const plan = await planHandOver(work, order);
  if (plan.going.length === 0) refuse(handOverRefusals.nothingToMove);
  if (plan.fingerprint !== order.fingerprint) refuse(handOverRefusals.changedMeanwhile);
  const id = newId();
  await keepHandOver(work, id, order, plan);
  await keepItems(work, id, plan.going);
  if (await submitPaper(work, handOverPaper, id)) {
    const payload = { records: plan.going.length, reason: order.reason };
    work.record({ type: 'hand_over.submitted', object: 'hand_over', recordId: id, payload });
    return { id, jobId: null };
  }
  return { id, jobId: await beginMoving(work, id) };
}

async function keepHandOver(
  { db, principal, now }: Work,
  id: string,
  { reason, note }: HandOverStart,
  { going }: Plan,
): Promise<void> {
  const tenant_id = principal.tenantId;
  await db
    .insertInto('hand_over')
    .values({
      tenant_id,
      id,
      reason,
      ...giverOf(going),
      note: note || null,
      state: 'in_approval',
      created_by: principal.userId!,
      created_at: now,
    })
    .execute();
  const receivers = [...new Set(going.map(({ to }) => to.id))];
  await db
    .insertInto('hand_over_receiver')
    .values(receivers.map((user_id) => ({ tenant_id, hand_over_id: id, user_id })))
    .execute();
}

/** Whose records they were, and the team that counted most of them; nobody's when they were those of several. */
function giverOf(going: readonly Going[]): { from_id: string | null; from_team_id: string | null } {
  const owners = new Set(going.map(({ record }) => record.ownerId));
  const teams = [...Map.groupBy(going, ({ record }) => record.teamId)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  const [owner] = owners;
  return { from_id: owners.size === 1 ? owner! : null, from_team_id: teams[0]![0] };
}

async function keepItems({ db, principal }: Work, id: string, going: readonly Going[]): Promise<void> {
  for (let from = 0; from < going.length; from += rowsAtOnce)
    await db
      .insertInto('hand_over_item')
      .values(
        going.slice(from, from + rowsAtOnce).map(({ record, unitId, to }) => ({
          tenant_id: principal.tenantId,
          hand_over_id: id,
          object: record.object,
          record_id: record.id,
          unit_id: unitId,
          from_owner_id: record.ownerId,
          from_team_id: record.teamId,
          to_owner_id: to.id,
        })),
      )
      .execute();
}
