import { useState } from 'react';
import {
  Button,
  DatePicker,
  FilterChip,
  useFormats,
  useLabel,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { labelOfWindow, lastDayOf, offeredWindows, windowOfDays } from '../windows.ts';
import { periodOfWindow, type WindowName } from '../../model/windows.ts';
import { ChoiceList, type Choice } from './ChoiceChip.tsx';
import { controlTexts } from './texts.ts';

type Props = {
  name: string;
  value: WindowName;
  onChange: (window: WindowName) => void;
  /** The window that needs no clearing. */
  usual: WindowName;
  /** Offers all of time, too. */
  mayBeAll?: boolean;
};

/** A window of days: one that moves with today, chosen days, or all of time. */
export function WindowChip({ name, value, onChange, usual, mayBeAll = false }: Props) {
  const title = useWindowTitle();
  const choices: Choice[] = [...(mayBeAll ? ['all'] : []), ...offeredWindows].map((id) => ({
    id,
    name: title(id),
  }));
  return (
    <FilterChip
      name={name}
      chosen={title(value)}
      {...(value !== usual && { onClear: () => onChange(usual) })}
    >
      {(close) => {
        const choose = (window: WindowName): void => {
          onChange(window);
          close();
        };
        return (
          <div className="flex flex-col gap-4 md:flex-row">
            <ChoiceList label={name} choices={choices} value={value} onChange={choose} />
            <ChosenDays value={value} onChange={choose} />
          </div>
        );
      }}
    </FilterChip>
  );
}

/** A window in words. */
export function useWindowTitle(): (window: WindowName) => string {
  const t = useText(controlTexts);
  const label = useLabel();
  const { day } = useFormats();
  const today = useToday();
  return (window) => {
    const moving = labelOfWindow(window);
    if (moving) return label(moving);
    const period = periodOfWindow(window, today);
    return period ? t('days', { first: day(period.from), last: day(lastDayOf(period)) }) : t('allTime');
  };
}

function ChosenDays({ value, onChange }: { value: WindowName; onChange: (window: WindowName) => void }) {
  const t = useText(controlTexts);
  const period = periodOfWindow(value, useToday());
  const [first, setFirst] = useState(period?.from ?? null);
  const [last, setLast] = useState(period ? lastDayOf(period) : null);
  const window = windowOfDays(first, last);
  const isWrong = first !== null && last !== null && window === null;
  return (
    <div className="flex w-44 flex-col gap-2">
      <DatePicker label={t('from')} value={first} onChange={setFirst} />
      <DatePicker label={t('to')} value={last} onChange={setLast} error={isWrong ? t('wrongOrder') : null} />
      <Button isDisabled={window === null} onPress={() => window && onChange(window)}>
        {t('apply')}
      </Button>
    </div>
  );
}
