/** What the figures of a laid grid were asked with: a figure's records are those of this question's cell with its `behind`. */
import type { MeasureQuestion } from '../../../insights/model/question.ts';
import { isHandedIn } from './catalogue.ts';
import type { CheckedGrid } from './check-grid.ts';
import type { LaidGrid } from './laid-grid.ts';
import { questionOf } from './plan-questions.ts';

export type CellQuestions = Record<string, { measure: string; question: MeasureQuestion }>;

/** By the cell of the template; of rows that were handed in there is no question. */
export function cellQuestions({ grid }: CheckedGrid, { questions }: LaidGrid): CellQuestions {
  const asked = [...questions].flatMap(([address, { measure, source, fields }]) => {
    const known = grid.sources.find(({ id }) => id === source)!;
    if (isHandedIn(known)) return [];
    const question = questionOf({ source: known, fields: [...fields], measures: [measure] });
    return [[address, { measure, question }] as const];
  });
  return Object.fromEntries(asked);
}
