/** The numbers of a review, asked now. */
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import { isFunnel, type Question } from '../../../insights/model/question.ts';
import type { Cube } from '../../../insights/model/measure.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Pack, PackColumn, PackTable } from '../../model/review/pack.ts';
import { packQuestions, type PackQuestion, type ReviewedPart } from '../../model/review/pack-questions.ts';
import type { Measuring } from '../measuring.ts';
import { bottleneckTable } from './bottleneck-table.ts';
import { stalledTable, trustTable } from './standing-tables.ts';
import { targetTable } from './target-table.ts';

/** Everything the asker may see of the part and its period; what he may not ask is left out. */
export async function freezePack(measuring: Measuring, work: Work, part: ReviewedPart): Promise<Pack> {
  const tables: PackTable[] = [];
  for (const asked of packQuestions(part)) {
    const table = await answerTable(measuring, work, asked);
    if (table) tables.push(table);
  }
  const standing = [
    await targetTable(measuring, work, part),
    await bottleneckTable(measuring, work, part),
    await stalledTable(work, part),
    await trustTable(work, part),
  ];
  return { tables: [...tables, ...standing.filter((table) => table !== null)] };
}

/** The tables of a pack asked anew: what is known now of the same period. */
export async function askAgain(measuring: Measuring, work: Work, pack: Pack): Promise<Pack> {
  const tables: PackTable[] = [];
  for (const { question, ...table } of pack.tables) {
    const again = question && (await answerTable(measuring, work, { ...table, question }));
    if (again) tables.push(again);
  }
  return { tables };
}

async function answerTable(
  { insights, cubes }: Measuring,
  work: Work,
  { question, key, section, title }: PackQuestion,
): Promise<PackTable | null> {
  const asked = readable(cubes, work, question);
  if (!asked) return null;
  const { columns, rows, asOf } = (await insights.answer(work, asked)) as TableAnswer;
  const described = columns.map((column) => ({ ...column, ...wordsOf(cubes, column.id) }));
  return { key, section, title, question: asked, columns: described, rows: rows as Cell[][], asOf };
}

/** The question with the measures there are that the asker may read; null where a dimension or every measure is not for him. */
function readable(cubes: readonly Cube[], work: Work, question: Question): Question | null {
  if (isFunnel(question)) return question;
  const may = (id: string) =>
    isMeasured(cubes, id) && wordsOf(cubes, id).fields.every((field) => mayReadField(work, field));
  const measures = question.measures.filter(may);
  const sort = question.sort.filter(({ by }) => may(by));
  return measures.length > 0 && question.dimensions.every(may) ? { ...question, measures, sort } : null;
}

/** Does anything tell this measure or dimension? */
function isMeasured(cubes: readonly Cube[], id: string): boolean {
  return cubes.some(({ measures, dimensions }) => [...measures, ...dimensions].some((one) => one.id === id));
}

/** May the asker read the field (`deal.amount`), unmasked? */
export function mayReadField({ principal }: Work, field: string): boolean {
  const [object = '', name = ''] = field.split('.');
  return ['read', 'edit'].includes(reachOf(principal, object, name));
}

const funnelMoney = new Set(['amount']);

/** The definition and the fields of a column: of a measure, of one compared (`….previous`), of a dimension. */
function wordsOf(cubes: readonly Cube[], columnId: string): Pick<PackColumn, 'definition' | 'fields'> {
  const id = columnId.replace(/\.(previous|change)$/, '');
  for (const { measures, dimensions, funnel } of cubes) {
    const measure = measures.find((one) => one.id === id);
    if (measure) return { definition: measure.definition, fields: [...(measure.fields ?? [])] };
    const dimension = dimensions.find((one) => one.id === id);
    if (dimension) return { definition: null, fields: [...(dimension.fields ?? [])] };
    if (funnel && funnelMoney.has(id)) return { definition: null, fields: [...funnel.amountFields] };
  }
  return { definition: null, fields: [] };
}
