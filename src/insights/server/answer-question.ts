import { breather, type Work } from '../../platform/server/index.ts';
import type { Column, TableAnswer } from '../model/answer.ts';
import { changeBetween } from '../model/compare.ts';
import type { MeasureQuestion } from '../model/question.ts';
import { insightTexts } from '../model/texts.ts';
import { keyCell, keyColumn, numberCell } from './cells.ts';
import { cameByColumns, type ColumnStore } from './columns/column-store.ts';
import {
  compileQuestion,
  mergedSql,
  readsOfQuestion,
  type Figure,
  type QuestionPlan,
} from './compile-question.ts';
import type { OpenCube } from './open-cube.ts';
import { planQuestion } from './plan-question.ts';

/**
 * An answer that is under way. `ready`, which never fails, when nothing beside the database is waited for any more: true when
 * all its numbers are here, and the database is asked for names only.
 */
export type Begun<T> = { ready: Promise<boolean>; finish(work: Work): Promise<T> };

/**
 * Begins to answer a question within what the asker may see: what is kept by columns is asked for at once. With `compare`, each
 * measure is followed by `<measure>.previous` and `<measure>.change` (0.1 is 10 % more; null where there was nothing before).
 */
export async function beginQuestion(
  work: Work,
  open: OpenCube,
  question: MeasureQuestion,
  columns: ColumnStore,
): Promise<Begun<TableAnswer>> {
  const plan = await planQuestion(work, open, question);
  const statement = mergedSql(plan);
  const merged = columns.rowsOf(work, open.cube, readsOfQuestion(plan), statement);
  return {
    ready: cameByColumns([{ statement, rows: merged }]),
    finish: async ({ db, now }) => {
      const { rows } = await compileQuestion(plan, await merged).execute(db);
      return {
        columns: [...plan.keys.map(keyColumn), ...plan.figures.flatMap(figureColumns)],
        rows: await allCells(plan, rows),
        asOf: (question.asOf === undefined ? now : new Date(question.asOf)).toISOString(),
        total: Number(rows[0]?.total ?? 0),
      };
    },
  };
}

async function allCells(
  plan: QuestionPlan,
  rows: readonly Record<string, unknown>[],
): Promise<TableAnswer['rows']> {
  const breathe = breather();
  const cells: TableAnswer['rows'] = [];
  for (const row of rows) {
    cells.push(cellsOf(plan, row));
    await breathe();
  }
  return cells;
}

function figureColumns({ measure: { id, label, unit }, previous }: Figure): Column[] {
  const column: Column = { id, label, kind: 'measure', unit };
  if (!previous) return [column];
  return [
    { ...column, id: `${id}.previous`, label: filled(insightTexts.previous, label) },
    { ...column, id: `${id}.change`, label: filled(insightTexts.change, label), unit: 'percent' },
  ];
}

function filled(text: Column['label'], label: Column['label']): Column['label'] {
  return { zh: text.zh.replace('{label}', label.zh), en: text.en.replace('{label}', label.en) };
}

function cellsOf(
  { keys, figures, locale }: QuestionPlan,
  row: Record<string, unknown>,
): TableAnswer['rows'][number] {
  return [
    ...keys.map((key, index) => keyCell(key, row[`k${index}`], row[`n${index}`], locale)),
    ...figures.flatMap(({ measure, previous }, index) => {
      const cell = numberCell(measure.unit, row[`m${index}`]);
      return previous ? [cell, changeCell(row[`m${index - 1}`], row[`m${index}`])] : [cell];
    }),
  ];
}

function changeCell(now: unknown, before: unknown): number | null {
  const number = (value: unknown) => (value === null ? null : Number(value));
  return changeBetween(number(before), number(now)).relative;
}
