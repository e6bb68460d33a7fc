/** A program sends somebody who asked: its key, perhaps its signature, and a document of any shape. */
import type { FastifyRequest } from 'fastify';
import { say } from '../../../platform/model/label.ts';
import { refuse, type RefusalReason } from '../../../platform/model/refusal.ts';
import { hashOfSignature, isSignature, type Database, type Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import { captureReasons, type CaptureReason, type CaptureState } from '../../model/capture/capture-log.ts';
import type { CaptureSource } from '../../model/capture/capture-source.ts';
import { capturableFields } from '../../model/capture/read-draft.ts';
import { readPayload } from '../../model/capture/read-payload.ts';
import { captureRefusals } from '../../model/capture/refusals.ts';
import { isTimely, signatureHeaders, signedHead } from '../../../platform/model/signed-request.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { trackingTexts, readDocument, type ReceivedDocument } from './read-document.ts';
import { signingSecret } from './source-secrets.ts';
import { countRefusal, inWorkOfKey } from './source-queries.ts';
import { findEarlier, takeIn } from './take-in.ts';
import { trackingOf } from './tracking-of.ts';

/** In bytes. */
const largestCapture = 65_536;

export type Delivery = {
  key: string;
  body: Buffer;
  contentType: string;
  eventId: string | null;
  timestamp: string;
  signature: string;
};

export type Delivered = { captureId: string; outcome: 'created' | 'attached'; repeated: boolean };

/** What the request carries, whoever parses it. */
export function deliveryOf(request: FastifyRequest, key: string | undefined): Delivery {
  const header = (name: string) => [request.headers[name] ?? ''].flat()[0] ?? '';
  const bearer = /^Bearer (\S+)$/.exec(header('authorization'))?.[1];
  return {
    key: key ?? bearer ?? '',
    body: request.rawBody ?? Buffer.alloc(0),
    contentType: header('content-type'),
    eventId: header(signatureHeaders.event) || header('idempotency-key') || null,
    timestamp: header(signatureHeaders.timestamp),
    signature: header(signatureHeaders.signature),
  };
}

type Verdict =
  | { refused: RefusalReason; counted: CaptureReason }
  | { earlier: boolean; captureId: string; state: CaptureState; reason: CaptureReason | null };

/**
 * Takes in one delivery, once however often it is sent with the same event. Refuses an unknown key, a source that is off,
 * what is forged, late, replayed or too large (counted), and what is kept but no lead yet (to be repaired).
 */
export async function receiveCapture(
  database: Database,
  secretKey: string,
  delivery: Delivery,
): Promise<Delivered> {
  const verdict = await inWorkOfKey(
    database,
    'source',
    delivery.key,
    async (work, source): Promise<Verdict> => {
      const told = await judgeDelivery(work, source, delivery, secretKey);
      if ('refused' in told) await countRefusal(work, source.id, told.counted);
      return told;
    },
  );
  if (!verdict) return refuse(captureRefusals.unknownKey);
  if ('refused' in verdict) return refuse(verdict.refused);
  const { captureId, state, reason, earlier } = verdict;
  if (state !== 'accepted' && state !== 'attached')
    return refuse(captureRefusals.notTakenIn, { reason: say(captureReasons[reason ?? 'defect'], 'zh-CN') });
  return { captureId, outcome: state === 'accepted' ? 'created' : 'attached', repeated: earlier };
}

async function judgeDelivery(
  work: Work,
  source: CaptureSource,
  delivery: Delivery,
  secretKey: string,
): Promise<Verdict> {
  const fault = faultOf(work, source, delivery, secretKey);
  if (fault) return fault;
  const signatureHash = delivery.signature === '' ? null : hashOfSignature(delivery.signature);
  if (signatureHash && (await wasReceived(work, source.id, signatureHash)))
    return { refused: captureRefusals.replayed, counted: 'replayed' };
  const document = readDocument(delivery);
  const eventId = delivery.eventId?.slice(0, 200) ?? document.eventId;
  const earlier = eventId === null ? null : await findEarlier(work, source.id, eventId);
  if (earlier) return { earlier: true, ...earlier };
  const taken = await takeInDocument(work, source, document, { eventId, signatureHash });
  return { earlier: false, ...taken };
}

function faultOf(
  { principal, now }: Work,
  source: CaptureSource,
  delivery: Delivery,
  secretKey: string,
): Extract<Verdict, { refused: unknown }> | null {
  if (!source.isOn) return { refused: captureRefusals.switchedOff, counted: 'switched_off' };
  if (delivery.body.length > largestCapture)
    return { refused: captureRefusals.tooLarge, counted: 'too_large' };
  if (!source.mustSign && delivery.signature === '') return null;
  const head = signedHead(delivery.eventId ?? '', delivery.timestamp);
  const secret = signingSecret(secretKey, principal.tenantId, source);
  if (!isSignature(secret, head, delivery.body, delivery.signature))
    return { refused: captureRefusals.badSignature, counted: 'bad_signature' };
  return isTimely(delivery.timestamp, now) ? null : { refused: captureRefusals.late, counted: 'late' };
}

async function wasReceived(
  { db, principal }: Work,
  sourceId: string,
  signatureHash: Buffer,
): Promise<boolean> {
  const row = await db
    .selectFrom('capture')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('source_id', '=', sourceId)
    .where('signature_hash', '=', signatureHash)
    .executeTakeFirst();
  return row !== undefined;
}

async function takeInDocument(
  work: Work,
  source: CaptureSource,
  { payload, rawText }: ReceivedDocument,
  once: { eventId: string | null; signatureHash: Buffer | null },
) {
  const { fields } = await openKind(work, leadKind);
  const { texts } = readPayload(payload, capturableFields(fields), source.mapping);
  return takeIn(work, {
    source,
    channel: 'api',
    payload,
    rawText,
    texts,
    tracking: trackingOf(fields, { ...trackingTexts(payload), ...texts }, source),
    fields,
    reason: rawText === null ? null : 'malformed',
    ...once,
  });
}
