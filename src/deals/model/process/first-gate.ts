/** What a new deal brings along for the gate of the stage it is created in. */
import { z } from 'zod';
import { noteKinds } from '../../../activities/model/note-kind.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { buyingRoles } from './buying-role.ts';
import type { Requirement } from './stage-process.ts';

export const firstGateSchema = z.strictObject({
  /** Fields of its account, filled in on the way. */
  account: z.record(z.string().max(60), z.unknown()).default({}),
  /** Who plays which part; null: the deal's own contact. */
  contacts: z
    .array(z.strictObject({ contactId: idSchema.nullable(), role: z.enum(buyingRoles) }))
    .max(20)
    .default([]),
  /** What was said and done already. */
  talks: z
    .array(z.strictObject({ kind: z.enum([...noteKinds, 'task']), text: z.string().trim().min(1).max(2000) }))
    .max(50)
    .default([]),
});
export type FirstGate = z.output<typeof firstGateSchema>;

/**
 * Can only a deal that is there already have it? A pipeline's first stage does not ask it of a new deal (nobody could
 * begin otherwise) but of one that goes on from there; a later stage asks it of a new one, too.
 */
export function needsStandingDeal({ kind }: Requirement): boolean {
  return kind === 'file' || kind === 'form' || kind === 'approval';
}
