// Small drawings that a spreadsheet makes of figures itself: data bars behind cells, and sparklines over rows of a hidden sheet.
import { columnName } from './xlsx-cell.ts';
import { bookParts } from './xlsx-parts.ts';

type Place = { row: number; column: number };

/** A bar behind a cell, on this scale; colours are `RRGGBB`. */
export type LaidBar = Place & {
  rows: number;
  columns: number;
  low: number;
  high: number;
  colour: string;
  hidesValue: boolean;
};

/** A line or columns over a cell. */
export type LaidSparkline = Place & {
  kind: 'line' | 'columns';
  values: readonly (number | null)[];
  colour: string;
};

/** What a sheet draws of figures; `line` is where on the hidden sheet its first sparkline has its row. */
type LaidFigures = { bars: readonly LaidBar[]; sparklines: readonly LaidSparkline[]; line: number };

const extended = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const formulas = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const negative = 'FFB3261E';

/** The rules of the data bars, each for all cells of its scale; they stand after the merges of a sheet. */
export function barRulesXml(bars: readonly LaidBar[]): string {
  return scalesOf(bars)
    .map(([{ low, high, colour, hidesValue }, own], at) => {
      const ends = [low, high].map((end) => `<cfvo type="num" val="${end}"/>`).join('');
      const bar = `<dataBar minLength="0" maxLength="100"${hidesValue ? ' showValue="0"' : ''}>${ends}<color rgb="FF${colour}"/></dataBar>`;
      const more = `<extLst><ext ${extended} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${idOf(at)}</x14:id></ext></extLst>`;
      return `<conditionalFormatting sqref="${own.map(rangeOf).join(' ')}"><cfRule type="dataBar" priority="${at + 1}">${bar}${more}</cfRule></conditionalFormatting>`;
    })
    .join('');
}

/** What later spreadsheets know beside it: plain bars with negative ones, and sparklines; it ends a sheet. `hidden` is escaped already. */
export function figureExtensionsXml({ bars, sparklines, line }: LaidFigures, hidden: string): string {
  const parts = [barExtension(bars), sparklineExtension(sparklines, line, hidden)].join('');
  return parts && `<extLst>${parts}</extLst>`;
}

/** The sheet that the sparklines are drawn from: a row for each. */
export function* hiddenSheetXml(sparklines: readonly LaidSparkline[]): Generator<string> {
  yield `${bookParts.declaration}<worksheet xmlns="${bookParts.main}"><sheetData>`;
  for (const [at, { values }] of sparklines.entries()) {
    const cells = values.map((value, column) =>
      value === null ? '' : `<c r="${columnName(column)}${at + 1}"><v>${value}</v></c>`,
    );
    yield `<row r="${at + 1}">${cells.join('')}</row>`;
  }
  yield bookParts.sheetEnd;
}

/** Bars of one scale and look are one rule. */
function scalesOf(bars: readonly LaidBar[]): [LaidBar, LaidBar[]][] {
  const scales = Map.groupBy(bars, ({ low, high, colour, hidesValue }) =>
    [low, high, colour, hidesValue].join(),
  );
  return [...scales.values()].map((own) => [own[0]!, own]);
}

function barExtension(bars: readonly LaidBar[]): string {
  if (bars.length === 0) return '';
  const rules = scalesOf(bars).map(([{ low, high, hidesValue }, own], at) => {
    const ends = [low, high].map((end) => `<x14:cfvo type="num"><xm:f>${end}</xm:f></x14:cfvo>`).join('');
    const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0"${hidesValue ? ' showValue="0"' : ''}>${ends}<x14:negativeFillColor rgb="${negative}"/><x14:axisColor rgb="FF5A6477"/></x14:dataBar>`;
    return `<x14:conditionalFormatting ${formulas}><x14:cfRule type="dataBar" id="${idOf(at)}">${bar}</x14:cfRule><xm:sqref>${own.map(rangeOf).join(' ')}</xm:sqref></x14:conditionalFormatting>`;
  });
  return `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${extended}><x14:conditionalFormattings>${rules.join('')}</x14:conditionalFormattings></ext>`;
}

function sparklineExtension(sparklines: readonly LaidSparkline[], line: number, hidden: string): string {
  if (sparklines.length === 0) return '';
  const sheet = `'${hidden.replaceAll("'", "''")}'`;
  const written = sparklines.map((one, at) => {
    const row = line + at + 1;
    const range = `${sheet}!A${row}:${columnName(Math.max(0, one.values.length - 1))}${row}`;
    const colours = `<x14:colorSeries rgb="FF${one.colour}"/><x14:colorNegative rgb="${negative}"/><x14:colorAxis rgb="FF5A6477"/><x14:colorLast rgb="FF${one.colour}"/>`;
    const look = one.kind === 'line' ? ' last="1"' : ` type="column" negative="1"${fromZero(one.values)}`;
    return {
      colours,
      look,
      line: `<x14:sparkline><xm:f>${range}</xm:f><xm:sqref>${nameOf(one)}</xm:sqref></x14:sparkline>`,
    };
  });
  const groups = Map.groupBy(written, ({ look, colours }) => look + colours);
  const told = [...groups.values()].map(
    (own) =>
      `<x14:sparklineGroup${own[0]!.look} displayEmptyCellsAs="gap">${own[0]!.colours}<x14:sparklines>${own.map(({ line: one }) => one).join('')}</x14:sparklines></x14:sparklineGroup>`,
  );
  return `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${extended}><x14:sparklineGroups ${formulas}>${told.join('')}</x14:sparklineGroups></ext>`;
}

/** Columns stand on zero where none goes below it. */
function fromZero(values: readonly (number | null)[]): string {
  return values.some((value) => value !== null && value < 0) ? '' : ' minAxisType="custom" manualMin="0"';
}

function rangeOf({ row, column, rows, columns }: LaidBar): string {
  const last = nameOf({ row: row + rows - 1, column: column + columns - 1 });
  return rows * columns > 1 ? `${nameOf({ row, column })}:${last}` : last;
}

function nameOf({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`;
}

/** Ties a rule to what later spreadsheets know of it. */
function idOf(at: number): string {
  return `{4D494E47-444F-5500-0000-${String(at + 1).padStart(12, '0')}}`;
}
