/** A test while it is drawn: words as one text, behaviour always there, and what it comes to. */
import type { Condition } from '../../../../records/model/filter.ts';
import type { LeadEventKind } from '../../../model/tags/lead-event.ts';
import type { LeadTest } from '../../../model/tags/lead-test.ts';

export type DrawnTest = {
  conditions: readonly Condition[];
  /** As typed: words between commas or on lines of their own. */
  words: string;
  wordFields: readonly string[];
  kinds: readonly LeadEventKind[];
  atLeast: number;
  days: number;
};

/** The texts a word is usually looked for in. */
const usualWordFields = ['need'];

export function drawnTest(test: LeadTest | null): DrawnTest {
  return {
    conditions: test?.conditions ?? [],
    words: test?.words?.any.join('，') ?? '',
    wordFields: test?.words?.fields ?? usualWordFields,
    kinds: test?.behaviour?.kinds ?? [],
    atLeast: test?.behaviour?.atLeast ?? 2,
    days: test?.behaviour?.days ?? 30,
  };
}

export function wordsOf(text: string): string[] {
  const words = text.split(/[,，、;；\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

export function testOf({ conditions, words, wordFields, kinds, atLeast, days }: DrawnTest): LeadTest {
  const any = wordsOf(words);
  return {
    conditions: [...conditions],
    words: any.length > 0 ? { fields: [...wordFields], any } : null,
    behaviour: kinds.length > 0 ? { kinds: [...kinds], atLeast, days } : null,
  };
}

/** Does it ask for something, and is each part complete? */
export function isWholeTest(drawn: DrawnTest): boolean {
  const { conditions, words, behaviour } = testOf(drawn);
  if (words && words.fields.length === 0) return false;
  return conditions.length > 0 || words !== null || behaviour !== null;
}
