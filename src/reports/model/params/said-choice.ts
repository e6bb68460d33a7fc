/** What a report was asked by, in words: for papers and files, which leave the page whose panel shows it. */
import { periodOfWindow } from '../../../insights/model/windows.ts';
import { addDays, type Day, type Period } from '../../../platform/model/calendar.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import type { Param } from './param.ts';
import { isNothing, labelOfParam, type ParamValue, type ParamValues } from './values.ts';

/** One parameter and what is chosen in it. */
export type SaidChoice = { label: string; text: string };

export const choiceTexts = {
  title: { zh: '查询条件', en: 'Asked by' },
  choice: { zh: '{label}：{text}', en: '{label}: {text}' },
  days: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  and: { zh: '、', en: ', ' },
  yes: { zh: '是', en: 'Yes' },
} satisfies Record<string, Label>;

type Saying = {
  locale: Locale;
  today: Day;
  /** How people, teams, pipelines and values of a dimension are called, by what is chosen. */
  names: ReadonlyMap<string, string>;
};

/** The parameters in which something is chosen, in their order. What is chosen and has no name the reader may know is left out. */
export function saidChoice(params: readonly Param[], values: ParamValues, saying: Saying): SaidChoice[] {
  return params.flatMap((param) => {
    const text = textOf(param, values[param.id] ?? null, saying);
    return text === null ? [] : [{ label: labelOfParam(param, saying.locale), text }];
  });
}

/** A choice as one line of text. */
export function lineOfChoice({ label, text }: SaidChoice, locale: Locale): string {
  return say(choiceTexts.choice, locale, { label, text });
}

/** The values of a parameter that are told by a name. */
export function namedValues({ widget }: Param, value: ParamValue): readonly string[] {
  if (isNothing(value) || typeof value === 'boolean' || typeof value === 'number') return [];
  return named.has(widget) ? [value ?? []].flat() : [];
}

const named = new Set<Param['widget']>(['select', 'multi', 'tree', 'user', 'team', 'pipeline']);

function textOf(param: Param, value: ParamValue, { locale, today, names }: Saying): string | null {
  if (isNothing(value) || value === false) return null;
  if (value === true) return say(choiceTexts.yes, locale);
  if (param.widget === 'dateRange') {
    const period = periodOfWindow(String(value), today);
    return period && daysOf(period, locale);
  }
  if (!named.has(param.widget)) return String(value);
  const told = namedValues(param, value).flatMap((one) => nameOf(param, one, names) ?? []);
  return told.length === 0 ? null : told.join(say(choiceTexts.and, locale));
}

/** The first and the last day, or the only one. */
function daysOf({ from, to }: Period, locale: Locale): string {
  const last = addDays(to, -1);
  return last === from ? from : say(choiceTexts.days, locale, { from, to: last });
}

function nameOf({ options }: Param, value: string, names: Saying['names']): string | null {
  if (options?.from === 'typed') return options.items.find((item) => item.value === value)?.label ?? null;
  return names.get(value) ?? null;
}
