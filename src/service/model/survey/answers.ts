/** Answers to the questions of a survey, and what many of them come to. */
import type { Question } from './survey.ts';

/** By question: a rating from 1 to 5, the option chosen, or words. */
export type Answers = Readonly<Record<string, string | number>>;

/**
 * The answers as they are kept: of known questions only, ratings as numbers, empty ones left out; null when a required
 * one is missing or one is no answer to its question.
 */
export function readAnswers(questions: readonly Question[], given: Record<string, unknown>): Answers | null {
  const answers: Record<string, string | number> = {};
  for (const question of questions) {
    const said = String(given[question.id] ?? '').trim();
    if (said === '') {
      if (question.isRequired) return null;
      continue;
    }
    const answer = readAnswer(question, said);
    if (answer === null) return null;
    answers[question.id] = answer;
  }
  return answers;
}

function readAnswer({ kind, options }: Question, said: string): string | number | null {
  if (kind === 'rating') return /^[1-5]$/.test(said) ? Number(said) : null;
  if (kind === 'choice') return options.includes(said) ? said : null;
  return said.length <= 2000 ? said : null;
}

export type Summary = {
  questionId: string;
  count: number;
  /** Of ratings; null without any. */
  average: number | null;
  /** How often each rating or option was given, in their order. */
  shares: { value: string; count: number }[];
  /** The latest words, at most twenty. */
  words: string[];
};

const mostWords = 20;

/** What answers come to, question by question; the latest answers first. */
export function summarise(questions: readonly Question[], all: readonly Answers[]): Summary[] {
  return questions.map((question) => {
    const said = all.flatMap((answers) =>
      answers[question.id] === undefined ? [] : [answers[question.id]!],
    );
    const values = question.kind === 'rating' ? ['1', '2', '3', '4', '5'] : question.options;
    const ratings = said.filter((one) => typeof one === 'number');
    return {
      questionId: question.id,
      count: said.length,
      average:
        question.kind === 'rating' && ratings.length > 0
          ? ratings.reduce((sum, one) => sum + one, 0) / ratings.length
          : null,
      shares: values.map((value) => ({ value, count: said.filter((one) => String(one) === value).length })),
      words: question.kind === 'text' ? said.slice(0, mostWords).map(String) : [],
    };
  });
}
