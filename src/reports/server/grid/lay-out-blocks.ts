import type { Insights } from '../../../insights/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import { attempt, problemOf, refusalOf, type Work } from '../../../platform/server/index.ts';
import type { AnsweredBlocks } from '../../model/answers-contract.ts';
import type { ReportDocument } from '../../model/document.ts';
import { catalogueOf } from '../../model/grid/catalogue.ts';
import { tableOfGrid } from '../../model/grid/grid-table.ts';
import { gridTexts } from '../../model/grid/grid-texts.ts';
import { laidBlocksOf, mostLaidCells, type LaidBlock } from '../../model/grid/laid-blocks.ts';
import { chosenFor } from '../../model/params/choose.ts';
import type { ChosenParams } from '../../model/reading.ts';
import { chosenBy } from '../chosen-by.ts';
import { readInTurn } from '../read-in-turn.ts';
import { answerGrid } from './answer-grid.ts';
import { gridOfBlock } from './grid-of-block.ts';

type Asking = Pick<Insights, 'answer' | 'cubesFor'>;
type Told = AnsweredBlocks['laid'][string];

/** The grids of a document, and its pivots that are more than a list, as whoever works may see them; one that is refused holds up no other. */
export async function layOutBlocks(
  work: Work,
  insights: Asking,
  document: ReportDocument,
  given: ChosenParams,
): Promise<AnsweredBlocks['laid']> {
  const blocks = laidBlocksOf(document);
  const readings = blocks.map(
    (block) => (own: Work) => layOutOrReason(readInTurn(own), insights, block, document, given),
  );
  const laid = readings.length > 0 ? await work.sideBySide(readings) : [];
  return Object.fromEntries(blocks.map(({ id }, at) => [id, laid[at]!]));
}

async function layOutOrReason(
  work: Work,
  insights: Asking,
  block: LaidBlock,
  document: ReportDocument,
  given: ChosenParams,
): Promise<Told> {
  const kept: Told[] = [];
  const failed = await attempt(work, async (alone) => {
    const chosen = chosenFor(block.id, await chosenBy(alone, document, given));
    const grid = await gridOfBlock(alone, insights, block, chosen);
    const { laid } = await answerGrid(alone, insights, { grid, rows: {} }, mostLaidCells);
    kept.push({ title: await titleOf(alone, insights, block), table: tableOfGrid(laid) });
  });
  if (!failed) return kept[0]!;
  const refusal = refusalOf(failed.error);
  if (!refusal) throw failed.error;
  return { problem: problemOf(refusal, work.principal.locale, work.requestId) };
}

/** Its own title, else what a pivot measures. */
async function titleOf(work: Work, insights: Asking, block: LaidBlock): Promise<string> {
  const { locale } = work.principal;
  if (block.title) return block.title;
  if (block.type === 'grid') return say(gridTexts.report, locale);
  const { findMeasure } = catalogueOf(await insights.cubesFor(work));
  const names = block.measures.flatMap((id) => findMeasure(id)?.label ?? []);
  return names.map((name) => say(name, locale)).join(locale === 'en' ? ', ' : '、');
}
