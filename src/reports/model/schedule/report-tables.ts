/** A report's blocks as tables, for files: the same numbers as on the screen, as values and not as words. */
import type { Cell, Column, TableAnswer, WireFunnel } from '../../../insights/model/answer.ts';
import type { LaidGrid } from '../grid/laid-grid.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';

/** A value of a file: text, a number, or an amount in fen. */
export type TableCell = string | number | boolean | null | { fen: bigint };
export type ReportTable = { title: string; header: string[]; rows: TableCell[][] };

const words = {
  stage: { zh: '阶段', en: 'Stage' },
  count: { zh: '数量', en: 'Count' },
  step: { zh: '推进率', en: 'Step rate' },
} satisfies Record<string, Label>;

/** The table of one block's answer. */
export function tableOfAnswer(title: string, answer: TableAnswer | WireFunnel, locale: Locale): ReportTable {
  if ('funnel' in answer) return tableOfFunnel(title, answer, locale);
  return {
    title,
    header: answer.columns.map(({ label }) => say(label, locale)),
    rows: answer.rows.map((row) => row.map((cell, at) => valueOf(cell, answer.columns[at]!.unit))),
  };
}

function tableOfFunnel(title: string, { funnel }: WireFunnel, locale: Locale): ReportTable {
  const { whole, stages } = funnel;
  const names = new Map(stages.map(({ id, name }) => [id, name]));
  const rows = whole.kind === 'conversion' ? whole.rows : [];
  return {
    title,
    header: [words.stage, words.count, words.step].map((label) => say(label, locale)),
    rows: rows.map(({ stageId, count, stepRate }) => [names.get(stageId) ?? '–', count, stepRate]),
  };
}

function valueOf(cell: Cell, unit: Column['unit']): TableCell {
  if (cell === null) return null;
  if (unit === 'money') return { fen: BigInt(String(cell)) };
  return typeof cell === 'object' ? cell.name : cell;
}

/** A laid grid as rows of values: each in the first place of its cell. */
export function tableOfLaid(title: string, { rows, columns, cells }: LaidGrid): ReportTable {
  const lines = rows.map(() => columns.map((): TableCell => null));
  for (const { row, column, value, text } of cells)
    lines[row]![column] =
      typeof value === 'bigint' ? { fen: value } : typeof value === 'object' ? text || null : value;
  const [header = [], ...body] = lines;
  return { title, header: header.map((cell) => (cell === null ? '' : String(cell))), rows: body };
}

/** All tables one below the other, each below its title. */
export function stacked(tables: readonly ReportTable[]): TableCell[][] {
  return tables.flatMap(({ title, header, rows }) => [[title], header, ...rows, []]);
}
