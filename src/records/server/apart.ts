/** One of many changes by itself: what it refuses spoils no other. */
import { say } from '../../platform/model/label.ts';
import { Refusal, refusals } from '../../platform/model/refusal.ts';
import { attempt, type Work } from '../../platform/server/index.ts';

/** Runs one change in a savepoint; when it refuses, nothing of it stays and the refusal is returned. */
export async function apart(work: Work, change: (alone: Work) => Promise<unknown>): Promise<Refusal | null> {
  const failed = await attempt(work, change);
  return failed && refusalOf(failed.error);
}

/** The refusal of a failure that concerns one record; everything else is a defect and ends the whole change. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if ((error as { code?: string }).code === '23505') return new Refusal(refusals.duplicate);
  throw error;
}

/** A refusal as the asker reads it, with what is wrong with which field unless the sentence says so already. */
export function inWords(work: Work, refusal: Refusal): string {
  const { locale } = work.principal;
  const sentence = say(refusal.reason.label, locale, refusal.values);
  const unsaid = refusal.fields.filter((fault) => !sentence.includes(say(fault.label, locale)));
  return [sentence, ...unsaid.map((fault) => `${fault.path}: ${say(fault.label, locale)}`)].join(' · ');
}
