/**
 * What a parameter holds before anybody chooses, as a small expression: `me`, `my team`, `today - 7`, `start of month`,
 * `start of year .. today`, `this_quarter`, `"华东"`, `100`, `true`. It is read by its own grammar, never evaluated as code, and
 * worked out anew whenever the report is asked, so that what moves with today moves.
 */
import {
  addDays,
  addMonths,
  isDay,
  periodOf,
  type Day,
  type PeriodKind,
} from '../../../platform/model/calendar.ts';
import { isRelativeWindow } from '../../../records/model/relative-days.ts';

type Shift = { count: number; unit: PeriodKind };
type DayExpression = { anchor: 'today' | Day | { edge: 'start' | 'end'; of: PeriodKind }; shifts: Shift[] };
export type Expression =
  | { kind: 'me' }
  | { kind: 'my_team' }
  | { kind: 'window'; name: string }
  | { kind: 'day'; day: DayExpression }
  | { kind: 'range'; from: DayExpression; to: DayExpression }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'flag'; flag: boolean };

/** Who looks, and on which day. */
export type Viewer = { today: Day; me: string | null; myTeam: string | null };

export const longestExpression = 120;
const mostShifts = 3;
const furthest = 9999;

/** Reads an expression; null where it is none. */
export function readExpression(text: string): Expression | null {
  if (text.length > longestExpression) return null;
  const told = text.trim();
  const word = told.toLowerCase();
  if (word === 'me') return { kind: 'me' };
  if (word === 'my team') return { kind: 'my_team' };
  if (word === 'true' || word === 'false') return { kind: 'flag', flag: word === 'true' };
  if (word === 'all' || (word !== 'today' && isRelativeWindow(word))) return { kind: 'window', name: word };
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(word)) return { kind: 'number', number: Number(word) };
  const quoted = /^"([^"]*)"$/.exec(told);
  if (quoted) return { kind: 'text', text: quoted[1]! };
  return readDays(word);
}

function readDays(word: string): Expression | null {
  const [first, second, ...rest] = word.split('..');
  if (rest.length > 0) return null;
  const from = readDay(first!);
  if (!from) return null;
  if (second === undefined) return { kind: 'day', day: from };
  const to = readDay(second);
  return to && { kind: 'range', from, to };
}

const kinds: readonly PeriodKind[] = ['day', 'week', 'month', 'quarter', 'year'];

/** `today`, a day, or an edge of a period of today, and up to three steps from it. */
function readDay(text: string): DayExpression | null {
  const parts =
    /^\s*(today|\d{4}-\d{2}-\d{2}|(start|end) of ([a-z]+))((?:\s*[+-]\s*\d+(?:\s+[a-z]+)?)*)\s*$/.exec(text);
  if (!parts) return null;
  const [, head = '', edge, period, tail = ''] = parts;
  const shifts = [...tail.matchAll(/([+-])\s*(\d+)(?:\s+([a-z]+))?/g)].map(([, sign, count, unit]) => ({
    count: (sign === '-' ? -1 : 1) * Number(count),
    unit: unitOf(unit ?? 'day'),
  }));
  if (shifts.length > mostShifts) return null;
  const known = shifts.filter(
    (shift): shift is Shift => shift.unit !== null && Math.abs(shift.count) <= furthest,
  );
  if (known.length < shifts.length) return null;
  if (edge) {
    const of = unitOf(period!);
    return of && { anchor: { edge: edge as 'start' | 'end', of }, shifts: known };
  }
  if (head !== 'today' && !isDay(head)) return null;
  return { anchor: head, shifts: known };
}

function unitOf(word: string): PeriodKind | null {
  return kinds.find((kind) => word === kind || word === `${kind}s`) ?? null;
}

/** What an expression comes to for this viewer: a value as an address carries it; null where there is none for him. */
export function evaluate(expression: Expression, viewer: Viewer): string | number | boolean | null {
  switch (expression.kind) {
    case 'me':
      return viewer.me;
    case 'my_team':
      return viewer.myTeam;
    case 'window':
      return expression.name;
    case 'day':
      return dayOf(expression.day, viewer.today);
    case 'range':
      return rangeOf(expression.from, expression.to, viewer.today);
    case 'text':
      return expression.text;
    case 'number':
      return expression.number;
    case 'flag':
      return expression.flag;
  }
}

/** The first and the last day, both included, in their order. */
function rangeOf(from: DayExpression, to: DayExpression, today: Day): string | null {
  const [first, last] = [dayOf(from, today), dayOf(to, today)];
  if (first === null || last === null) return null;
  return first <= last ? `${first}..${last}` : `${last}..${first}`;
}

/** Null where the steps lead out of the years that days are known in. */
function dayOf({ anchor, shifts }: DayExpression, today: Day): Day | null {
  let day = anchorOf(anchor, today);
  for (const { count, unit } of shifts) {
    day = shifted(day, count, unit);
    if (day < '1000-01-01' || !isDay(day)) return null;
  }
  return day;
}

function anchorOf(anchor: DayExpression['anchor'], today: Day): Day {
  if (typeof anchor === 'string') return anchor === 'today' ? today : anchor;
  const period = periodOf(anchor.of, today);
  return anchor.edge === 'start' ? period.from : addDays(period.to, -1);
}

function shifted(day: Day, count: number, unit: PeriodKind): Day {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, count * 7);
  return addMonths(day, count * { month: 1, quarter: 3, year: 12 }[unit]);
}
