import { Card, Checkbox, SegmentedControl, Select, TextField, useText } from '../../../platform/web/index.ts';
import { severities, type Check, type Severity } from '../../model/watch/watch.ts';
import { editorTexts, watchTexts } from './texts.ts';
import type { PartProps } from './WhatCard.tsx';
import { WaitSelect } from './WhenCard.tsx';

/** How insistently it is told, and how often it is looked at. */
export function HowCard({ definition, onChange }: PartProps) {
  const t = useText(editorTexts);
  const said = useText(watchTexts);
  const { severity, digestMinutes, cooldownMinutes, workingHoursOnly } = definition;
  return (
    <Card title={t('how')}>
      <div className="flex flex-col gap-4">
        <SegmentedControl
          label={t('severity')}
          segments={severities.map((id) => ({ id, name: said(id) }))}
          value={severity}
          onChange={(id) => onChange({ severity: id as Severity })}
        />
        {severity === 'critical' && <p className="text-sm text-soft">{t('criticalHint')}</p>}
        <CheckFields check={definition.check} onChange={(check) => onChange({ check })} />
        <div className="grid gap-3 md:grid-cols-2">
          <WaitSelect
            label={t('digest')}
            most={1440}
            value={digestMinutes}
            onChange={(minutes) => onChange({ digestMinutes: minutes })}
          />
          <WaitSelect
            label={t('cooldown')}
            hint={t('cooldownHint')}
            value={cooldownMinutes}
            onChange={(minutes) => onChange({ cooldownMinutes: minutes })}
          />
        </div>
        <Checkbox
          label={t('workingHours')}
          value={workingHoursOnly}
          onChange={(isOn) => onChange({ workingHoursOnly: isOn })}
        />
      </div>
    </Card>
  );
}

const rhythms = ['change', 'every15', 'every60', 'every240', 'daily'] as const;

function CheckFields({ check, onChange }: { check: Check; onChange: (check: Check) => void }) {
  const t = useText(editorTexts);
  const chosen =
    check.on === 'change' ? 'change' : check.on === 'day' ? 'daily' : (`every${check.minutes}` as const);
  const checks: Record<(typeof rhythms)[number], Check> = {
    change: { on: 'change' },
    every15: { on: 'rhythm', minutes: 15 },
    every60: { on: 'rhythm', minutes: 60 },
    every240: { on: 'rhythm', minutes: 240 },
    daily: { on: 'day', at: '09:00', workdaysOnly: true },
  };
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Select
        label={t('check')}
        options={rhythms.map((id) => ({ id, name: t(id) }))}
        value={chosen}
        onChange={(id) => onChange(checks[id as keyof typeof checks])}
      />
      {check.on === 'day' && (
        <TextField
          label={t('at')}
          value={check.at}
          onChange={(at) => onChange({ ...check, at })}
          maxLength={5}
        />
      )}
    </div>
  );
}
