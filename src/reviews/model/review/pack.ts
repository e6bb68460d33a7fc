/** The frozen numbers of a review: tables as they were answered, with the words of their measures and their question. */
import { z } from 'zod';
import { tableAnswerSchema, type Cell } from '../../../insights/model/answer.ts';
import { questionSchema } from '../../../insights/model/question.ts';

export const sectionIds = [
  'last',
  'results',
  'targets',
  'funnel',
  'bottlenecks',
  'loss',
  'cycle',
  'stalled',
  'people',
  'channels',
  'feedback',
  'trust',
] as const;
export type SectionId = (typeof sectionIds)[number];

const label = z.object({ zh: z.string(), en: z.string() });
const column = tableAnswerSchema.shape.columns.element.extend({
  definition: label.nullable(),
  /** Fields (`deal.amount`) whose right the number takes. */
  fields: z.array(z.string()),
});
export type PackColumn = z.output<typeof column>;

const packTable = z.object({
  /** Its name within the pack: `results.closed`. */
  key: z.string(),
  section: z.enum(sectionIds),
  title: label,
  /** Asked again it tells what is known now; null for what only its own moment knew. */
  question: questionSchema.nullable(),
  columns: z.array(column),
  rows: z.array(z.array(tableAnswerSchema.shape.rows.element.element)),
  asOf: z.string(),
});
export type PackTable = z.output<typeof packTable>;

export const packSchema = z.object({ tables: z.array(packTable) });
export type Pack = z.output<typeof packSchema>;

/** What stands before the numbers of a row: a stage, a person, a source. */
export function rowKey({ columns }: Pick<PackTable, 'columns'>, row: readonly Cell[]): string {
  return columns.flatMap(({ kind }, at) => (kind === 'measure' ? [] : [keyOf(row[at] ?? null)])).join('|');
}

function keyOf(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? cell.id : String(cell);
}

/** The same words for people. */
export function rowName({ columns }: Pick<PackTable, 'columns'>, row: readonly Cell[]): string {
  return columns.flatMap(({ kind }, at) => (kind === 'measure' ? [] : [nameOf(row[at] ?? null)])).join(' · ');
}

function nameOf(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? (cell.name ?? '–') : String(cell ?? '–');
}

/** The pack without the columns of fields that the reader may not read: as if they had not been asked. */
export function withoutFields(pack: Pack, mayRead: (field: string) => boolean): Pack {
  return {
    tables: pack.tables.map((table) => {
      const shown = table.columns.map(({ fields }) => fields.every(mayRead));
      const keep = <T>(cells: readonly T[]) => cells.filter((_, at) => shown[at]);
      return { ...table, columns: keep(table.columns), rows: table.rows.map(keep) };
    }),
  };
}
