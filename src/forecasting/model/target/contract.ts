/** Targets: seeing and setting them, and what was set before. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { isPlanned, subjectKinds, targetLevels, targetPeriods } from './target-levels.ts';

const fen = z.string().regex(/^\d{1,15}$/);
const year = z.coerce.number().int().min(2000).max(2100);

const subjectSchema = z.object({ kind: z.enum(subjectKinds), id: idSchema });
const level = z.enum(targetLevels);

/** Twelve months, January first; null without a target. */
const amounts = z.array(fen.nullable());

const line = z.object({
  subject: subjectSchema,
  name: z.string(),
  above: subjectSchema.nullable(),
  mayEdit: z.boolean(),
  months: z.record(level, amounts),
  /** What was won in each month, credited to who held it then; null where the asker may see no amounts of deals. */
  won: z.array(fen).nullable(),
});
export type WireTargetLine = z.output<typeof line>;

const change = z.strictObject({
  subject: z.strictObject({ kind: z.enum(subjectKinds), id: idSchema }),
  level,
  period: z.strictObject({ kind: z.enum(targetPeriods), from: z.iso.date().refine(isPlanned) }),
  amount: fen.nullable(),
  /** What stood there when it was changed; another amount by now is refused. Left out: whatever stands there. */
  before: fen.nullable().optional(),
});
export type TargetChange = z.output<typeof change>;

export const targetContract = {
  listTargets: defineEndpoint({
    method: 'GET',
    path: '/targets',
    summary: 'The targets of a year at three levels: the organisation, the teams and the people in reach',
    permission: { object: 'target', action: 'read' },
    query: z.object({ year }),
    answer: z.object({ year: z.number(), currency: z.string(), lines: z.array(line) }),
  }),
  saveTargets: defineEndpoint({
    method: 'PUT',
    path: '/targets',
    summary: 'Set targets of months, quarters and years; quarters and years are shared out over their months',
    permission: { object: 'target', action: 'update' },
    body: z.strictObject({ changes: z.array(change).min(1).max(600) }),
    answer: z.object({ changed: z.number() }),
  }),
  targetHistory: defineEndpoint({
    method: 'GET',
    path: '/targets/history',
    summary: 'Who set which target of a subject to what, newest first',
    permission: { object: 'target', action: 'read' },
    query: z.object({ kind: z.enum(subjectKinds), id: idSchema, year }),
    answer: z.object({
      items: z.array(
        z.object({
          id: idSchema,
          level,
          month: z.iso.date(),
          before: fen.nullable(),
          after: fen.nullable(),
          by: z.string().nullable(),
          at: z.iso.datetime(),
        }),
      ),
    }),
  }),
};
