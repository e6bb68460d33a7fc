/** What a formula that is being typed may go on with: functions and cells that begin so. */
import { functionNames } from '../formula/functions.ts';
import { namesOfPlugIns } from '../formula/plug-in-functions.ts';
import type { Grid } from '../grid.ts';
import { nameAddress } from '../address.ts';

export type Completion = { text: string; kind: 'function' | 'cell' };

const most = 8;

/** The word that ends what was typed, and how it may go on; nothing while nothing of a word is typed. */
export function completeFormula(typed: string, { cells }: Grid): { word: string; offers: Completion[] } {
  const word = /[A-Za-z]\w*$/.exec(typed)?.[0] ?? '';
  if (word === '' || /"[^"]*$/.test(typed.replaceAll(/"[^"]*"/g, ''))) return { word: '', offers: [] };
  const begins = (text: string) =>
    text.toLowerCase().startsWith(word.toLowerCase()) && text.toLowerCase() !== word.toLowerCase();
  const named = [...functionNames, ...namesOfPlugIns()]
    .filter(begins)
    .map((text): Completion => ({ text: `${text}(`, kind: 'function' }));
  const placed = cells
    .filter(({ value }) => value.kind !== 'static')
    .map(({ at }) => nameAddress(at))
    .filter(begins)
    .sort()
    .map((text): Completion => ({ text, kind: 'cell' }));
  return { word, offers: [...placed, ...named].slice(0, most) };
}

/** What was typed with its last word completed. */
export function withCompletion(typed: string, word: string, { text }: Completion): string {
  return typed.slice(0, typed.length - word.length) + text;
}
