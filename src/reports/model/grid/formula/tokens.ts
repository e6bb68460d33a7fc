import { FormulaFault } from './formula-faults.ts';

/** `sign` is any mark or operator. `end` closes the list. */
export type Token = {
  kind: 'number' | 'text' | 'word' | 'address' | 'sign' | 'end';
  text: string;
  index: number;
};

const patterns = [
  ['number', /\d+(?:\.\d+)?/y],
  ['address', /[A-Za-z]{1,2}[1-9]\d{0,2}(?![\w])/y],
  ['word', /[A-Za-z_]\w*/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['sign', /<=|>=|<>|[-+*/=<>(),:;[\]{}!$&]/y],
] as const;

/** Full-width marks are what a Chinese keyboard gives; outside texts they mean the same. */
const narrow: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '：': ':',
  '；': ';',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
  '！': '!',
  '＝': '=',
  '＋': '+',
  '－': '-',
  '“': '"',
  '”': '"',
};

/** The words of a formula with their places. */
export function tokensOf(written: string): Token[] {
  const formula = written.replace(/[（），：；［］【】｛｝！＝＋－“”]/g, (mark) => narrow[mark]!);
  const tokens: Token[] = [];
  let index = 0;
  while (index < formula.length) {
    if (/\s/.test(formula[index]!)) {
      index += 1;
      continue;
    }
    const token = tokenAt(formula, index);
    tokens.push(token);
    index += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', index }];
}

function tokenAt(formula: string, index: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = index;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text, index };
  }
  throw new FormulaFault(formula[index] === '"' ? 'openText' : 'unknownCharacter', index);
}
