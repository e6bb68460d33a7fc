/** A received body as a document: JSON or a filled-in form, in whatever encoding it says. */
import { refuseUncleanInput } from '../../../platform/server/index.ts';
import { textsOfPayload } from '../../model/capture/read-payload.ts';
import { trackingNames } from '../../model/capture/read-tracking.ts';

export type ReceivedDocument = {
  payload: unknown;
  /** The body as text, when it is no document; null otherwise. */
  rawText: string | null;
  /** The sender's own number of this event, told in the document. */
  eventId: string | null;
};

const longestKept = 16_384;

/** Reads the body by its content type, JSON unless told otherwise; what cannot be read is kept as text. */
export function readDocument({ body, contentType }: { body: Buffer; contentType: string }): ReceivedDocument {
  const text = body.toString('utf8');
  const payload = contentType.includes('form-urlencoded') ? readForm(text) : readJson(text);
  if (payload === undefined) return { payload: undefined, rawText: keepable(text), eventId: null };
  return { payload, rawText: null, eventId: eventIdOf(payload) };
}

function readJson(text: string): unknown {
  try {
    const payload: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (payload === null || typeof payload !== 'object') return undefined;
    refuseUncleanInput(payload);
    return payload;
  } catch {
    return undefined;
  }
}

function readForm(text: string): unknown {
  const pairs = [...new URLSearchParams(text)];
  try {
    refuseUncleanInput(pairs);
  } catch {
    return undefined;
  }
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** Text that the database can keep: no NUL, whole characters only. */
function keepable(text: string): string {
  return text.slice(0, longestKept).replaceAll('\0', '').toWellFormed();
}

function eventIdOf(payload: unknown): string | null {
  const { event_id: snake, eventId: camel } = payload as Record<string, unknown>;
  const told = snake ?? camel;
  return (typeof told === 'string' || typeof told === 'number') && String(told) !== ''
    ? String(told).slice(0, 200)
    : null;
}

/** Campaign marks, click ids and addresses that stand anywhere in a document. */
export function trackingTexts(payload: unknown): Record<string, string> {
  const named: Record<string, string> = {};
  for (const { path, text } of textsOfPayload(payload)) {
    const name = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    if (trackingNames.has(name)) named[name] ??= text;
  }
  return named;
}
