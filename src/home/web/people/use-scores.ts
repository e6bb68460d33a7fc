import { useQueries } from '@tanstack/react-query';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import type { Period } from '../../../platform/model/calendar.ts';
import { cellKey, cellName, cellOf, tableQuery, useMeasures } from '../../../insights/web/index.ts';
import { scoreRow, type ScoreAnswers, type ScoreRow } from './score-view.ts';
import { scoreQuestions, scoreSources, type ScoreQuestions, type ScoreSource } from './scored.ts';

export type Score = ScoreRow & {
  /** What is asked to open what stands behind it. */
  question: ScoreQuestions['own'];
};

export type Scores = {
  /** Null while unknown, and when nothing of the person is told. */
  name: string | null;
  rows: Score[] | null;
  error: Error | null;
};

type Answered = { source: ScoreSource; questions: ScoreQuestions; answers: ScoreAnswers };

/** Every figure of a person in a period. The questions of all sources travel together. */
export function useScores(personId: string, period: Period): Scores {
  const { measures } = useMeasures();
  const may = (id: string): boolean => measures.some((one) => one.id === id);
  const asked = scoreSources.flatMap((source) => {
    const questions = scoreQuestions(source, period, personId, may);
    return questions ? [{ source, questions }] : [];
  });
  const results = useQueries({
    queries: asked.flatMap(({ questions: { everybody, whole, own } }) =>
      [everybody, whole, own].map((question) => tableQuery(question)),
    ),
  });
  const error = results.find((one) => one.error)?.error ?? null;
  if (measures.length === 0 || results.some(({ data }) => !data)) return { name: null, rows: null, error };
  const answered = asked.map(({ source, questions }, at): Answered => {
    const [everybody, whole, own] = results
      .slice(at * 3, at * 3 + 3)
      .map(({ data }) => data as TableAnswer) as [TableAnswer, TableAnswer, TableAnswer];
    return { source, questions, answers: { everybody, whole, own } };
  });
  return { name: nameOf(personId, answered), rows: answered.flatMap((one) => rowsOf(personId, one)), error };
}

function nameOf(personId: string, answered: readonly Answered[]): string | null {
  for (const { source, answers } of answered) {
    const cells = answers.everybody.rows.map((_, row) => cellOf(answers.everybody, source.person, row));
    const found = cells.find((cell) => cellKey(cell) === personId);
    if (found) return cellName(found, '');
  }
  return null;
}

function rowsOf(personId: string, { source, questions, answers }: Answered): Score[] {
  return source.figures
    .filter(({ id }) => questions.own.measures.includes(id))
    .map((figure) => ({
      ...scoreRow(figure, personId, answers, source.person),
      question: questions.own,
    }));
}
