import { Plus, X } from 'lucide-react';
import type { WorkingSpan } from '../../../../platform/model/working-hours.ts';
import { Button, IconButton, Select, useText } from '../../../../platform/web/index.ts';
import { workingTimeTexts } from '../rules/texts.ts';

const step = 30;
const moments = Array.from({ length: 1440 / step + 1 }, (_, place) => place * step);

/** 540 reads 09:00. */
function clockOf(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

type Props = {
  spans: readonly WorkingSpan[];
  onChange: (spans: readonly WorkingSpan[]) => void;
  isDisabled?: boolean;
};

/** The parts of a working day, by half hours. */
export function ShiftFields({ spans, onChange, isDisabled = false }: Props) {
  const t = useText(workingTimeTexts);
  const put = (place: number, change: Partial<WorkingSpan>): void =>
    onChange(spans.map((span, at) => (at === place ? { ...span, ...change } : span)));
  const last = spans.at(-1)?.to ?? 540;
  return (
    <div className="flex flex-col gap-2">
      {spans.map((span, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a part of a day is its place
        <div key={place} className="flex max-w-sm items-end gap-2">
          <MomentField
            label={t('from', { place: place + 1 })}
            value={span.from}
            onChange={(from) => put(place, { from })}
            isDisabled={isDisabled}
          />
          <MomentField
            label={t('to', { place: place + 1 })}
            value={span.to}
            onChange={(to) => put(place, { to })}
            isDisabled={isDisabled}
          />
          <IconButton
            label={t('removeSpan', { place: place + 1 })}
            icon={<X aria-hidden size={16} />}
            isDisabled={isDisabled || spans.length === 1}
            onPress={() => onChange(spans.filter((one) => one !== span))}
          />
        </div>
      ))}
      <Button
        size="small"
        variant="quiet"
        className="w-fit"
        icon={<Plus aria-hidden size={14} />}
        isDisabled={isDisabled || last >= 1440 - step || spans.length >= 8}
        onPress={() => onChange([...spans, { from: last + step, to: Math.min(1440, last + 4 * step) }])}
      >
        {t('addSpan')}
      </Button>
    </div>
  );
}

type MomentProps = { label: string; value: number; onChange: (minutes: number) => void; isDisabled: boolean };

function MomentField({ label, value, onChange, isDisabled }: MomentProps) {
  // A time set by the API may lie between the half hours.
  const offered = moments.includes(value) ? moments : [...moments, value].toSorted((a, b) => a - b);
  return (
    <Select
      label={label}
      options={offered.map((minutes) => ({ id: String(minutes), name: clockOf(minutes) }))}
      value={String(value)}
      onChange={(minutes) => minutes !== null && onChange(Number(minutes))}
      isDisabled={isDisabled}
      className="flex-1"
    />
  );
}
