/** Measures of several subjects in one table: each subject answers by itself, and the rows meet where their keys are the same. */
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Cell, Column, TableAnswer } from '../model/answer.ts';
import type { MeasureQuestion } from '../model/question.ts';
import { insightRefusals } from '../model/refusals.ts';
import { counterpartOf } from '../model/shared-dimensions.ts';
import { beginQuestion, type Begun } from './answer-question.ts';
import type { ColumnStore } from './columns/column-store.ts';
import type { OpenCube } from './open-cube.ts';

/** So many combinations of a subject are put together. */
const mostRows = 10_000;

/** The part of the question that this subject answers, in its own words. Refuses a field that it does not share. */
export function ownQuestion(
  open: OpenCube,
  opened: readonly OpenCube[],
  question: MeasureQuestion,
): MeasureQuestion {
  if (opened.length === 1) return question;
  const measures = question.measures.filter((id) => open.cube.measures.some((measure) => measure.id === id));
  const sources = new Set(
    open.cube.measures.filter(({ id }) => measures.includes(id)).map(({ source }) => source),
  );
  const own = (field: string) =>
    counterpartOf(open, opened, field, sources) ?? refuse(insightRefusals.notShared, { field });
  return {
    ...question,
    measures,
    dimensions: question.dimensions.map(own),
    filters: question.filters.map((filter) => ({ ...filter, field: own(filter.field) })),
    sort: [],
    limit: mostRows,
  };
}

/**
 * Answers a question about several subjects over the dimensions they share. Nothing is joined before it is counted, so no figure
 * grows by standing beside another; where a subject has nothing, what adds up is zero and the rest is empty. Refuses fields
 * that are not shared, and more combinations than can be put together.
 */
export async function beginTogether(
  work: Work,
  opened: readonly OpenCube[],
  question: MeasureQuestion,
  columns: ColumnStore,
): Promise<Begun<TableAnswer>> {
  const begun = await Promise.all(
    opened.map(async (open) => beginQuestion(work, open, ownQuestion(open, opened, question), columns)),
  );
  return {
    ready: Promise.all(begun.map(({ ready }) => ready)).then((all) => all.every(Boolean)),
    finish: async (own) =>
      putTogether(opened, question, await Promise.all(begun.map((one) => one.finish(own)))),
  };
}

function putTogether(
  opened: readonly OpenCube[],
  question: MeasureQuestion,
  parts: readonly TableAnswer[],
): TableAnswer {
  if (parts.some(({ total }) => total > mostRows))
    refuse(insightRefusals.tooManyTogether, { most: mostRows });
  const keys = question.dimensions.length;
  const head = parts[0]!.columns
    .slice(0, keys)
    .map((column, at) => ({ ...column, id: question.dimensions[at]! }));
  const figures = parts.flatMap((part) => part.columns.slice(keys));
  const rows = mergeRows(
    parts,
    keys,
    figures.map((column) => nothingOf(opened, column)),
  );
  const told = [...head, ...figures];
  const sorted = rows.toSorted(orderOf(question, told, keys));
  return { columns: told, rows: sorted.slice(0, question.limit), asOf: parts[0]!.asOf, total: rows.length };
}

/** What stands where a subject has no such row. */
function nothingOf(opened: readonly OpenCube[], { id, unit }: Column): Cell {
  const plain = id.replace(/\.previous$/, '');
  const isAdditive = opened.some(({ measures }) => measures.get(plain)?.additive);
  return isAdditive ? (unit === 'money' ? '0' : 0) : null;
}

function mergeRows(parts: readonly TableAnswer[], keys: number, nothing: readonly Cell[]): Cell[][] {
  const merged = new Map<string, Cell[]>();
  let place = keys;
  for (const { rows, columns } of parts) {
    for (const row of rows) {
      const key = JSON.stringify(row.slice(0, keys).map(plainKey));
      const into = merged.get(key) ?? [...row.slice(0, keys), ...nothing];
      row.slice(keys).forEach((cell, at) => (into[place + at] = cell));
      merged.set(key, into);
    }
    place += columns.length - keys;
  }
  return [...merged.values()];
}

function plainKey(cell: Cell) {
  return cell !== null && typeof cell === 'object' ? cell.id : cell;
}

/** As asked; else days ascend, and other keys go by the first measure. */
function orderOf({ sort }: MeasureQuestion, columns: readonly Column[], keys: number) {
  const isByDays = columns.slice(0, keys).every(({ kind }) => kind === 'day');
  const usual = isByDays || keys === columns.length ? [] : [{ by: columns[keys]!.id, desc: true }];
  const asked = (sort.length > 0 ? sort : usual).map(({ by, desc }) => {
    const at = columns.findIndex(({ id }) => id === by);
    return at < 0 ? refuse(insightRefusals.unknownField, { field: by }) : { at, desc };
  });
  const order = [...asked, ...columns.slice(0, keys).map((_, at) => ({ at, desc: false }))];
  return (left: readonly Cell[], right: readonly Cell[]): number => {
    for (const { at, desc } of order) {
      const compared = compareCells(left[at]!, right[at]!, desc, columns[at]!.unit !== null);
      if (compared !== 0) return compared;
    }
    return 0;
  };
}

function compareCells(left: Cell, right: Cell, desc: boolean, isNumber: boolean): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const compared = isNumber
    ? Number(left) - Number(right)
    : nameOf(left).localeCompare(nameOf(right), 'zh-CN');
  return desc ? -compared : compared;
}

function nameOf(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? (cell.name ?? '') : String(cell);
}
