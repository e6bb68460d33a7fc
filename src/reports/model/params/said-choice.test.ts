import { expect, test } from 'vitest';
import { paramSchema } from './param.ts';
import { lineOfChoice, saidChoice } from './said-choice.ts';
import type { ParamValue } from './values.ts';

const people = new Map([
  ['u1', '林晓雯'],
  ['u2', '何雨桐'],
]);

const said = (more: object, value: ParamValue, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const param = paramSchema.parse({
    id: 'p',
    label: { zh: '参数', en: 'Parameter' },
    widget: 'text',
    ...more,
  });
  const choices = saidChoice([param], { p: value }, { locale, today: '2026-11-27', names: people });
  return choices.map((choice) => lineOfChoice(choice, locale));
};

test('each kind of parameter is told in words, and what is not chosen is not told', () => {
  const typed = { from: 'typed', items: [{ value: 'a', label: '甲' }] };
  expect(said({ widget: 'dateRange' }, 'this_month')).toEqual(['参数：2026-11-01 至 2026-11-30']);
  expect(said({ widget: 'dateRange' }, '2026-11-27..2026-11-27', 'en')).toEqual(['Parameter: 2026-11-27']);
  expect(said({ widget: 'dateRange' }, 'all')).toEqual([]);
  expect(said({ widget: 'user', multiple: true }, ['u1', 'u2'])).toEqual(['参数：林晓雯、何雨桐']);
  expect(said({ widget: 'select', options: typed }, 'a')).toEqual(['参数：甲']);
  expect(said({ widget: 'toggle' }, true, 'en')).toEqual(['Parameter: Yes']);
  expect(said({ widget: 'toggle' }, false)).toEqual([]);
  expect(said({ widget: 'number' }, 0)).toEqual(['参数：0']);
  expect(said({ widget: 'text' }, '{label} & <b>')).toEqual(['参数：{label} & <b>']);
  expect(said({ widget: 'text' }, null)).toEqual([]);
});

test('what has no name that the reader may know is left out', () => {
  expect(said({ widget: 'user', multiple: true }, ['u1', 'u9'])).toEqual(['参数：林晓雯']);
  expect(said({ widget: 'team' }, 't9')).toEqual([]);
});
