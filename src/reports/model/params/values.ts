/** What is chosen in a report's parameters: read from an address or a request, whoever wrote it, else as the defaults say. */
import { daysBetween, isDay } from '../../../platform/model/calendar.ts';
import { idSchema } from '../../../platform/model/identifier.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { isWindow, periodOfWindow } from '../../../insights/model/windows.ts';
import { evaluate, readExpression, type Viewer } from './expression.ts';
import { holdsSeveral, type Param, type Widget } from './param.ts';

export type ParamValue = string | number | boolean | readonly string[] | null;
export type ParamValues = Readonly<Record<string, ParamValue>>;
export type ParamRefusal = { param: string; label: Label };

const mostValues = 100;
const longestText = 200;
const mostDays = 366 * 30;
const largest = 1e12;

export const valueRefusals = {
  unsuitable: { zh: '不是这个参数的值', en: 'this is no value of the parameter' },
  tooMany: { zh: `最多选 ${mostValues} 个`, en: `no more than ${mostValues} may be chosen` },
  tooWide: { zh: '时间跨度最多 30 年', en: 'no more than 30 years may be asked' },
  notOffered: { zh: '选项里没有这个值', en: 'this value is not offered' },
  required: { zh: '请先选择', en: 'please choose' },
} satisfies Record<string, Label>;

/**
 * The values of all parameters: what was given, else the default worked out for this viewer and today. What is no value of
 * its parameter is told and counts as not given; what belongs to no parameter is left alone.
 */
export function valuesOf(
  params: readonly Param[],
  given: Readonly<Record<string, unknown>>,
  viewer: Viewer,
): { values: ParamValues; refusals: ParamRefusal[] } {
  const refusals: ParamRefusal[] = [];
  const values: Record<string, ParamValue> = {};
  for (const param of params) {
    const read = Object.hasOwn(given, param.id) ? readValue(param, given[param.id], viewer) : null;
    if (read && 'refused' in read) refusals.push({ param: param.id, label: read.refused });
    values[param.id] = read && 'value' in read ? read.value : defaultOf(param, viewer);
  }
  return { values, refusals };
}

/** The value a parameter has before anybody chooses. */
export function defaultOf(param: Param, viewer: Viewer): ParamValue {
  const expression = param.default === null ? null : readExpression(param.default);
  if (!expression) return null;
  const value = evaluate(expression, viewer);
  if (value === null) return null;
  const isOneDay = param.widget === 'dateRange' && expression.kind === 'day';
  const read = readValue(param, isOneDay ? `${String(value)}..${String(value)}` : value, viewer);
  return 'value' in read ? read.value : null;
}

/** The parameters that must be chosen and are not. */
export function missingOf(params: readonly Param[], values: ParamValues): Param[] {
  return params.filter(({ id, required }) => required && isNothing(values[id] ?? null));
}

export function isNothing(value: ParamValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** How a parameter is called. */
export function labelOfParam({ label }: Pick<Param, 'label'>, locale: Locale): string {
  return typeof label === 'string' ? label : say(label, locale);
}

type Read = { value: ParamValue } | { refused: Label };
const unsuitable: Read = { refused: valueRefusals.unsuitable };

/** Nothing (`null`, an empty text or list) takes a default away. */
function readValue(param: Param, given: unknown, viewer: Viewer): Read {
  if (given === null || given === '' || (Array.isArray(given) && given.length === 0)) return { value: null };
  if (holdsSeveral(param)) return readSeveral(param, Array.isArray(given) ? given : [given]);
  return readers[param.widget](given, param, viewer);
}

function readSeveral(param: Param, given: readonly unknown[]): Read {
  if (given.length > mostValues) return { refused: valueRefusals.tooMany };
  const texts = given.map((one) => textOf(one)).filter((one) => one !== null);
  if (texts.length < given.length) return unsuitable;
  const isOne = param.widget === 'multi' ? (text: string) => isOffered(param, text) : isId;
  const odd = texts.some((text) => !isOne(text));
  if (odd) return { refused: param.widget === 'multi' ? valueRefusals.notOffered : valueRefusals.unsuitable };
  return { value: [...new Set(texts)] };
}

const readers: Readonly<Record<Widget, (given: unknown, param: Param, viewer: Viewer) => Read>> = {
  text: (given) => {
    const text = textOf(given);
    return text === null ? unsuitable : { value: text };
  },
  number: (given) => {
    const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
    const isOne = typeof number === 'number' && Number.isFinite(number) && Math.abs(number) <= largest;
    return isOne ? { value: number } : unsuitable;
  },
  date: (given) =>
    typeof given === 'string' && isDay(given) && given >= '1000-01-01' ? { value: given } : unsuitable,
  dateRange: (given, _, { today }) => {
    if (!isWindow(given)) return unsuitable;
    const days = given.includes('..') && periodOfWindow(given, today);
    return days && daysBetween(days.from, days.to) > mostDays
      ? { refused: valueRefusals.tooWide }
      : { value: given };
  },
  select: (given, param) => {
    const text = textOf(given);
    if (text === null) return unsuitable;
    return isOffered(param, text) ? { value: text } : { refused: valueRefusals.notOffered };
  },
  multi: () => unsuitable,
  tree: readId,
  user: readId,
  team: readId,
  toggle: (given) => {
    if (given === true || given === 'true') return { value: true };
    return given === false || given === 'false' ? { value: false } : unsuitable;
  },
  pipeline: readId,
};

function readId(given: unknown): Read {
  return typeof given === 'string' && isId(given) ? { value: given } : unsuitable;
}

function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}

/** A typed-in list holds its values only; of a dimension's values insights says what there is. */
function isOffered({ options }: Param, text: string): boolean {
  return options?.from !== 'typed' || options.items.some(({ value }) => value === text);
}

function textOf(given: unknown): string | null {
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  const text = String(given);
  return text.length > 0 && text.length <= longestText ? text : null;
}
