import { NumberField, Select, TextField, useLabel, useLocale, useText } from '../../../platform/web/index.ts';
import { qualities } from '../../model/qualities.ts';
import { qualityRulesSchema, type QualityRules } from '../../model/quality-rules.ts';
import { qualityRuleTexts } from './texts.ts';

type LimitProps = { rules: QualityRules; onChange: (part: Partial<QualityRules>) => void };

/** When a record is stale, and how complete is complete enough. */
export function LimitFields({ rules, onChange }: LimitProps) {
  const t = useText(qualityRuleTexts);
  const label = useLabel();
  return (
    <div className="grid items-end gap-4 md:grid-cols-2">
      {qualities.map(({ object, label: name }) => (
        <NumberField
          key={object}
          label={t('freshDays', { name: label(name) })}
          min={1}
          max={3650}
          unit={t('days')}
          value={rules.freshDays[object]}
          onChange={(days) => onChange({ freshDays: { ...rules.freshDays, [object]: days ?? 1 } })}
        />
      ))}
      <NumberField
        label={t('target')}
        min={1}
        max={100}
        unit="%"
        value={rules.target}
        onChange={(target) => onChange({ target: target ?? 1 })}
      />
    </div>
  );
}

type Review = QualityRules['review'];

/** When the team goes through its deals each week. */
export function ReviewFields({ review, onChange }: { review: Review; onChange: (review: Review) => void }) {
  const t = useText(qualityRuleTexts);
  const weekdays = useWeekdays();
  const isTime = qualityRulesSchema.shape.review.shape.time.safeParse(review.time).success;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">{t('reviewText')}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          label={t('weekday')}
          value={String(review.weekday)}
          onChange={(weekday) => onChange({ ...review, weekday: Number(weekday ?? 1) })}
          options={weekdays.map((name, at) => ({ id: String(at + 1), name }))}
        />
        <TextField
          label={t('time')}
          value={review.time}
          maxLength={5}
          onChange={(time) => onChange({ ...review, time })}
          error={isTime ? null : t('timeWrong')}
        />
      </div>
    </div>
  );
}

/** The names of the days of a week, from Monday. */
function useWeekdays(): string[] {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return [5, 6, 7, 8, 9, 10, 11].map((day) => format.format(new Date(Date.UTC(2026, 0, day))));
}
