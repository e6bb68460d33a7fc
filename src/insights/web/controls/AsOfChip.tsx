import { useState } from 'react';
import {
  Button,
  DatePicker,
  FilterChip,
  useFormats,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { Day } from '../../../platform/model/calendar.ts';
import { funnelTexts } from '../funnel/texts.ts';

type Props = { value: Day | null; onChange: (day: Day | null) => void };

/** The time machine: the last day whose changes are known. */
export function AsOfChip({ value, onChange }: Props) {
  const t = useText(funnelTexts);
  const { day } = useFormats();
  return (
    <FilterChip name={t('asOf')} chosen={value ? day(value) : undefined} onClear={() => onChange(null)}>
      {(close) => (
        <AsOfDay
          value={value}
          onChange={(chosen) => {
            onChange(chosen);
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

function AsOfDay({ value, onChange }: Props) {
  const t = useText(funnelTexts);
  const today = useToday();
  const [chosen, setChosen] = useState(value);
  return (
    <div className="flex w-56 flex-col gap-2">
      <DatePicker label={t('asOf')} value={chosen} onChange={setChosen} max={today} hint={t('asOfHint')} />
      <div className="flex gap-2">
        <Button isDisabled={chosen === null || chosen > today} onPress={() => onChange(chosen)}>
          {t('apply')}
        </Button>
        {value && (
          <Button variant="quiet" onPress={() => onChange(null)}>
            {t('backToNow')}
          </Button>
        )}
      </div>
    </div>
  );
}
