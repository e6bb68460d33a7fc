/** The table of a grid as HTML for paper: spans, aligned figures, heads that the printer repeats. */
import { markup, type Markup } from '../../../platform/model/markup.ts';
import { drawnSide, pathsOf, type CellDrawing } from './cell-drawing.ts';
import type { GridTable, TablePlace } from './grid-table.ts';
import type { GridPage } from './grid.ts';
import { paperOf } from './paper-of-grid.ts';

/** Looks of a printed grid, by the tones that cells are given. */
export const gridPrintStyle = `
table.grid.dense { font-size: 8.5pt } table.grid.densest { font-size: 6.5pt } table.grid.densest th, table.grid.densest td { padding: 0.6mm 0.8mm }
table.grid { width: auto; min-width: 100%; margin: 0 0 4mm }
table.grid + table.grid { break-before: page }
table.grid th, table.grid td { border: 0.2mm solid #c9d0dc; padding: 1.1mm 1.8mm; vertical-align: middle; font-weight: 400; color: inherit }
.grid th, .grid td { word-break: keep-all; overflow-wrap: break-word }
.grid .bold { font-weight: 650 } .grid .center { text-align: center } .grid .end { text-align: right; white-space: nowrap }
.grid .fill-head { background: #eef1f6; font-weight: 600 } .grid .fill-total { background: #f6f7fa }
.grid .fill-accent { background: #e8f0fe } .grid .fill-positive { background: #e6f5ec } .grid .fill-warning { background: #fff4dd } .grid .fill-negative { background: #fdeaea }
.grid .text-quiet { color: #5a6477 } .grid .text-accent { color: #1f56c3 } .grid .text-positive { color: #1b7a43 } .grid .text-warning { color: #8a5a00 } .grid .text-negative { color: #b3261e }
.grid .drawn { display: flex; align-items: center; justify-content: space-between; gap: 1.6mm }
.grid svg { flex: none; overflow: visible; width: 24mm; height: 4.8mm; color: #2f6fed } .grid .text-positive svg { color: #1b7a43 } .grid .text-warning svg { color: #8a5a00 } .grid .text-negative svg { color: #b3261e } .grid .text-quiet svg { color: #5a6477 }
.grid path { vector-effect: non-scaling-stroke } .grid .ink-fill { fill: currentColor } .grid .ink-track { fill: #e3e8f0 }
.grid .ink-line { fill: none; stroke: currentColor; stroke-width: 1.2pt } .grid .ink-dot { fill: none; stroke: currentColor; stroke-width: 3.6pt; stroke-linecap: round } .grid .ink-mark { fill: none; stroke: #1f2937; stroke-width: 1.5pt }
.grid img { display: block; height: 14mm; max-width: 100% }
`;

/** The paper of the printed parts of this class; without one, of all. */
export function pageStyle(part: string, page: GridPage | undefined): string {
  const { size, isLandscape, margins } = paperOf(page);
  const edges = [margins.top, margins.right, margins.bottom, margins.left]
    .map((edge) => `${edge}mm`)
    .join(' ');
  const paper = `@page ${part} { size: ${size === 'Letter' ? 'letter' : size} ${isLandscape ? 'landscape' : 'portrait'}; margin: ${edges} }`;
  return `${paper}${part && ` .${part} { page: ${part} }`}\n`;
}

/** Where the content of a picture is found; null: its words stand in its place. */
type AddressOf = (picture: string) => string | null;

/** Each page as a table of its own. */
export function printGrid(pages: readonly GridTable[], addressOf: AddressOf = () => null): Markup {
  return markup`${pages.map((page) => printTable(page, addressOf))}`;
}

function printTable({ widths, head, body }: GridTable, addressOf: AddressOf): Markup {
  const lines = (of: GridTable['head'], tag: 'th' | 'td') =>
    of.map(({ places }) => markup`<tr>${places.map((place) => printPlace(place, tag, addressOf))}</tr>`);
  const columns = widths.map((width) => markup`<col${width !== null && markup` style="width:${width}px"`}>`);
  const sized = widths.some((width) => width !== null) && markup`<colgroup>${columns}</colgroup>`;
  return markup`${{ html: `<table class="${densityOf(widths.length)}">` }}${sized}${head.length > 0 && markup`<thead>${lines(head, 'th')}</thead>`}<tbody>${lines(body, 'td')}</tbody></table>`;
}

/** So many columns stand on a page that words and figures are not torn. */
function densityOf(columns: number): string {
  return columns > 16 ? 'grid densest' : columns > 10 ? 'grid dense' : 'grid';
}

function printPlace(place: TablePlace, tag: 'th' | 'td', addressOf: AddressOf): Markup {
  const { rows, columns, align, style } = place;
  const looks = [
    align,
    ...(style.bold ? ['bold'] : []),
    ...(style.fill && style.fill !== 'none' ? [`fill-${style.fill}`] : []),
    ...(style.text && style.text !== 'plain' ? [`text-${style.text}`] : []),
  ].join(' ');
  const spans = markup`${rows > 1 && markup` rowspan="${rows}"`}${columns > 1 && markup` colspan="${columns}"`}`;
  const indent = style.indent ? markup` style="padding-left: ${1.8 + style.indent * 4}mm"` : markup``;
  const open = { html: `<${tag} class="${looks}"` };
  return markup`${open}${spans}${indent}>${printContent(place, addressOf)}${{ html: `</${tag}>` }}`;
}

function printContent({ text, drawing }: TablePlace, addressOf: AddressOf): Markup | string {
  if (!drawing) return text;
  if (drawing.kind !== 'picture') return printDrawing(drawing, text);
  const address = addressOf(drawing.picture);
  return address === null
    ? text
    : markup`<img src="${address}" alt="${text}" style="object-fit:${drawing.fit}">`;
}

function printDrawing(drawing: Exclude<CellDrawing, { kind: 'picture' }>, text: string): Markup {
  const paths = pathsOf(drawing).map(({ d, ink }) => markup`<path class="${`ink-${ink}`}" d="${d}"/>`);
  const told = drawing.alone ? [text, drawing.words].filter(Boolean).join('，') : drawing.words;
  const side = drawnSide;
  const svg = markup`<svg role="img" aria-label="${told}" viewBox="0 0 ${side} ${side}" preserveAspectRatio="none">${paths}</svg>`;
  return markup`<span class="drawn">${svg}${!drawing.alone && markup`<span>${text}</span>`}</span>`;
}
