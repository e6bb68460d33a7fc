import { useState } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import { Select, TextField, useLabel, useText, useToday } from '../../../platform/web/index.ts';
import { relativeWindows } from '../../../records/model/relative-days.ts';
import type { Label } from '../../../platform/model/label.ts';
import { longestExpression, readExpression } from '../../model/params/expression.ts';
import { fitsWidget } from '../../model/params/param-faults.ts';
import type { Param, Widget } from '../../model/params/param.ts';
import { defaultOf } from '../../model/params/values.ts';
import { paramFormTexts } from './form-texts.ts';

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

const offered: Readonly<Partial<Record<Widget, Readonly<Record<string, Label>>>>> = {
  date: days,
  dateRange: ranges,
  user: me,
  team: myTeam,
  tree: myTeam,
  toggle: flags,
};

/** What a parameter holds before anybody chooses: one of the usual ones, or an expression; worked out as it is today. */
export function DefaultField({ param, onChange }: { param: Param; onChange: (told: string | null) => void }) {
  const t = useText(paramFormTexts);
  const say = useLabel();
  const today = useToday();
  const { userId, teamId } = useMe();
  const usual = offered[param.widget] ?? {};
  const told = param.default;
  const [isWritten, setWritten] = useState(told !== null && !(told in usual));
  const [typed, setTyped] = useState(told ?? '');
  const stands = (text: string) => {
    const expression = readExpression(text);
    return expression !== null && fitsWidget(param.widget, expression);
  };
  const now = told === null ? null : defaultOf(param, { today, me: userId, myTeam: teamId });
  return (
    <>
      <Select
        label={t('default')}
        options={[
          { id: 'none', name: t('noDefault') },
          ...Object.entries(usual).map(([id, label]) => ({ id, name: say(label) })),
          { id: 'written', name: t('written') },
        ]}
        value={isWritten ? 'written' : (told ?? 'none')}
        onChange={(id) => {
          setWritten(id === 'written');
          if (id !== 'written') onChange(id === 'none' ? null : id);
        }}
      />
      {isWritten && (
        <TextField
          label={t('expression')}
          hint={now === null ? t('expressionHint') : t('now', { value: String(now) })}
          value={typed}
          maxLength={longestExpression}
          onChange={(text) => {
            setTyped(text);
            if (stands(text)) onChange(text);
          }}
          error={typed === '' || stands(typed) ? null : t('wrong')}
        />
      )}
    </>
  );
}
