/** Somebody signed in takes a person in: typed, or from a pasted text. */
import { newId } from '../../../platform/model/identifier.ts';
import { requireRight, toJson, type Received, type Work } from '../../../platform/server/index.ts';
import { checkGivenValues, openKind, visibleRows, type Values } from '../../../records/server/index.ts';
import { sql } from 'kysely';
import type { captureContract } from '../../model/capture/contract.ts';
import { originFieldIds } from '../../model/capture/read-draft.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { captureLead, type Captured } from './capture-lead.ts';

type Body = Received<typeof captureContract.take>['body'];
type Taken = { captureId: string; outcome: Captured['outcome']; leadId: string | null };

/**
 * A new lead of the asker's own (or of nobody's, for the assignment to decide), or a touch of the lead this person is
 * already. Refuses wrong values, fields the asker may not write, and who cannot be reached.
 */
export async function takeByHand(work: Work, body: Body): Promise<Taken> {
  requireRight(work, leadKind.object, 'create');
  const given = await checkGivenValues(work, await openKind(work, leadKind), body.fields);
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const { owner: _owner, team: _team, ...person } = values;
  const isOrigin = ([field]: [string, unknown]) => originFieldIds.has(field);
  const origin = Object.fromEntries(Object.entries(person).filter(isOrigin));
  const draft = Object.fromEntries(Object.entries(person).filter((entry) => !isOrigin(entry)));
  const captureId = newId();
  const touch = { channel: body.channel, at: work.now, ...origin, captureId };
  const captured = await captureLead(work, draft, touch, {
    ownerId: body.assign === 'me' ? work.principal.userId : null,
  });
  await logTaken(work, captureId, body, person, captured);
  return { captureId, outcome: captured.outcome, leadId: await ifVisible(work, captured.leadId) };
}

async function logTaken(
  { db, principal, now }: Work,
  captureId: string,
  body: Body,
  values: Values,
  captured: Captured,
): Promise<void> {
  const texts = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value)]));
  await db
    .insertInto('capture')
    .values({
      tenant_id: principal.tenantId,
      id: captureId,
      channel: body.channel,
      received_at: now,
      payload: toJson(body.fields),
      raw_text: body.text ?? null,
      texts: toJson(texts),
      state: captured.outcome === 'created' ? 'accepted' : 'attached',
      lead_id: captured.leadId,
      created_by: principal.userId,
      settled_at: now,
      settled_by: principal.userId,
    })
    .execute();
}

/** Somebody else may hold the lead that was there already. */
async function ifVisible(work: Work, leadId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select r.id from lead as r
    where r.tenant_id = ${work.principal.tenantId} and r.id = ${leadId} and ${visibleRows(work, leadKind, 'read')}`.execute(
    work.db,
  );
  return rows[0]?.id ?? null;
}
