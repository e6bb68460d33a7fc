/** What is proposed of a jotting: each part with the piece of text it comes from and how sure it is. */
import { z } from 'zod';
import { evidences } from './find-evidence.ts';

/** A stretch of the text, by UTF-16 units; null: the text as a whole says so. */
const span = z.object({ from: z.int().min(0), to: z.int().min(0) });
const origin = { span: span.nullable(), sureness: z.number().min(0).max(1) };
const fen = z.string().regex(/^[1-9]\d{0,15}$/);
const words = (most: number) => z.string().trim().min(1).max(most);

export const proposalSchema = z.object({
  /** A type of follow-up by its key, and one of its results. */
  type: z.object({ value: words(40), ...origin }).nullable(),
  result: z.object({ value: words(40), ...origin }).nullable(),
  nextStep: z
    .object({
      what: words(300),
      /** The likeliest first; several: to be chosen from. */
      days: z.array(z.iso.date()).max(6),
      time: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable(),
      by: z.enum(['us', 'customer']),
      isDeadline: z.boolean(),
      ...origin,
    })
    .nullable(),
  /** In fen of the organisation's currency. */
  amount: z.object({ amounts: z.array(fen).min(1).max(4), ...origin }).nullable(),
  people: z
    .array(
      z.object({
        name: words(100),
        title: words(100).nullable(),
        mobile: words(40).nullable(),
        phone: words(40).nullable(),
        email: words(200).nullable(),
        wechat: words(40).nullable(),
        ...origin,
      }),
    )
    .max(10),
  evidence: z.array(z.object({ kind: z.enum(evidences), ...origin })).max(9),
});
export type Proposal = z.output<typeof proposalSchema>;
