/** Tells robots from people who fill in a form, without troubling people. */
import type { CaptureReason } from './capture-log.ts';

/** The input that people do not see; what fills it is no person. */
export const honeypotName = 'website_url_2';

/** Nobody reads and fills in a form faster. */
const leastFillSeconds = 3;

/** Who leaves a page open for longer gets a new one. */
const mostFillHours = 12;

export type FormAnswer = {
  honeypot: string;
  /** When the page was given out; null when its mark is missing or forged. */
  openedAt: Date | null;
  answer: string;
};

/** Why a filled-in form is not taken in as a person's; null when nothing speaks against it. The clock is passed in. */
export function spamReason(
  { honeypot, openedAt, answer }: FormAnswer,
  question: { answers: readonly string[] } | null,
  now: Date,
): CaptureReason | null {
  if (honeypot !== '') return 'honeypot';
  if (openedAt === null) return 'stale_page';
  const seconds = (now.getTime() - openedAt.getTime()) / 1000;
  if (seconds < leastFillSeconds) return 'too_fast';
  if (seconds > mostFillHours * 3600) return 'stale_page';
  return question && !isAnswer(answer, question.answers) ? 'wrong_answer' : null;
}

function isAnswer(given: string, answers: readonly string[]): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return answers.some((answer) => plain(answer) === plain(given));
}
