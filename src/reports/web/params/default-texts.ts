/** The defaults that are offered for each control, in words. */
import type { Label } from '../../../platform/model/label.ts';
import { relativeWindows } from '../../../records/model/relative-days.ts';
import type { Widget } from '../../model/params/param.ts';

const days: Readonly<Record<string, Label>> = {
  today: { zh: '今天', en: 'Today' },
  'today - 7': { zh: '7 天前', en: '7 days ago' },
  'start of week': { zh: '本周第一天', en: 'First day of this week' },
  'start of month': { zh: '本月第一天', en: 'First day of this month' },
  'start of quarter': { zh: '本季度第一天', en: 'First day of this quarter' },
  'start of year': { zh: '今年第一天', en: 'First day of this year' },
};
const ranges: Readonly<Record<string, Label>> = {
  ...Object.fromEntries(Object.entries(relativeWindows).map(([name, { label }]) => [name, label])),
  'start of month .. today': { zh: '本月至今', en: 'Month to date' },
  'start of year .. today': { zh: '今年至今', en: 'Year to date' },
};
const me = { me: { zh: '看的人本人', en: 'Who looks' } };
const myTeam = { 'my team': { zh: '看的人的团队', en: 'The team of who looks' } };
const flags = { true: { zh: '开', en: 'On' }, false: { zh: '关', en: 'Off' } };

export const usualDefaults: Readonly<Partial<Record<Widget, Readonly<Record<string, Label>>>>> = {
  date: days,
  dateRange: ranges,
  user: me,
  team: myTeam,
  tree: myTeam,
  toggle: flags,
};
