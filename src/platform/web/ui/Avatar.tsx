import { classNames } from './class-names.ts';
import { colourOf, initialsOf } from './initials.ts';

const fills = [
  'bg-chart-1/16',
  'bg-chart-2/20',
  'bg-chart-3/18',
  'bg-chart-4/18',
  'bg-chart-6/20',
  'bg-chart-7/18',
];

const sizes = { small: 'size-5 text-[9px]', normal: 'size-7 text-[11px]', large: 'size-10 text-sm' };

/** A person as a small mark; the name stands beside it or is heard. */
export function Avatar({
  name,
  size = 'normal',
  showName = false,
}: {
  name: string;
  size?: keyof typeof sizes;
  showName?: boolean;
}) {
  const mark = (
    <span
      {...(showName ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full font-medium text-ink select-none',
        sizes[size],
        fills[colourOf(name, fills.length)],
      )}
    >
      {size === 'small' ? initialsOf(name).slice(-1) : initialsOf(name)}
    </span>
  );
  if (!showName) return mark;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      {mark}
      <span className="truncate">{name}</span>
    </span>
  );
}
