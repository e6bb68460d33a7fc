/** What is typed into a cell: words, or a formula after an equals sign. */
import type { Label, Locale } from '../../../../platform/model/label.ts';
import type { Grid, GridCellValue } from '../grid.ts';
import { bareCell, cellOn, clearCells, putCell, type Place } from './edit-cells.ts';

const longestText = 500;

/** The grid with what was typed on a place; nothing typed clears it. Words already told in the other language stay there. */
export function writeText(grid: Grid, place: Place, typed: string, locale: Locale): Grid {
  const text = typed.trim();
  const cell = cellOn(grid, place);
  if (text === '') return clearCells(grid, { from: place, to: place });
  const value = valueOfText(text, cell?.value, locale);
  if (!cell) return putCell(grid, bareCell(place, value));
  const { expand: _, ...kept } = cell;
  return putCell(grid, { ...kept, value });
}

function valueOfText(text: string, before: GridCellValue | undefined, locale: Locale): GridCellValue {
  if (/^[=＝]./.test(text)) return { kind: 'formula', formula: text.slice(1, 1001) };
  const said = text.slice(0, longestText);
  return { kind: 'static', text: wordsOf(said, before?.kind === 'static' ? before.text : null, locale) };
}

function wordsOf(said: string, before: Label | null, locale: Locale): Label {
  if (!before || before.zh === before.en) return { zh: said, en: said };
  return locale === 'en' ? { ...before, en: said } : { ...before, zh: said };
}

/** What can be typed over: words and formulas; of what is bound to a field or a measure nothing is typed. */
export function typedOf(value: GridCellValue | undefined, locale: Locale): string {
  if (value?.kind === 'formula') return `=${value.formula}`;
  return value?.kind === 'static' ? value.text[locale === 'en' ? 'en' : 'zh'] : '';
}
