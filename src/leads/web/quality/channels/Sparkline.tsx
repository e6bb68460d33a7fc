type Props = {
  /** At least two, the oldest first. */
  values: readonly number[];
  /** What it shows, with its numbers. */
  label: string;
};

const width = 72;
const height = 20;

/** A line in the height of a row, drawn to its own largest value. */
export function Sparkline({ values, label }: Props) {
  const most = Math.max(1, ...values);
  const points = values.map(
    (value, place) =>
      `${round((place / Math.max(1, values.length - 1)) * width)},${round(height - 1 - (value / most) * (height - 2))}`,
  );
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className="h-5 w-18">
      <polyline
        points={points.join(' ')}
        className="fill-none stroke-accent"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
