/** Takes in what came, and writes down what became of it: nothing that is ours is lost. */
import { sql } from 'kysely';
import { newId } from '../../../platform/model/identifier.ts';
import type { Field } from '../../../platform/model/fields.ts';
import type { Refusal } from '../../../platform/model/refusal.ts';
import { announce, inSavepoint, keptStatement, toJson, type Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import type { CaptureFault, CaptureReason, CaptureState } from '../../model/capture/capture-log.ts';
import type { CaptureSource } from '../../model/capture/capture-source.ts';
import type { LeadDraft, Touch, TouchChannel } from '../../model/capture/lead-draft.ts';
import { capturableFields, readDraft } from '../../model/capture/read-draft.ts';
import type { Tracking } from '../../model/capture/read-tracking.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { captureLead, type CaptureOrigin, type Captured } from './capture-lead.ts';
import { findProduct } from './find-product.ts';

/** Agreement to the use of personal data: to which words, and when. */
export type Consent = { text: string; link: string | null; version: string; at: string };

/** Something that came in, as far as it is understood. */
export type Incoming = {
  source: Pick<CaptureSource, 'id' | 'ownerId' | 'poolId'> | null;
  channel: TouchChannel;
  /** As it came: a document, or the text that is none. */
  payload: unknown;
  rawText?: string | null;
  /** What is understood, as written, by lead field. */
  texts: Record<string, string>;
  tracking: Tracking;
  consent?: Consent | null;
  eventId?: string | null;
  signatureHash?: Buffer | null;
  /** The fields of leads, by whoever has read them already. */
  fields?: readonly Field[];
  /** Known beforehand: why it is no lead, or not yet. */
  reason?: CaptureReason | null;
};

export type TakenIn = {
  captureId: string;
  state: CaptureState;
  reason: CaptureReason | null;
  /** What the business or a defect said, in Chinese, for those who repair. */
  detail: string | null;
  faults: CaptureFault[];
  leadId: string | null;
};

/** Those that robots give; whatever else stands in the way is ours to repair. */
const robots: ReadonlySet<CaptureReason> = new Set(['honeypot', 'too_fast', 'wrong_answer']);

/** Makes a lead or a touch of it where that is possible, and logs it. Throws only what passes by itself (a busy database). */
export async function takeIn(work: Work, incoming: Incoming): Promise<TakenIn> {
  const captureId = newId();
  const settled = incoming.reason ? stopped(incoming.reason) : await tryToCapture(work, incoming, captureId);
  logCapture(work, incoming, { captureId, ...settled });
  return { captureId, ...settled };
}

type Settled = Omit<TakenIn, 'captureId'>;

function stopped(reason: CaptureReason, detail: string | null = null, faults: CaptureFault[] = []): Settled {
  return { state: robots.has(reason) ? 'rejected' : 'failed', reason, detail, faults, leadId: null };
}

/** Reads the texts as values and takes the person in; what is refused or breaks leaves nothing but its reason. */
export async function tryToCapture(work: Work, incoming: Incoming, captureId: string): Promise<Settled> {
  if (Object.keys(incoming.texts).length === 0) return stopped('nothing_told');
  const fields = incoming.fields ?? (await openKind(work, leadKind)).fields;
  const read = readDraft(incoming.texts, capturableFields(fields), work.principal.timeZone);
  const product = read.names['product'] ? await findProduct(work, read.names['product']) : null;
  if (read.names['product'] && !product)
    read.faults.push({ field: 'product', code: 'reference_not_found', text: read.names['product'] });
  const draft: LeadDraft = { ...read.draft, ...(product && { product }) };
  let captured: Captured | null = null;
  try {
    const refusal = await inSavepoint(work, async (alone) => {
      captured = await captureLead(alone, draft, touchOf(work, incoming, captureId), originOf(incoming));
    });
    if (refusal) return stopped(reasonOf(refusal), refusal.reason.label.zh, read.faults);
  } catch (error) {
    if (passesByItself(error)) throw error;
    return stopped('defect', String(error).slice(0, 500), read.faults);
  }
  const { leadId, outcome } = captured!;
  if (incoming.channel === 'form')
    announce(work, { type: 'lead.form-submitted', object: 'lead', recordId: leadId, payload: { outcome } });
  return {
    state: outcome === 'created' ? 'accepted' : 'attached',
    reason: null,
    detail: null,
    faults: read.faults,
    leadId,
  };
}

function touchOf({ now }: Work, { channel, tracking }: Incoming, captureId: string): Touch {
  return { channel, at: now, ...tracking, captureId };
}

function originOf({ source }: Incoming): CaptureOrigin {
  return { ownerId: source?.ownerId ?? null, poolId: source?.poolId ?? null };
}

function reasonOf({ code }: Refusal): CaptureReason {
  return code === 'lead_unreachable'
    ? 'unreachable'
    : code === 'invalid_input'
      ? 'invalid_fields'
      : 'refused';
}

/** A lock not won, a deadlock, a statement stopped, a connection gone: the sender tries again. */
function passesByItself(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(?:55P03|40P01|40001|57|08|53|ECONN)/.test(code);
}

/** Sent without waiting: nothing that is in it can be refused. */
function logCapture(work: Work, incoming: Incoming, taken: TakenIn): void {
  const { db, principal, now } = work;
  const row = db.insertInto('capture').values({
    tenant_id: principal.tenantId,
    id: taken.captureId,
    source_id: incoming.source?.id ?? null,
    channel: incoming.channel,
    received_at: now,
    payload: incoming.payload === undefined ? null : toJson(incoming.payload),
    raw_text: incoming.rawText ?? null,
    texts: toJson(incoming.texts),
    faults: toJson(taken.faults),
    tracking: toJson(incoming.tracking),
    consent: incoming.consent ? toJson(incoming.consent) : null,
    state: taken.state,
    reason: taken.reason,
    detail: taken.detail,
    lead_id: taken.leadId,
    event_id: incoming.eventId ?? null,
    signature_hash: incoming.signatureHash ?? null,
    created_by: principal.userId,
    settled_at: now,
    settled_by: principal.userId,
  });
  work.send(keptStatement('leads.log_capture', row.compile()));
}

/** Makes two deliveries of one event wait for each other, and finds the earlier one. */
export async function findEarlier(
  { db, principal, send }: Work,
  sourceId: string,
  eventId: string,
): Promise<Pick<TakenIn, 'captureId' | 'state' | 'reason'> | null> {
  const { tenantId } = principal;
  const event = `${tenantId} event ${sourceId} ${eventId}`;
  send(sql`select pg_advisory_xact_lock(hashtextextended(${event}, 0))`.compile(db));
  const row = await db
    .selectFrom('capture')
    .select(['id', 'state', 'reason'])
    .where('tenant_id', '=', tenantId)
    .where('source_id', '=', sourceId)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  if (!row) return null;
  return { captureId: row.id, state: row.state as CaptureState, reason: row.reason as CaptureReason | null };
}
