/** Reads a formula: `B2 / sum(B2[A2:!0])`, `if(&A2 > 1, B2 - B2[A2:-1], 0)`. Its own small grammar; nothing is ever evaluated as code. */
import type { Coordinate, Expression, Operator, Reference } from './expression.ts';
import { FormulaFault } from './formula-faults.ts';
import { takes } from './functions.ts';
import { tokensOf, type Token } from './tokens.ts';

const deepest = 40;

type Reading = { tokens: Token[]; at: number; depth: number };

/** The expression of a formula, with or without a leading `=`. Throws a FormulaFault with its place. */
export function readFormula(formula: string): Expression {
  const reading: Reading = { tokens: tokensOf(formula), at: 0, depth: 0 };
  takeSign(reading, '=');
  const expression = readComparison(reading);
  if (peek(reading).kind !== 'end') unexpected(peek(reading));
  return expression;
}

function peek({ tokens, at }: Reading): Token {
  return tokens[at]!;
}

function takeSign(reading: Reading, ...signs: string[]): string | undefined {
  const { kind, text } = peek(reading);
  if (kind !== 'sign' || !signs.includes(text)) return undefined;
  reading.at += 1;
  return text;
}

function needSign(reading: Reading, sign: string): void {
  if (!takeSign(reading, sign)) unexpected(peek(reading));
}

function unexpected({ kind, text, index }: Token): never {
  throw new FormulaFault(kind === 'end' ? 'unfinished' : 'unexpected', index, text);
}

/** Operators of equal rank, from the left. */
function readChain(
  reading: Reading,
  operators: readonly Operator[],
  part: (reading: Reading) => Expression,
): Expression {
  let left = part(reading);
  for (let sign = takeSign(reading, ...operators); sign; sign = takeSign(reading, ...operators))
    left = { kind: 'binary', operator: sign as Operator, left, right: part(reading) };
  return left;
}

function readComparison(reading: Reading): Expression {
  reading.depth += 1;
  if (reading.depth > deepest) throw new FormulaFault('tooDeep', peek(reading).index);
  const read = readChain(reading, ['=', '<>', '<', '<=', '>', '>='], readSum);
  reading.depth -= 1;
  return read;
}

function readSum(reading: Reading): Expression {
  return readChain(reading, ['+', '-'], readProduct);
}

function readProduct(reading: Reading): Expression {
  return readChain(reading, ['*', '/'], readSigned);
}

function readSigned(reading: Reading): Expression {
  let negative = false;
  while (takeSign(reading, '-')) negative = !negative;
  const of = readPart(reading);
  return negative ? { kind: 'negative', of } : of;
}

function readPart(reading: Reading): Expression {
  const token = peek(reading);
  if (takeSign(reading, '(')) {
    const inside = readComparison(reading);
    needSign(reading, ')');
    return inside;
  }
  if (takeSign(reading, '$')) return { kind: 'here', ...readAddress(reading) };
  if (takeSign(reading, '&')) return { kind: 'ordinal', ...readAddress(reading) };
  if (token.kind === 'address') return readReference(reading);
  reading.at += 1;
  if (token.kind === 'number') return { kind: 'constant', value: Number(token.text) };
  if (token.kind === 'text')
    return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
  if (token.kind !== 'word') unexpected(token);
  const word = token.text.toLowerCase();
  return word === 'true' || word === 'false'
    ? { kind: 'constant', value: word === 'true' }
    : readCall(reading, token);
}

function readAddress(reading: Reading): { address: string; position: number } {
  const { kind, text, index } = peek(reading);
  if (kind !== 'address') unexpected(peek(reading));
  reading.at += 1;
  return { address: text.toUpperCase(), position: index };
}

function readCall(reading: Reading, { text, index }: Token): Expression {
  const name = text.toLowerCase();
  const taken = takes(name);
  if (!taken) throw new FormulaFault('unknownFunction', index, text);
  needSign(reading, '(');
  const of: Expression[] = [];
  if (!takeSign(reading, ')')) {
    do of.push(readComparison(reading));
    while (takeSign(reading, ','));
    needSign(reading, ')');
  }
  const [least, most] = taken;
  if (of.length < least || of.length > most) throw new FormulaFault('argumentCount', index, text);
  return { kind: 'call', name, of, position: index };
}

function readReference(reading: Reading): Reference {
  const { address, position } = readAddress(reading);
  const reference: Reference = { kind: 'reference', address, coordinates: [], everywhere: false, position };
  if (takeSign(reading, '[')) {
    if (takeSign(reading, '!')) {
      readZero(reading);
      reference.everywhere = true;
    } else reference.coordinates = readCoordinates(reading);
    needSign(reading, ']');
  }
  if (takeSign(reading, '{')) {
    reference.where = readComparison(reading);
    needSign(reading, '}');
  }
  return reference;
}

function readCoordinates(reading: Reading): Coordinate[] {
  takeSign(reading, ';');
  const coordinates: Coordinate[] = [];
  do {
    const { address } = readAddress(reading);
    needSign(reading, ':');
    coordinates.push({ address, step: readStep(reading) });
  } while (takeSign(reading, ',', ';'));
  return coordinates;
}

function readStep(reading: Reading): Coordinate['step'] {
  if (takeSign(reading, '!')) {
    readZero(reading);
    return 'all';
  }
  const sign = takeSign(reading, '+', '-');
  const { kind, text } = peek(reading);
  if (kind !== 'number' || text.includes('.')) unexpected(peek(reading));
  reading.at += 1;
  const count = Number(text);
  return sign || count === 0 ? { by: sign === '-' ? -count : count } : { at: count };
}

function readZero(reading: Reading): void {
  if (peek(reading).text !== '0') unexpected(peek(reading));
  reading.at += 1;
}
