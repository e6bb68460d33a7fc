import { MultiSelect, Select, TextField, useText } from '../../../platform/web/index.ts';
import { sendingDaysSchema, type SendingDays } from '../../model/schedule/sending-days.ts';
import { rhythmOf, type Rhythm } from './days-words.ts';
import { scheduleTexts } from './texts.ts';

const rhythms = {
  workdays: { days: { every: 'day' }, whenOff: 'skip' },
  everyDay: { days: { every: 'day' }, whenOff: 'go' },
  weekly: { days: { every: 'week', weekdays: [1] }, whenOff: 'later' },
  monthly: { days: { every: 'month', day: 1 }, whenOff: 'later' },
  quarterly: { days: { every: 'quarter', month: 1, day: 1 }, whenOff: 'later' },
} as const satisfies Record<Rhythm, object>;
type Props = { plan: SendingDays; onChange: (plan: SendingDays) => void };

/** On which days and when, in words; holidays and weekends worked in exchange are the organisation's. */
export function DaysFields({ plan, onChange }: Props) {
  const t = useText(scheduleTexts);
  const { days, whenOff, at, alsoAt } = plan;
  const { shape } = sendingDaysSchema;
  const areTimes = shape.at.safeParse(at).success && shape.alsoAt.safeParse(alsoAt).success;
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Select
        label={t('days')}
        options={(Object.keys(rhythms) as Rhythm[]).map((id) => ({ id, name: t(id) }))}
        value={rhythmOf(plan)}
        onChange={(id) => onChange({ ...plan, ...structuredClone(rhythms[id as Rhythm]) } as SendingDays)}
      />
      <TextField
        label={t('at')}
        value={[at, ...alsoAt].join(',')}
        onChange={(times) => onChange({ ...plan, ...timesOf(times) })}
        maxLength={71}
        error={areTimes ? null : t('atWrong')}
      />
      {days.every === 'week' && (
        <MultiSelect
          label={t('weekdays')}
          options={([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ id: String(day), name: t(`d${day}`) }))}
          value={days.weekdays.map(String)}
          onChange={(chosen) => onChange({ ...plan, days: { ...days, weekdays: chosen.map(Number) } })}
        />
      )}
      {days.every === 'quarter' && (
        <Select
          label={t('quarterMonth')}
          options={([1, 2, 3] as const).map((month) => ({ id: String(month), name: t(`month${month}`) }))}
          value={String(days.month)}
          onChange={(id) => onChange({ ...plan, days: { ...days, month: Number(id) } })}
        />
      )}
      {(days.every === 'month' || days.every === 'quarter') && (
        <Select
          label={t('monthDay')}
          options={[
            ...Array.from({ length: 28 }, (_, at) => ({
              id: `${at + 1}`,
              name: t('dayOfMonth', { day: at + 1 }),
            })),
            { id: 'last', name: t('lastDay') },
          ]}
          value={String(days.day)}
          onChange={(id) =>
            onChange({ ...plan, days: { ...days, day: id === 'last' ? 'last' : Number(id) } })
          }
        />
      )}
      {days.every !== 'day' && (
        <Select
          label={t('whenOff')}
          options={(['later', 'earlier', 'skip', 'go'] as const).map((id) => ({ id, name: t(id) }))}
          value={whenOff}
          onChange={(id) => onChange({ ...plan, whenOff: id as SendingDays['whenOff'] })}
        />
      )}
    </div>
  );
}

/** `09:00,14:00`: as it is typed, whatever comma stands between. */
function timesOf(typed: string): Pick<SendingDays, 'at' | 'alsoAt'> {
  const [at = '', ...alsoAt] = typed.split(/[,，、]\s*/);
  return { at, alsoAt };
}
