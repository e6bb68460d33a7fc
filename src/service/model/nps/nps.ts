/** How likely a customer is to recommend us, from 0 to 10. */
import { z } from 'zod';

/** For how many days a link to the question is good, and its answer can be changed. */
export const npsDays = 30;

/** From 9 on somebody recommends us; up to 6 he advises against us, and his account's owner looks after it. */
export function isDetractor(score: number): boolean {
  return score <= 6;
}

/** The net promoter score of answers, from -100 to 100: share of those from 9 on less share of those up to 6; null without any. */
export function npsOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const net = scores.filter((score) => score >= 9).length - scores.filter(isDetractor).length;
  return Math.round((net * 100) / scores.length);
}

export const npsAnswerSchema = z.object({
  score: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.number().max(10)),
  comment: z.string().trim().max(2000).default(''),
});
