/** What a customer may do through the link to his case. */
import { z } from 'zod';
import type { RefusalReason } from '../../../platform/model/refusal.ts';
import { isOpenCase, type CaseState } from '../case/case-state.ts';
import { serviceRefusals } from '../refusals.ts';

/** For how many days a link is good. */
export const linkDays = 90;

/** Words of one case within an hour; more is a robot, or somebody who had better call. */
export const mostWordsAnHour = 20;

/** From this score down somebody above the owner looks after it. */
export const badScore = 2;

export const customerActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('reply'), body: z.string().trim().min(1).max(5000) }),
  z.object({ act: z.literal('confirm') }),
  z.object({ act: z.literal('reopen'), body: z.string().trim().min(1).max(5000) }),
  z.object({
    act: z.literal('rate'),
    score: z.coerce.number().int().min(1).max(5),
    comment: z.string().trim().max(2000).default(''),
  }),
]);
export type CustomerAct = z.output<typeof customerActSchema>;

/** Why this cannot be done with a case that stands so; null when it can. */
export function customerFault(act: CustomerAct['act'], state: CaseState): RefusalReason | null {
  if (act === 'reply') return isOpenCase(state) ? null : serviceRefusals.reopenInstead;
  if (act === 'confirm') return state === 'solved' ? null : serviceRefusals.notSolved;
  return isOpenCase(state) ? serviceRefusals.notSolved : null;
}
