/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the picture is drawn by the library, not loaded by an img */
import { lazy, type ReactNode, Suspense } from 'react';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { ChartOption, ChartPoint } from './DrawnChart.tsx';

const DrawnChart = lazy(() => import('./DrawnChart.tsx').then((module) => ({ default: module.DrawnChart })));

type Props = {
  /** What it shows, in a sentence with its finding where there is one. */
  label: string;
  option: ChartOption;
  /** The same numbers as a table, read in place of the drawing. */
  table: { columns: readonly string[]; rows: readonly (readonly ReactNode[])[] };
  height?: number;
  /** A click on a point: open the records behind it. */
  onSelect?: (point: ChartPoint) => void;
};

/** A chart of the one theme, loaded when first needed. */
export function Chart({ label, option, table, height = 260, onSelect }: Props) {
  return (
    <figure className="m-0 min-w-0">
      <div role="img" aria-label={label} style={{ height }}>
        <Suspense fallback={<Skeleton className="size-full" />}>
          <DrawnChart option={option} onSelect={onSelect} />
        </Suspense>
      </div>
      <ChartTable label={label} {...table} />
    </figure>
  );
}

function ChartTable({ label, columns, rows }: Props['table'] & { label: string }) {
  return (
    <table className="sr-only">
      <caption>{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={columns[place]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
