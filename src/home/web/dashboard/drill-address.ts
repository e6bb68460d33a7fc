/** The opened number of the dashboard, as the address carries it: which question and which of its cells. */
import { z } from 'zod';
import type { AskedFunnel } from '../../../insights/model/question.ts';
import { drillSchema } from '../../../insights/model/question.ts';
import type { DrillTarget } from '../../../insights/web/index.ts';
import type { DashboardQuestions } from './dashboard-state.ts';

export type QuestionName = keyof DashboardQuestions;

const named = z.object({ of: z.string(), cell: z.unknown() });

/** The number an address opens; null when it names none of the page's. */
export function readDrill(
  query: unknown,
  questions: DashboardQuestions,
  losses: AskedFunnel | null,
): DrillTarget | null {
  const read = named.safeParse(query);
  if (!read.success) return null;
  const { of, cell } = read.data;
  const question =
    of === 'losses' ? losses : Object.hasOwn(questions, of) ? questions[of as QuestionName] : null;
  const target = drillSchema.safeParse({ question: withoutComparison(question), cell });
  return target.success ? target.data : null;
}

/** What a comparison adds stands behind no number of its own. */
function withoutComparison(question: AskedFunnel | DashboardQuestions[QuestionName] | null) {
  if (!question || 'funnel' in question) return question;
  const { compare: _, ...asked } = question;
  return asked;
}
