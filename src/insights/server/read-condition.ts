/** A filter of a question, understood: names become ids, days become half-open ranges. */
import { sql } from 'kysely';
import { dayOf, type Day } from '../../platform/model/calendar.ts';
import { idSchema } from '../../platform/model/identifier.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  isRelativeWindow,
  relativeWindowNames,
  relativeWindows,
  type RelativeWindow,
} from '../../records/model/relative-days.ts';
import type { Dimension, DimensionKind, Names } from '../model/measure.ts';
import { readPeriod } from '../model/period-name.ts';
import type { Condition, Operator, PlainValue } from '../model/question.ts';
import { insightRefusals } from '../model/refusals.ts';
import type { Key } from './open-cube.ts';

type Range<T> = { from: T | null; to: T | null };
type Value = string | boolean;

/** Rows whose value is one of `values`, lies in one of the half-open ranges, or (`orNull`) is not there; `not` turns it round. */
export type Reading = {
  key: Key;
  not: boolean;
  orNull: boolean;
  values: readonly Value[];
  days: readonly Range<Day>[];
  amounts: readonly Range<bigint>[];
};

const single: readonly Operator[] = ['is', 'is_not', 'in', 'not_in', 'empty', 'not_empty'];
const ordered: readonly Operator[] = [...single, 'between', 'gt', 'gte', 'lt', 'lte'];
const operatorsOf: Readonly<Record<DimensionKind, readonly Operator[]>> = {
  reference: single,
  select: single,
  text: single,
  boolean: single,
  money: ordered,
  day: [...ordered, ...relativeWindowNames],
};

/** Understands a condition. Refuses an operator that does not suit the dimension, and a value or name it does not have. */
export async function readCondition(work: Work, key: Key, condition: Condition): Promise<Reading> {
  const { kind } = key.dimension;
  const { op } = condition;
  const not = op.startsWith('not_') || op === 'is_not';
  const nothing = { key, not, orNull: false, values: [], days: [], amounts: [] };
  if (op === 'is_me') return { ...nothing, values: [myself(work, key)] };
  if (!operatorsOf[kind].includes(op)) refuse(insightRefusals.unsuitableOperator, { field: key.id, op });
  if (isRelativeWindow(op)) return { ...nothing, days: [windowOf(work, op)] };
  if (op === 'empty' || op === 'not_empty') return { ...nothing, orNull: true };
  const given = valuesOf(key, condition);
  const some = given.filter((value) => value !== null);
  const orNull = some.length < given.length;
  if (orNull && !single.includes(op)) refuseValue(key, null);
  const told = { ...nothing, orNull };
  if (kind === 'day')
    return {
      ...told,
      days: rangesOf(
        op,
        some.map((value) => dayRange(key, value)),
      ),
    };
  if (kind === 'money')
    return {
      ...told,
      amounts: rangesOf(
        op,
        some.map((value) => amountRange(key, value)),
        true,
      ),
    };
  return { ...told, values: await knownValues(work, key, some) };
}

function windowOf({ now, principal }: Work, window: RelativeWindow): Range<Day> {
  return relativeWindows[window].of(dayOf(now, principal.timeZone));
}

function myself({ principal }: Work, key: Key): string {
  if (key.dimension.names?.object !== 'user')
    refuse(insightRefusals.unsuitableOperator, { field: key.id, op: 'is_me' });
  return principal.userId ?? refuseValue(key, 'is_me');
}

function valuesOf(key: Key, { op, value }: Condition): PlainValue[] {
  const many = op === 'in' || op === 'not_in' || op === 'between';
  if (value === undefined || Array.isArray(value) !== many) refuseValue(key, null);
  const given = Array.isArray(value) ? value : [value];
  if (op === 'between' && given.length !== 2) refuseValue(key, null);
  return given;
}

/** The ranges an operator means, each value being itself a range. `between` takes in its end when `closed`. */
function rangesOf<T>(op: Operator, given: readonly { from: T; to: T }[], closed = false): Range<T>[] {
  const [first, second] = given;
  if (!first) return [];
  if (op === 'between') return [{ from: first.from, to: closed ? second!.to : second!.from }];
  if (op === 'gt') return [{ from: first.to, to: null }];
  if (op === 'gte') return [{ from: first.from, to: null }];
  if (op === 'lt') return [{ from: null, to: first.from }];
  if (op === 'lte') return [{ from: null, to: first.to }];
  return [...given];
}

function dayRange(key: Key, value: PlainValue): { from: Day; to: Day } {
  return readPeriod(key.grain, String(value)) ?? refuseValue(key, value);
}

function amountRange(key: Key, value: PlainValue): { from: bigint; to: bigint } {
  if (!/^-?\d{1,18}$/.test(String(value))) refuseValue(key, value);
  const fen = BigInt(String(value));
  return { from: fen, to: fen + 1n };
}

async function knownValues(work: Work, key: Key, given: readonly PlainValue[]): Promise<Value[]> {
  const { kind, names, options } = key.dimension;
  if (kind === 'boolean')
    return given.map((value) => (typeof value === 'boolean' ? value : refuseValue(key, value)));
  const texts = given.map((value) => (typeof value === 'string' ? value : String(value)));
  if (names) return idsOf(work, key, names, texts);
  return options ? texts.map((text) => optionValue(options, text)) : texts;
}

/** A value by itself or by its label; a value that records hold from before the options is taken as it is. */
function optionValue(options: NonNullable<Dimension['options']>, text: string): string {
  const option = options.find(({ value, label }) => [value, label.zh, label.en].includes(text));
  return option?.value ?? text;
}

/** Ids as they are; a name stands for everything of that name the asker sees. */
async function idsOf(
  { db, principal }: Work,
  key: Key,
  names: Names,
  texts: readonly string[],
): Promise<string[]> {
  const ids = texts.filter((text) => idSchema.safeParse(text).success);
  const named = texts.filter((text) => !ids.includes(text));
  if (named.length === 0) return ids;
  const found = await sql<{ id: string; name: string; name_en: string | null }>`
    select n.id, n.name, n.name_en from ${sql.raw(names.from)} n
    where n.tenant_id = ${principal.tenantId} and (n.name = any(${named}::text[]) or n.name_en = any(${named}::text[]))
    order by n.position nulls last, n.id`.execute(db);
  const missing = named.find((text) => !found.rows.some((row) => row.name === text || row.name_en === text));
  return missing === undefined ? [...ids, ...found.rows.map((row) => row.id)] : refuseValue(key, missing);
}

function refuseValue(key: Key, value: PlainValue): never {
  return refuse(insightRefusals.unknownValue, { field: key.id, value: String(value ?? '') });
}
