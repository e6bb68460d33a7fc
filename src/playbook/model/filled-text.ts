/** A text with variables, `您好，{{ 联系人姓名 }}`: checked, kept by ids, shown by names, filled with values. Pure. */
import { Liquid, TokenKind } from 'liquidjs';
import type { Locale } from '../../platform/model/label.ts';
import { longestText, longestValue } from './filled-text-limits.ts';
import type { Variable } from './variable.ts';

/** Milliseconds that filling may take. */
const mostMs = 200;

/** Why a text cannot be kept; lines and columns count from 1. */
export type TextFault = { kind: 'unknown' | 'syntax'; name: string; line: number; column: number };

/** A value, or why there is none: the reader may not see it, or nobody entered it. */
export type Value = { text: string } | { blank: 'unseen' | 'missing' };
export type Values = ReadonlyMap<string, Value>;

/** A filled text: words, and the blanks between them by the name of their variable. */
export type Part = { text: string } | { blank: 'unseen' | 'missing'; name: string };

/** Variables alone: no tags, no filters, no files, no fields of values; what is not known is refused. */
function bareLiquid(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    parseLimit: longestText * 2,
    memoryLimit: 1_000_000,
    renderLimit: mostMs,
    // Templates are looked for in here, never on a disk.
    templates: {},
  });
  for (const name of Object.keys(liquid.tags)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  return liquid;
}

const liquid = bareLiquid();

type Piece = { text: string } | { name: string; line: number; column: number };

/** Cut into words and names of variables. Throws what Liquid throws at a text it cannot read. */
function cut(text: string): Piece[] {
  return liquid.parse(text).map(({ token }) => {
    const { begin, end } = token;
    const told = text.slice(begin, end);
    if (token.kind !== TokenKind.Output) return { text: told };
    const [line, column] = token.getPosition() as [number, number];
    return { name: told.slice(2, -2).replaceAll(/^-|-$/g, '').trim(), line, column };
  });
}

/** What is wrong with a text: a variable that there is not, or braces that nobody can read. Null when it can be kept. */
export function faultOfText(text: string, variables: readonly Variable[]): TextFault | null {
  const known = idsByName(variables);
  try {
    const stranger = cut(text).find((piece) => 'name' in piece && !known.has(piece.name));
    if (!stranger || !('name' in stranger)) return null;
    return { kind: 'unknown', ...stranger };
  } catch (error) {
    return { kind: 'syntax', ...placeOf(error) };
  }
}

type ParseFault = { token?: { getPosition(): number[]; getText(): string } };

function placeOf(error: unknown): Omit<TextFault, 'kind'> {
  const { token } = error as ParseFault;
  const [line = 1, column = 1] = token?.getPosition() ?? [];
  return { name: (token?.getText() ?? '').slice(0, 40), line, column };
}

/** The text as it is kept: every variable by its id, so that a field can be renamed. Asks for a text without fault. */
export function keptText(text: string, variables: readonly Variable[]): string {
  const known = idsByName(variables);
  return renamed(text, (name) => known.get(name) ?? name);
}

/** A kept text as people write it in their language; a variable that is gone stays as its id. */
export function writtenText(kept: string, variables: readonly Variable[], locale: Locale): string {
  const names = new Map(variables.map(({ id, name }) => [id, locale === 'en' ? name.en : name.zh]));
  return renamed(kept, (id) => names.get(id) ?? id);
}

function renamed(text: string, nameOf: (name: string) => string): string {
  return cut(text)
    .map((piece) => ('name' in piece ? `{{ ${nameOf(piece.name)} }}` : piece.text))
    .join('');
}

function idsByName(variables: readonly Variable[]): Map<string, string> {
  return new Map(variables.flatMap(({ id, name }) => [[name.zh, id] as const, [id, id] as const]));
}

const [blankBegins, blankEnds] = ['\uE000', '\uE001'];
const marks = new RegExp(`[${blankBegins}${blankEnds}]`, 'g');

/**
 * A kept text filled with values. What a value holds stays text, braces too. A variable without a value becomes a blank:
 * `unseen` when the reader may not see the field, else `missing`. Values longer than 2,000 characters are cut.
 */
export function fillText(kept: string, values: Values): Part[] {
  const text = kept.replaceAll(marks, '');
  const scope: Record<string, unknown> = {};
  for (const piece of cut(text)) if ('name' in piece) put(scope, piece.name, valueOrMark(piece.name, values));
  const filled: string = liquid.parseAndRenderSync(text, scope);
  return filled.split(new RegExp(`(${blankBegins}[^${blankEnds}]*${blankEnds})`)).flatMap(partOf);
}

function valueOrMark(id: string, values: Values): string {
  const value = values.get(id) ?? { blank: 'missing' };
  if ('blank' in value) return `${blankBegins}${value.blank} ${id}${blankEnds}`;
  const text = value.text.replaceAll(marks, '');
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** Liquid reads `account.name` as a field of an object. */
function put(scope: Record<string, unknown>, id: string, value: string): void {
  const steps = id.split('.');
  const last = steps.pop()!;
  let at = scope;
  for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
  at[last] = value;
}

function partOf(told: string): Part[] {
  if (told === '') return [];
  if (!told.startsWith(blankBegins)) return [{ text: told }];
  const [blank, name] = told.slice(1, -1).split(' ') as ['unseen' | 'missing', string];
  return [{ blank, name }];
}

/** The parts as plain words to copy: what is missing is named to be filled in, what is unseen is a line. */
export function plainText(parts: readonly Part[], nameOf: (id: string) => string): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text;
      return part.blank === 'missing' ? `【${nameOf(part.name)}】` : '____';
    })
    .join('');
}
