/** What approvals know of a paper: its title, what is shown of it, and the facts that flows ask for. */
import { z } from 'zod';
import type { Label } from '../../platform/model/label.ts';
import { reachOf, type Principal } from '../../platform/model/principal.ts';
import type { Fact } from './flow/check-flow.ts';
import type { Facts } from './flow/condition.ts';

const labelSchema = z.object({ zh: z.string(), en: z.string() });

/** One line of a paper as approvers see it; money is a string of fen, a percent hundredths of one. */
export const paperLineSchema = z.object({
  field: z.string(),
  label: labelSchema,
  kind: z.enum(['text', 'money', 'percent', 'number', 'day']),
  value: z.string().nullable(),
  /** Of money, where it is not in the organisation's own. */
  currency: z.string().optional(),
});
export type PaperLine = z.output<typeof paperLineSchema>;

/** A paper as it is submitted. */
export type Paper = { title: string; facts: Facts; lines: readonly PaperLine[] };

/** An amount that cannot be counted counts as the largest: it does not slip past those who look at large ones. */
const uncounted = 10n ** 15n;

/** What conditions ask of an amount: fen of the organisation's currency; null where it has no rate. */
export function amountFact(counted: bigint | null): string {
  return String(counted ?? uncounted);
}

/** A kind of paper as flows are designed for it. */
export type PaperKindNames = {
  /** `quote`, `contract`, `stage_move` … */
  paper: string;
  label: Label;
  facts: readonly Fact[];
  fields: readonly PaperField[];
};

/** What an approver can be kept from or allowed to change; `isEditable` when the kind can change it while it waits. */
export type PaperField = {
  id: string;
  label: Label;
  isEditable: boolean;
  /** The field of a record (`quote.margin`) that a reader must be allowed to read, whoever asked him. */
  right?: string;
};

/** The lines that somebody may see at all: what is kept from him on records is kept from him on papers. */
export function linesSeenBy<Line extends { field: string }>(
  lines: readonly Line[],
  { fields }: Pick<PaperKindNames, 'fields'>,
  principal: Principal,
): Line[] {
  return lines.filter(({ field }) => {
    const right = fields.find(({ id }) => id === field)?.right;
    if (right === undefined) return true;
    const dot = right.indexOf('.');
    return ['read', 'edit'].includes(reachOf(principal, right.slice(0, dot), right.slice(dot + 1)));
  });
}
