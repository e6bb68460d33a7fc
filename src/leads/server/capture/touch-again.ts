/** Somebody who is a lead already comes again. */
import { sql } from 'kysely';
import type { Work } from '../../../platform/server/index.ts';
import {
  getStored,
  openKind,
  updateRecord,
  type StoredRecord,
  type Values,
} from '../../../records/server/index.ts';
import { bodyOf } from '../../../records/model/field-schema.ts';
import type { Touch } from '../../model/capture/lead-draft.ts';
import { additionsTo, type Place, type Renewal } from '../../model/capture/place-of-capture.ts';
import type { Hands } from '../../model/lead/hands.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { moveLead } from '../lead/move-lead.ts';
import { addTouch, originOf } from './add-touch.ts';
import { tellLeadOwner } from './tell-owner.ts';

/**
 * Adds the touch to the lead: fills what was empty, keeps where it came from this time, opens it again or takes it out
 * of its pool where the place says so, and tells its owner. The first source stays.
 */
export async function touchAgain(
  work: Work,
  { leadId, renewal }: Extract<Place, { act: 'attach' }>,
  draft: Values,
  touch: Touch,
): Promise<void> {
  const lead = await getStored(work, await openKind(work, leadKind), leadId);
  const additions = additionsTo(lead.values, draft);
  if (Object.keys(additions).length > 0) await updateRecord(work, leadKind, leadId, bodyOf(additions));
  addTouch(work, leadId, touch);
  await keepOrigin(work, lead, touch, renewal);
  if (renewal !== 'none') await freeHands(work, lead);
  // Who brings in a whole file does not mean to call everybody.
  if (touch.channel !== 'import') await tellLeadOwner(work, lead);
}

/** A touch that does not say where it came from leaves the origin as it is. */
async function keepOrigin(work: Work, lead: StoredRecord, touch: Touch, renewal: Renewal): Promise<void> {
  const { db, principal, now } = work;
  const origin = touch.source ? originOf(touch) : {};
  await db
    .updateTable('lead')
    .set({
      ...origin,
      ...(renewal === 'reopened' && reopened),
      version: sql`version + 1`,
      updated_at: now,
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', lead.id)
    .execute();
  const changed = Object.entries(origin).filter(([field, to]) => to !== (lead.values[field] ?? null));
  const changes = Object.fromEntries(
    changed.map(([field, to]) => [field, { from: lead.values[field] ?? null, to }]),
  );
  work.record({
    type: 'lead.touched',
    object: 'lead',
    recordId: lead.id,
    changes,
    payload: { channel: touch.channel, captureId: touch.captureId ?? null },
  });
  if (renewal === 'none') return;
  work.record({
    type: 'lead.reopened',
    object: 'lead',
    recordId: lead.id,
    changes: renewal === 'reopened' ? { status: { from: lead.values['status'], to: 'new' } } : {},
    payload: { from: lead.values['status'] },
  });
}

const reopened = {
  status: 'new',
  disqualify_reason: null,
  disqualified_at: null,
  return_reason: null,
  returned_at: null,
};

/** Out of the pool, and away from marketing that has it back: the assignment decides anew. A rep keeps his own. */
async function freeHands(work: Work, lead: StoredRecord): Promise<void> {
  const from: Hands = {
    ownerId: lead.ownerId,
    poolId: (lead.values['pool'] as string | null | undefined) ?? null,
  };
  if (from.poolId === null && lead.values['status'] !== 'returned') return;
  if (from.poolId === null && from.ownerId === null) return;
  await moveLead(work, { leadId: lead.id, from, to: { ownerId: null, poolId: null }, cause: 'asked_again' });
}
