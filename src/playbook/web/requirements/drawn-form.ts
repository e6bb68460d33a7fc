/** A requirement form as somebody draws it: options as one line. */
import { newId } from '../../../platform/model/identifier.ts';
import { questionsSchema, type Question } from '../../model/requirement-form.ts';

export type DrawnQuestion = Omit<Question, 'options'> & { options: string };

export function drawnForm(questions: readonly Question[]): DrawnQuestion[] {
  return questions.map((question) => ({ ...question, options: question.options.join('，') }));
}

export function newQuestion(): DrawnQuestion {
  return { id: newId(), kind: 'text', label: '', required: false, options: '' };
}

/** The questions as they are sent; null while something is missing. */
export function questionsOf(drawn: readonly DrawnQuestion[]): Question[] | null {
  const read = questionsSchema.safeParse(
    drawn.map((question) => ({
      ...question,
      label: question.label.trim(),
      options: question.kind === 'choice' ? optionsIn(question.options) : [],
    })),
  );
  return read.success ? read.data : null;
}

function optionsIn(typed: string): string[] {
  return typed
    .split(/[,，、;；]/)
    .map((option) => option.trim())
    .filter(Boolean);
}

/** The list with one question a place higher. */
export function movedUp(drawn: readonly DrawnQuestion[], id: string): DrawnQuestion[] {
  const place = drawn.findIndex((question) => question.id === id);
  if (place <= 0) return [...drawn];
  return drawn.with(place - 1, drawn[place]!).with(place, drawn[place - 1]!);
}
