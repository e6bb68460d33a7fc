/** What a provider of electronic signatures reports, whoever the provider is. */
import { z } from 'zod';
import { isDay } from '../../../platform/model/calendar.ts';

const signStatuses = ['signed', 'declined', 'expired'] as const;

/** A signed document can have so many bytes; within the report only a small one fits. */
export const largestDocument = 20 * 2 ** 20;

/** The document that all have signed: where it is fetched, or itself in base64; the digest tells that it is the very one. */
const signedDocument = z
  .looseObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/i),
    name: z.string().trim().min(1).max(200).optional(),
    url: z.url().max(2000).optional(),
    content: z.base64().optional(),
  })
  .refine(({ url, content }) => (url === undefined) !== (content === undefined));
export type SignedDocument = z.output<typeof signedDocument>;

const shape = z.looseObject({
  /** The number of the contract, as it stands on its paper. */
  contract: z.string().trim().min(1).max(100),
  status: z.enum(signStatuses),
  /** The day on which the last party signed; needed with `signed`. */
  signedOn: z.string().refine(isDay).optional(),
  /** Who declined and why, or the provider's own number of the signing. */
  note: z.string().trim().max(500).optional(),
  document: signedDocument.optional(),
});

export const signReportSchema = shape.refine(({ status, signedOn }) => status !== 'signed' || signedOn, {
  path: ['signedOn'],
});
export type SignReport = z.output<typeof signReportSchema>;
