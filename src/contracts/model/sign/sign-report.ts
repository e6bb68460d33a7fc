/** What a provider of electronic signatures reports, whoever the provider is. */
import { z } from 'zod';
import { isDay } from '../../../platform/model/calendar.ts';

const signStatuses = ['signed', 'declined', 'expired'] as const;

const shape = z.looseObject({
  /** The number of the contract, as it stands on its paper. */
  contract: z.string().trim().min(1).max(100),
  status: z.enum(signStatuses),
  /** The day on which the last party signed; needed with `signed`. */
  signedOn: z.string().refine(isDay).optional(),
  /** Who declined and why, or the provider's own number of the signing. */
  note: z.string().trim().max(500).optional(),
});

export const signReportSchema = shape.refine(({ status, signedOn }) => status !== 'signed' || signedOn, {
  path: ['signedOn'],
});
export type SignReport = z.output<typeof signReportSchema>;
