/** A report as one person sees it, for a sending: its lines, its tables, whether its condition holds. */
import type { TableAnswer, WireFunnel } from '../../../insights/model/answer.ts';
import { isFunnel, type Question } from '../../../insights/model/question.ts';
import { currencyOfOrganisation } from '../../../catalog/server/index.ts';
import type { WireReport } from '../../model/contract.ts';
import type { Label } from '../../../platform/model/label.ts';
import { attempt, type Work } from '../../../platform/server/index.ts';
import { lineOfAnswer, titleOf } from '../../model/block-words.ts';
import type { Block, BlockOf } from '../../model/blocks/block.ts';
import { membersIn, narrowGrid } from '../../model/grid/narrow-grid.ts';
import { placesOn, type ReportDocument } from '../../model/document.ts';
import { evaluate, readExpression } from '../../model/params/expression.ts';
import { cubeOf } from '../../model/params/narrow.ts';
import { tableOfAnswer, tableOfLaid, type ReportTable } from '../../model/schedule/report-tables.ts';
import type { Schedule } from '../../model/schedule/schedule.ts';
import { mayWith, type ReportRight } from '../../model/sharing.ts';
import { viewerOf } from '../chosen-by.ts';
import { gridOfBlock, titleOfGrid } from '../export/answer-parts.ts';
import { answerGrid } from '../grid/answer-grid.ts';
import { findReport } from '../report-queries.ts';
import { questionOfBlock } from './question-of-block.ts';
import type { SendingParts } from './parts.ts';

/** Whose part of it is asked for. */
export type Part = { by: 'owner' | 'team'; id: string };

export type ReadReport = {
  report: WireReport;
  lines: { text: Label; href: string }[];
  tables: ReportTable[];
  /** False: the condition does not hold, or there is nothing in it and that was not to be sent. */
  isWanted: boolean;
};

/** What the asker sees of it now; null when it is not his to be sent. */
export async function readReport(
  work: Work,
  { insights }: Pick<SendingParts, 'insights'>,
  id: string,
  schedule: Schedule,
  { right, part }: { right: ReportRight; part: Part | null },
): Promise<ReadReport | null> {
  const report = await findReport(work, id);
  if (!report || !mayWith(report, right)) return null;
  const { document } = report;
  const given = await paramsFor(work, schedule.params);
  const told = { locale: work.principal.locale, currency: await currencyOfOrganisation(work) };
  const read: ReadReport = { report, lines: [], tables: [], isWanted: true };
  let isMet = schedule.condition === null;
  for (const block of blocksOf(document, schedule)) {
    if (block.type === 'grid') {
      const table = await tableOfGridBlock(work, insights, { document, given, part }, block);
      if (!table) continue;
      read.lines.push({ text: { zh: table.title, en: table.title }, href: `/reports/${id}` });
      read.tables.push(table);
      continue;
    }
    const question = await questionOfBlock(work, document, block, given);
    const answer = question && (await answerOf(work, insights, part ? withPart(question, part) : question));
    if (!answer) continue;
    if (schedule.condition?.block === block.id) isMet = meets(schedule.condition, answer);
    if (!isSent(schedule, block)) continue;
    const name = titleOf(block, answer, told.locale);
    const text = `${name}：${lineOfAnswer(block, answer, told)}`;
    read.lines.push({ text: { zh: text, en: text }, href: `/reports/${id}` });
    read.tables.push(tableOfAnswer(name, answer, told.locale));
  }
  const isEmpty = read.tables.every(({ rows }) =>
    rows.every((row) => row.every((cell) => cell === null || cell === 0)),
  );
  return { ...read, isWanted: isMet && !(schedule.skipIfEmpty && isEmpty) };
}

/** The question narrowed to one receiver’s part; a block that does not know owners or teams is refused, and left out. */
function withPart(question: Question, { by, id }: Part): Question {
  const cube = isFunnel(question) ? 'deals' : cubeOf(question.measures[0]!);
  return { ...question, filters: [...question.filters, { field: `${cube}.${by}`, op: 'is', value: id }] };
}

type Asked = { document: ReportDocument; given: Record<string, unknown>; part: Part | null };

/** A grid with the receiver’s figures; null where it has none that he may know. */
async function tableOfGridBlock(
  work: Work,
  insights: SendingParts['insights'],
  { document, given, part }: Asked,
  block: BlockOf<'grid'>,
): Promise<ReportTable | null> {
  let table: ReportTable | null = null;
  await attempt(work, async (alone) => {
    const grid = await gridOfBlock(alone, insights, { document, given }, block);
    const subjects = [...new Set(membersIn(grid).map(cubeOf))];
    const own = part
      ? subjects.map((cube) => ({ field: `${cube}.${part.by}`, op: 'is' as const, value: part.id }))
      : [];
    const { laid } = await answerGrid(alone, insights, { grid: narrowGrid(grid, own), rows: {} });
    table = tableOfLaid(titleOfGrid(alone, block), laid);
  });
  return table;
}

/** As the phone shows them, one below the other; the block of the condition is asked also where it is not sent. */
function blocksOf(document: ReportDocument, schedule: Schedule): Block[] {
  return placesOn(document, 'phone')
    .map(({ block }) => document.blocks.find(({ id }) => id === block)!)
    .filter((block) => isSent(schedule, block) || schedule.condition?.block === block.id);
}

function isSent({ blocks }: Schedule, { id }: Block): boolean {
  return blocks.length === 0 || blocks.includes(id);
}

/** Values that begin with `=` are worked out for whoever sees the report, on the day. */
async function paramsFor(work: Work, params: Schedule['params']): Promise<Record<string, unknown>> {
  const viewer = await viewerOf(work);
  return Object.fromEntries(
    Object.entries(params).map(([id, value]) => {
      const expression =
        typeof value === 'string' && value.startsWith('=') ? readExpression(value.slice(1)) : null;
      return [id, expression ? evaluate(expression, viewer) : value];
    }),
  );
}

/** What a block says to this person; null where it says nothing, or nothing he may know. */
async function answerOf(
  work: Work,
  insights: SendingParts['insights'],
  question: Question,
): Promise<TableAnswer | WireFunnel | null> {
  let answer: TableAnswer | WireFunnel | null = null;
  await attempt(work, async (alone) => {
    answer = await insights.answer(alone, question);
  });
  return answer;
}

function meets({ is, value }: NonNullable<Schedule['condition']>, answer: TableAnswer | WireFunnel): boolean {
  if ('funnel' in answer) return false;
  const at = answer.columns.findIndex(({ unit }) => unit !== null);
  const cell = answer.rows[0]?.[at] ?? null;
  if (cell === null || typeof cell === 'object') return false;
  return is === 'above' ? Number(cell) > value : Number(cell) < value;
}
