/** A report as one person sees it, for a sending: its lines, its answers, whether its condition holds. */
import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import type { TableAnswer, WireFunnel } from '../../../insights/model/answer.ts';
import type { WireReport } from '../../model/contract.ts';
import type { Work } from '../../../platform/server/index.ts';
import { lineOfAnswer } from '../../model/block-words.ts';
import type { Block } from '../../model/blocks/block.ts';
import type { ReportDocument } from '../../model/document.ts';
import { isBlank } from '../../model/export/laid-table.ts';
import { evaluate, readExpression } from '../../model/params/expression.ts';
import type { SaidChoice } from '../../model/params/said-choice.ts';
import type { Schedule } from '../../model/schedule/schedule.ts';
import { mayWith, type ReportRight } from '../../model/sharing.ts';
import { chosenBy, viewerOf } from '../chosen-by.ts';
import { answerParts, type Part, type Portion } from '../export/answer-parts.ts';
import { blocksInOrder } from '../export/blocks-in-order.ts';
import { sayChoice } from '../say-choice.ts';
import { findReport } from '../report-queries.ts';
import type { SendingParts } from './parts.ts';

export type ReadReport = {
  report: WireReport;
  /** What the message says of it, in the asker's language. */
  lines: string[];
  /** What its files are written from. */
  parts: Part[];
  asked: SaidChoice[];
  /** False: the condition does not hold, or there is nothing in it and that was not to be sent. */
  isWanted: boolean;
};

/** What the asker sees of it now; null when it is not his to be sent. */
export async function readReport(
  work: Work,
  { insights, dataDir }: Pick<SendingParts, 'insights' | 'dataDir'>,
  id: string,
  schedule: Schedule,
  { right, portion }: { right: ReportRight; portion: Portion | null },
): Promise<ReadReport | null> {
  const report = await findReport(work, id);
  if (!report || !mayWith(report, right)) return null;
  const { document } = report;
  const given = await paramsFor(work, schedule.params);
  await chosenBy(work, document, given);
  const answered = await answerParts(
    work,
    insights,
    { document, given, portion, pictures: { reportId: id, dataDir } },
    askedOf(document, schedule),
  );
  const { condition } = schedule;
  const isMet =
    condition === null || answered.some((part) => part.id === condition.block && meets(condition, part));
  // Of what is shared out, a block that knows neither owners nor teams has nothing for anybody.
  const parts = answered.filter((part) => isSent(schedule, part) && !(portion && 'isRefused' in part));
  const isEmpty = parts.every((part) => ('laid' in part ? isBlank(part.laid) : true));
  return {
    report,
    lines: await linesOf(work, document, parts),
    parts,
    asked: await sayChoice(work, insights, document, given),
    isWanted: isMet && !(schedule.skipIfEmpty && isEmpty),
  };
}

/** What is sent, in the order of its files; the block of the condition is asked also where it is not sent. */
function askedOf(document: ReportDocument, schedule: Schedule): Block[] {
  return blocksInOrder(document).filter(
    (block) => isSent(schedule, block) || schedule.condition?.block === block.id,
  );
}

function isSent({ blocks }: Schedule, { id }: { id: string }): boolean {
  return blocks.length === 0 || blocks.includes(id);
}

/** A line for each block that says something; a grid is named, its figures stand in the files. */
async function linesOf(work: Work, { blocks }: ReportDocument, parts: readonly Part[]): Promise<string[]> {
  const { locale } = work.principal;
  const told = { locale, currency: await currencyOfOrganisation(work) };
  return parts.flatMap((part, at) => {
    const isOngoing = parts[at - 1]?.id === part.id;
    if (!('laid' in part) || isOngoing) return [];
    if (!part.answer) return [part.title];
    const block = blocks.find(({ id }) => id === part.id)!;
    return [`${part.title}${locale === 'en' ? ': ' : '：'}${lineOfAnswer(block, part.answer, told)}`];
  });
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

function meets({ is, value }: NonNullable<Schedule['condition']>, part: Part): boolean {
  const figure = 'answer' in part && part.answer ? firstFigure(part.answer) : null;
  if (figure === null) return false;
  return is === 'above' ? figure > value : figure < value;
}

function firstFigure(answer: TableAnswer | WireFunnel): number | null {
  if ('funnel' in answer) return null;
  const at = answer.columns.findIndex(({ unit }) => unit !== null);
  const cell = answer.rows[0]?.[at] ?? null;
  return cell === null || typeof cell === 'object' ? null : Number(cell);
}
