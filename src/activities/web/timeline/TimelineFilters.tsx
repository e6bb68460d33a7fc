import { Search } from 'lucide-react';
import { useState } from 'react';
import {
  Checkbox,
  DatePicker,
  FilterBar,
  FilterChip,
  MultiSelect,
  TextField,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { useColleagues } from '../follow-up/Mentions.tsx';
import { useFollowUpTypes, useNameOf } from '../follow-up/use-follow-up-types.ts';
import { isNarrowed, type TimelineFilter } from './timeline-filter.ts';
import { timelineTexts } from './texts.ts';

type Props = { filter: TimelineFilter; change: (part: Partial<TimelineFilter>) => void };

const nothing = { q: '', by: [], types: [], from: null, to: null, withFiles: false };

/** Words, types, people, days and files that entries are looked for by. */
export function TimelineFilters({ filter, change }: Props) {
  const t = useText(timelineTexts);
  const colleagues = useColleagues();
  const nameOf = useNameOf();
  const types = useFollowUpTypes().map((type) => ({ id: type.key, name: nameOf(type) }));
  const namesOf = (ids: readonly string[], among: readonly { id: string; name: string }[]) =>
    among
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join('、');
  return (
    <FilterBar {...(isNarrowed(filter) && { onClearAll: () => change(nothing) })}>
      <Words key={filter.q} value={filter.q} onChange={(q) => change({ q })} />
      <FilterChip
        name={t('type')}
        chosen={namesOf(filter.types, types)}
        onClear={() => change({ types: [] })}
      >
        <MultiSelect
          label={t('type')}
          value={filter.types}
          onChange={(chosen) => change({ types: chosen })}
          options={types}
        />
      </FilterChip>
      <FilterChip
        name={t('person')}
        chosen={namesOf(filter.by, colleagues)}
        onClear={() => change({ by: [] })}
      >
        <MultiSelect
          label={t('person')}
          value={filter.by}
          onChange={(by) => change({ by })}
          options={colleagues}
        />
      </FilterChip>
      <DaysChip filter={filter} change={change} />
      <Checkbox
        label={t('withFiles')}
        value={filter.withFiles}
        onChange={(withFiles) => change({ withFiles })}
      />
    </FilterBar>
  );
}

/** Enter or leaving the box looks for what was typed. */
function Words({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const t = useText(timelineTexts);
  const [typed, setTyped] = useState(value);
  const look = (): void => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <TextField
      type="search"
      label={t('search')}
      hideLabel
      placeholder={t('search')}
      before={<Search aria-hidden size={14} />}
      value={typed}
      onChange={setTyped}
      onBlur={look}
      onKeyDown={(event) => event.key === 'Enter' && look()}
      maxLength={100}
      className="w-48"
    />
  );
}

function DaysChip({ filter: { from, to }, change }: Props) {
  const t = useText(timelineTexts);
  const { day } = useFormats();
  const told = (on: string | null) => (on ? day(on, 'short') : '…');
  return (
    <FilterChip
      name={t('days')}
      chosen={from || to ? `${told(from)} – ${told(to)}` : undefined}
      onClear={() => change({ from: null, to: null })}
    >
      <div className="flex flex-col gap-3">
        <DatePicker label={t('from')} value={from} onChange={(on) => change({ from: on })} />
        <DatePicker label={t('to')} value={to} onChange={(on) => change({ to: on })} />
      </div>
    </FilterChip>
  );
}
