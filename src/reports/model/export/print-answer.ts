/** Answers on paper as they look on the screen: a figure by itself, and bars beside their names. Pure. */
import { markup, type Markup } from '../../../platform/model/markup.ts';
import type { LaidGrid, PlacedCell } from '../grid/laid-grid.ts';

export const answerPrintStyle = `
.asked { display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin: -2mm 0 5mm; color: #5a6477; font-size: 9.5pt }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(41mm, 1fr)); gap: 3mm; margin: 0 0 6mm }
.figure { border: 0.2mm solid #d8dde6; border-radius: 1.6mm; padding: 3mm; break-inside: avoid }
.figure p { margin: 0; color: #5a6477; font-size: 9.5pt }
.figure strong { display: block; font-size: 12.5pt; line-height: 1.5; font-weight: 650; white-space: nowrap; font-variant-numeric: tabular-nums }
.bars { display: grid; grid-template-columns: max-content 1fr; gap: 1.2mm 4mm; align-items: center; margin: 0 0 4mm; font-size: 9.5pt; break-inside: avoid }
.bars .name { max-width: 46mm; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.bars .bar { display: flex; align-items: center; gap: 2mm; font-variant-numeric: tabular-nums }
.bars .bar::before { content: ''; flex: none; width: calc((100% - 30mm) * var(--share)); min-width: 0.4mm; height: 3.6mm; border-radius: 0.6mm; background: #2f6fed }
`;

/** A number alone, large, with what stands beside it; null where the answer is something else. */
export function printFigure(title: string, laid: LaidGrid): Markup | null {
  const [heads, values, ...others] = linesOf(laid);
  if (!heads || !values || others.length > 0) return null;
  const own = heads[0]?.text ?? '';
  const beside = values.slice(1).map((cell, at) => `${besides(heads[at + 1]?.text ?? '', own)} ${cell.text}`);
  return markup`<div class="figure"><p>${title}</p><strong>${values[0]?.text ?? ''}</strong>${beside.length > 0 && markup`<p>${beside.join(' · ')}</p>`}</div>`;
}

/** What a figure beside another is called there, whose name need not be said again: “金额（对比期）” is “对比期”. */
function besides(name: string, own: string): string {
  return name.startsWith(own) ? name.slice(own.length).replace(/^\s*[（(](.+)[）)]$/, '$1') || name : name;
}

/** So many bars are looked at at a glance. */
const mostBars = 16;

/** A bar for each line, by its first figure; null where there are too many, or figures that no bar shows. */
export function printBars(laid: LaidGrid): Markup | null {
  const lines = linesOf(laid).slice(1);
  const sizes = lines.map((line) => sizeOf(line[1]));
  const largest = Math.max(0, ...sizes.map((size) => size ?? 0));
  if (lines.length === 0 || lines.length > mostBars || largest === 0) return null;
  if (sizes.some((size) => size !== null && size < 0)) return null;
  const bars = lines.map(
    ([name, figure], at) =>
      markup`<span class="name">${name!.text || '–'}</span><span class="bar" style="--share:${((sizes[at] ?? 0) / largest).toFixed(4)}">${figure!.text}</span>`,
  );
  return markup`<div class="bars">${bars}</div>`;
}

function sizeOf(cell: PlacedCell | undefined): number | null {
  const value = cell?.value;
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : null;
}

function linesOf({ rows, cells }: LaidGrid): PlacedCell[][] {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return rows.map((_, row) => (byRow.get(row) ?? []).toSorted((left, right) => left.column - right.column));
}
