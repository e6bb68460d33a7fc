/** The records behind a number: the same rows, by the same conditions, one by one. */
import { sql, type RawBuilder } from 'kysely';
import { refuse } from '../../platform/model/refusal.ts';
import type { RecordsAnswer } from '../model/answer.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  isFunnel,
  type AskedFunnel,
  type CellValue,
  type Condition,
  type Drill,
  type MeasureQuestion,
  type PlainValue,
} from '../model/question.ts';
import { insightRefusals } from '../model/refusals.ts';
import { bindPlaces } from './bound-sql.ts';
import { countingFor } from './compile-funnel.ts';
import { countedRows } from './counted-rows.ts';
import { rowsBehind, rowsLookedAt } from './funnel-columns.ts';
import { getMeasure, type OpenCube } from './open-cube.ts';
import { planFunnel } from './plan-funnel.ts';
import { countingOf, readConditions } from './plan-question.ts';

export type RecordPage = RecordsAnswer;

/**
 * A page of the ids behind one number of a question's answer, newest records first, and how many there are: for counts
 * exactly the number shown, for other measures the rows they speak of. In a flow a record is named for each movement.
 */
export async function idsOf(work: Work, open: OpenCube, drill: Drill): Promise<RecordPage> {
  const rows = isFunnel(drill.question)
    ? await funnelRows(work, open, drill.question, (drill as Extract<Drill, { question: AskedFunnel }>).cell)
    : await measureRows(
        work,
        open,
        drill.question,
        (drill as Extract<Drill, { question: MeasureQuestion }>).cell,
      );
  const id = sql`f.${sql.id(open.cube.record)}`;
  const counted = await sql<{ total: bigint }>`select count(*) as total ${rows}`.execute(work.db);
  const page = await sql<PageRow>`
    select ${id} as id, ${lineSql(open)} ${rows} order by f.created_at desc, ${id} limit ${drill.limit} offset ${drill.offset}`.execute(
    work.db,
  );
  return {
    ids: page.rows.map((row) => row.id),
    total: Number(counted.rows[0]!.total),
    ...(open.cube.line && { lines: page.rows.map(lineOf) }),
  };
}

type PageRow = { id: string } & Record<'title' | 'object' | 'record_id', string | null> & { at: Date | null };

/** What rows say that have no record of their own. */
function lineSql({ cube: { line } }: OpenCube): RawBuilder<unknown> {
  if (!line) return sql`null as title, null as at, null as object, null as record_id`;
  const { title, at, object, recordId } = line;
  return sql.raw(`${title} as title, ${at} as at, ${object} as object, ${recordId} as record_id`);
}

function lineOf({ title, at, object, record_id }: PageRow): NonNullable<RecordsAnswer['lines']>[number] {
  return { title: title ?? '', at: at?.toISOString() ?? null, object, recordId: record_id };
}

type MeasureCell = Extract<Drill, { question: MeasureQuestion }>['cell'];
type FunnelCell = Extract<Drill, { question: AskedFunnel }>['cell'];

async function measureRows(
  work: Work,
  open: OpenCube,
  question: MeasureQuestion,
  cell: MeasureCell,
): Promise<RawBuilder<unknown>> {
  if (!question.measures.includes(cell.measure) || cell.values.length !== question.dimensions.length) {
    refuse(insightRefusals.unknownCell);
  }
  const measure = getMeasure(open, cell.measure);
  const counting = countingOf(work, open, measure, question.asOf);
  const own = question.dimensions.map((field, index): Condition => ({
    field,
    op: 'is',
    value: plain(cell.values[index]!),
  }));
  const readings = await readConditions(work, open, [...question.filters, ...own]);
  const spokenOf = measure.of ? [bindPlaces(`(${measure.of})`, counting.places)] : [];
  return countedRows(counting, [], readings, spokenOf);
}

async function funnelRows(
  work: Work,
  open: OpenCube,
  question: AskedFunnel,
  cell: FunnelCell,
): Promise<RawBuilder<unknown>> {
  const plan = await planFunnel(work, open, question);
  const behind = rowsBehind(plan.mode, plan.fromRecords, cell.what) ?? refuse(insightRefusals.unknownCell);
  if (behind.includes(':rank') && cell.rank === undefined) refuse(insightRefusals.unknownCell);
  const counting = countingFor(plan);
  const readings = await readConditions(work, open, partConditions(question, cell));
  const text = `${rowsLookedAt(plan.mode, plan.fromRecords)} and ${behind}`;
  const rows = bindPlaces(text.replaceAll(':rank', ':rank::int'), {
    ...counting.places,
    rank: cell.rank ?? null,
  });
  return countedRows(counting, [], [...plan.readings, ...readings], [rows]);
}

function partConditions({ funnel: { split } }: AskedFunnel, { value, except }: FunnelCell): Condition[] {
  if (value === undefined && except === undefined) return [];
  if (split === undefined) refuse(insightRefusals.unknownCell);
  return [
    ...(value === undefined ? [] : [{ field: split, op: 'is' as const, value: plain(value) }]),
    ...(except === undefined ? [] : [{ field: split, op: 'not_in' as const, value: except.map(plain) }]),
  ];
}

/** The value itself, of a reference its id. */
export function plain(value: CellValue): PlainValue {
  return value !== null && typeof value === 'object' ? value.id : value;
}
