/** Reads a jotting: what somebody typed, pasted or dictated in one go. */
import type { FollowUpType } from '../../activities/model/follow-up-type.ts';
import type { Day } from '../../platform/model/calendar.ts';
import type { WorkingCalendar } from '../../platform/model/working-calendar.ts';
import { halfWidth } from '../../leads/model/capture/read-text/source-text.ts';
import { findDays } from './days/find-days.ts';
import { findAmounts } from './find-amounts.ts';
import { findEvidence } from './find-evidence.ts';
import { findResult, findType } from './find-kind.ts';
import { findNextStep } from './find-next-step.ts';
import { findPeople } from './find-people.ts';
import { proposalSchema, type Proposal } from './proposal.ts';

export type JottingContext = {
  today: Day;
  calendar: WorkingCalendar;
  /** In which amounts are meant. */
  currency: string;
  types: readonly FollowUpType[];
  /** Who writes, and his colleagues: they are no contacts. */
  ownNames: readonly string[];
};

/** More than this of a text is kept, but not read. */
const longestRead = 4000;

/**
 * What a text proposes: the type of follow-up with its result, the next step with its day, the amount, people, and what
 * shows that a deal came further. By rules and grammar alone; a next step never lies before today, and every span lies
 * in the text.
 */
export function readJotting(
  typed: string,
  { today, calendar, currency, types, ownNames }: JottingContext,
): Proposal {
  const text = halfWidth(typed.slice(0, longestRead));
  const days = findDays(text, { today, calendar });
  const nextStep = findNextStep(text, days, today);
  const type = findType(text, types, nextStep?.span ?? null);
  const chosen = types.find(({ key }) => key === type?.value);
  const amounts = findAmounts(text, currency);
  const amount = amounts.toSorted((a, b) => b.sureness - a.sureness)[0];
  return {
    type,
    result: chosen ? findResult(text, chosen.results) : null,
    nextStep,
    amount: amount
      ? { ...amount, amounts: [...new Set([amount, ...amounts].flatMap((one) => one.amounts))].slice(0, 4) }
      : null,
    people: findPeople(text).filter(({ name }) => !ownNames.some((own) => own.includes(name))),
    evidence: findEvidence(text, days, today),
  };
}

/** What a language model proposed, held to the same shape: spans in the text, days from today on; null when it is unfit. */
export function checkedProposal(
  proposed: unknown,
  typed: string,
  { today, types }: JottingContext,
): Proposal | null {
  const read = proposalSchema.safeParse(proposed);
  if (!read.success) return null;
  const { type, result, nextStep, people, amount, evidence } = read.data;
  const fits = ({ span }: { span: { from: number; to: number } | null }) =>
    span === null || (span.from < span.to && span.to <= typed.length);
  const known = types.find(({ key, isRetired }) => key === type?.value && !isRetired);
  const days = nextStep?.days.filter((day) => day >= today) ?? [];
  return {
    type: known && type && fits(type) ? type : null,
    result: result && fits(result) && known?.results.some(({ id }) => id === result.value) ? result : null,
    nextStep: nextStep && fits(nextStep) ? { ...nextStep, days } : null,
    amount: amount && fits(amount) ? amount : null,
    people: people.filter(fits),
    evidence: evidence.filter(fits),
  };
}
