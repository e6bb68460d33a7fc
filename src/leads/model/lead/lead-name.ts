import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { reachFieldIds } from './person-fields.ts';

const nameless: Label = { zh: '未留姓名', en: 'No name' };

/** Can the person be reached at all: is there a mobile, a phone, an e-mail or a WeChat? */
export function isReachable(values: Values): boolean {
  return reachFieldIds.some((id) => isGiven(values[id]));
}

/** The name a lead is called by: the one that was given, else "no name" with the last four signs of how to reach it. */
export function nameOfLead(values: Values, locale: Locale): string {
  if (isGiven(values['name'])) return String(values['name']).trim();
  const way = reachFieldIds.map((id) => values[id]).find(isGiven);
  return [say(nameless, locale), ...(way === undefined ? [] : [String(way).slice(-4)])].join(' ');
}

/** Was this name made up here because nobody gave one? */
export function isMadeUp(name: string): boolean {
  return name.startsWith(nameless.zh) || name.startsWith(nameless.en);
}

function isGiven(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
