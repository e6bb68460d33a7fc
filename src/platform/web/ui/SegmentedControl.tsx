import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export type Segment<V extends string> = { id: V; name: string; icon?: ReactNode };

type Props<V extends string> = {
  label: string;
  segments: readonly Segment<V>[];
  value: V;
  onChange: (value: V) => void;
};

const segmentShape =
  'inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-sm px-2.5 text-sm whitespace-nowrap text-soft ' +
  'data-hovered:text-ink data-selected:bg-surface data-selected:font-medium data-selected:text-ink data-selected:shadow-card';

/** One of two to five ways to see the same thing. */
export function SegmentedControl<V extends string>({ label, segments, value, onChange }: Props<V>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([key]) => key !== undefined && onChange(key as V)}
      className="inline-flex w-fit gap-0.5 rounded-md bg-sunken p-0.5"
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className={segmentShape}>
          {segment.icon}
          {segment.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
