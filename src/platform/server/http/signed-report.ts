/** What another system reports about its work: with a key in the address, signed, and in a form that is agreed. */
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { refusals, refuse, type RefusalReason } from '../../model/refusal.ts';
import { isTimely, signatureHeaders, signedHead } from '../../model/signed-request.ts';
import { refuseUncleanInput } from './clean-input.ts';
import { isSignature } from './request-signature.ts';

export type SignedReport = { key: string; body: Buffer; event: string; timestamp: string; signature: string };

/** What the request carries. */
export function signedReportOf(request: FastifyRequest, key: string): SignedReport {
  const header = (name: string) => [request.headers[name] ?? ''].flat()[0] ?? '';
  return {
    key,
    body: request.rawBody ?? Buffer.alloc(0),
    event: header(signatureHeaders.event),
    timestamp: header(signatureHeaders.timestamp),
    signature: header(signatureHeaders.signature),
  };
}

/** Refuses a report that was not signed with this secret, and one signed more than five minutes from now. */
export function requireGenuine(
  { event, timestamp, body, signature }: SignedReport,
  secret: string,
  now: Date,
  { badSignature, late }: { badSignature: RefusalReason; late: RefusalReason },
): void {
  if (!isSignature(secret, signedHead(event, timestamp), body, signature)) refuse(badSignature);
  if (!isTimely(timestamp, now)) refuse(late);
}

/** The document of a report. Refuses, with the field, what is no such document. */
export function readReport<T>(body: Buffer, schema: z.ZodType<T>): T {
  const malformed = (path: string): never =>
    refuse(refusals.invalidInput, {}, [
      { path, code: 'invalid', label: { zh: '格式不正确', en: 'Not in the expected form' } },
    ]);
  let document: unknown;
  try {
    document = JSON.parse(body.toString('utf8'));
  } catch {
    return malformed('body');
  }
  refuseUncleanInput(document);
  const read = schema.safeParse(document);
  return read.success ? read.data : malformed(`body.${read.error.issues[0]?.path.join('.') ?? ''}`);
}
