/** What approvals know of a paper: its title, what is shown of it, and the facts that flows ask for. */
import { z } from 'zod';
import type { Label } from '../../platform/model/label.ts';
import type { Fact } from './flow/check-flow.ts';
import type { Facts } from './flow/condition.ts';

const labelSchema = z.object({ zh: z.string(), en: z.string() });

/** One line of a paper as approvers see it; money is a string of fen, a percent hundredths of one. */
export const paperLineSchema = z.object({
  field: z.string(),
  label: labelSchema,
  kind: z.enum(['text', 'money', 'percent', 'number', 'day']),
  value: z.string().nullable(),
});
export type PaperLine = z.output<typeof paperLineSchema>;

/** A paper as it is submitted. */
export type Paper = { title: string; facts: Facts; lines: readonly PaperLine[] };

/** A kind of paper as flows are designed for it. */
export type PaperKindNames = {
  /** `quote`, `contract`, `stage_move` … */
  paper: string;
  label: Label;
  facts: readonly Fact[];
  /** What an approver can be kept from or allowed to change; `isEditable` when the kind can change it while it waits. */
  fields: readonly { id: string; label: Label; isEditable: boolean }[];
};
