import { useState } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import { Select, TextField, useLabel, useText, useToday } from '../../../platform/web/index.ts';
import { longestExpression, readExpression } from '../../model/params/expression.ts';
import { fitsWidget } from '../../model/params/param-faults.ts';
import type { Param } from '../../model/params/param.ts';
import { defaultOf } from '../../model/params/values.ts';
import { paramFormTexts } from './form-texts.ts';
import { usualDefaults } from './default-texts.ts';

/** What a parameter holds before anybody chooses: one of the usual ones, or an expression; worked out as it is today. */
export function DefaultField({ param, onChange }: { param: Param; onChange: (told: string | null) => void }) {
  const t = useText(paramFormTexts);
  const say = useLabel();
  const today = useToday();
  const { userId, teamId } = useMe();
  const usual = usualDefaults[param.widget] ?? {};
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
