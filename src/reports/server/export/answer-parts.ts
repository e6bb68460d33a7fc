import { currencyOfOrganisation } from '../../../identity/server/index.ts';
import type { TableAnswer, WireFunnel } from '../../../insights/model/answer.ts';
import { isFunnel, type Condition, type Question } from '../../../insights/model/question.ts';
import type { Insights } from '../../../insights/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import { attempt, problemOf, refusalOf, type Work } from '../../../platform/server/index.ts';
import type { Block, BlockOf } from '../../model/blocks/block.ts';
import type { ReportDocument } from '../../model/document.ts';
import { nameless, titleOf } from '../../model/block-words.ts';
import { layOutAnswer } from '../../model/export/laid-answer.ts';
import { gridTexts } from '../../model/grid/grid-texts.ts';
import type { Grid, GridPage } from '../../model/grid/grid.ts';
import { membersIn, narrowGrid } from '../../model/grid/narrow-grid.ts';
import type { LaidGrid } from '../../model/grid/laid-grid.ts';
import { chosenFor } from '../../model/params/choose.ts';
import { picturesOfBlock } from '../../model/pictures/pictures-of.ts';
import { cubeOf } from '../../model/params/narrow.ts';
import { chosenBy } from '../chosen-by.ts';
import { answerGrid } from '../grid/answer-grid.ts';
import { gridOfBlock } from '../grid/grid-of-block.ts';
import { readInTurn } from '../read-in-turn.ts';
import { drawBlock } from '../plug-ins/draw-block.ts';
import { layOutRecords } from './lay-out-records.ts';
import { openPicture, type ShownPicture } from '../pictures/pictures.ts';
import { partsOfDrawing } from './parts-of-drawing.ts';
import { questionOfBlock } from '../schedule/question-of-block.ts';

/** What a block of a report says when it is taken away: its cells, or words; what is refused says why. */
export type Part = { id: string; title: string } & (
  | {
      laid: LaidGrid;
      page: GridPage | undefined;
      /** The pictures of its cells. */
      pictures?: ReadonlyMap<string, ShownPicture>;
      answer?: TableAnswer | WireFunnel;
      drawn?: 'figure' | 'bars';
    }
  /** Of a picture its words, and itself where its content is there. */
  | { words: string; isRefused?: true; picture?: ShownPicture }
);

export type LaidPart = Extract<Part, { laid: unknown }>;

/** Whose part of the figures is asked for. */
export type Portion = { by: 'owner' | 'team'; id: string };

/** The report whose pictures they are, and the installation's folder that they lie in. */
type Pictures = { reportId: string; dataDir: string };

/** Of which report, with what was given for its parameters; narrowed to one receiver’s part where that is told. */
type Asked = {
  document: ReportDocument;
  given: Record<string, unknown>;
  portion?: Portion | null;
  pictures: Pictures;
};
type Answering = Pick<Insights, 'answer' | 'cubesFor' | 'idsOf'>;

/** The blocks in their order, for whoever asks. A block that is refused holds up no other. */
export async function answerParts(
  work: Work,
  insights: Answering,
  asked: Asked,
  blocks: readonly Block[],
): Promise<Part[]> {
  const parts = await work.sideBySide(
    blocks.map((block) => (own: Work) => partsOrReason(readInTurn(own), insights, asked, block)),
  );
  return parts.flat();
}

/** One part for each block, of a plug-in's block one for each of its pieces. */
async function partsOrReason(
  work: Work,
  insights: Answering,
  asked: Asked,
  block: Block,
): Promise<readonly Part[]> {
  let parts: readonly Part[] = [];
  const failed = await attempt(work, async (alone) => {
    parts =
      block.type === 'plug_in'
        ? await answerPlugIn(alone, insights, asked, block)
        : [await answerPart(alone, insights, asked, block)];
  });
  if (!failed) return parts;
  const refusal = refusalOf(failed.error);
  if (!refusal) throw failed.error;
  const { title: words } = problemOf(refusal, work.principal.locale, work.requestId);
  return [{ id: block.id, title: titleOfGrid(work, block), words, isRefused: true }];
}

async function answerPlugIn(
  work: Work,
  insights: Answering,
  { document, given, portion }: Asked,
  block: BlockOf<'plug_in'>,
): Promise<readonly Part[]> {
  const question = await questionOfBlock(work, document, block, given);
  const answer = await insights.answer(work, ownPortion(question!, portion));
  const reader = { locale: work.principal.locale, currency: await currencyOfOrganisation(work) };
  return partsOfDrawing(block, drawBlock(block, answer), reader);
}

async function answerPart(work: Work, insights: Answering, asked: Asked, block: Block): Promise<Part> {
  const { document, given } = asked;
  const { id } = block;
  if (block.type === 'text') return { id, title: '', words: block.text };
  if (block.type === 'image') return pictureOf(work, asked.pictures, block);
  if (block.type === 'grid' || block.type === 'pivot') {
    const chosen = chosenFor(id, await chosenBy(work, document, given));
    const grid = await gridOfBlock(work, insights, block, chosen);
    const own = narrowGrid(grid, portionOfGrid(grid, asked.portion));
    const { laid } = await answerGrid(work, insights, { grid: own, rows: {} });
    const pictures = await openPictures(work, asked.pictures, picturesOfBlock(block));
    return { id, title: titleOfGrid(work, block), laid, page: grid.page ?? paperFor(laid), pictures };
  }
  if (block.type === 'records') {
    const chosen = chosenFor(id, await chosenBy(work, document, given));
    const { name, laid } = await layOutRecords(work, insights, {
      block,
      chosen,
      portion: asked.portion ?? null,
    });
    return { id, title: block.title ?? say(name, work.principal.locale), laid, page: paperFor(laid) };
  }
  const question = await questionOfBlock(work, document, block, given);
  if (!question) return { id, title: titleOfGrid(work, block), words: '' };
  const { locale } = work.principal;
  const answer = await insights.answer(work, ownPortion(question, asked.portion));
  const reader = { locale, currency: await currencyOfOrganisation(work) };
  const title = titleOf(block, answer, locale);
  const drawn = drawnAs(block, answer);
  return {
    id,
    title,
    laid: layOutAnswer(answer, reader, nameless(locale)),
    page: undefined,
    answer,
    ...(drawn && { drawn }),
  };
}

/** A number is a figure on paper, too; a chart of one kind of name has bars. */
function drawnAs({ type }: Block, { columns }: TableAnswer | WireFunnel): 'figure' | 'bars' | null {
  if (type === 'kpi') return 'figure';
  const names = columns.filter(({ unit }) => unit === null).length;
  return type === 'chart' && names === 1 && columns.length > 1 ? 'bars' : null;
}

/** The question narrowed to one receiver’s part; a block that does not know owners or teams is refused. */
function ownPortion(question: Question, portion: Asked['portion']): Question {
  if (!portion) return question;
  const cube = isFunnel(question) ? 'deals' : cubeOf(question.measures[0]!);
  return { ...question, filters: [...question.filters, ofPortion(cube, portion)] };
}

function portionOfGrid(grid: Grid, portion: Asked['portion']): Condition[] {
  if (!portion) return [];
  return [...new Set(membersIn(grid).map(cubeOf))].map((cube) => ofPortion(cube, portion));
}

function ofPortion(cube: string, { by, id }: Portion): Condition {
  return { field: `${cube}.${by}`, op: 'is', value: id };
}

async function pictureOf(
  work: Work,
  { dataDir, reportId }: Pictures,
  { id, picture, alt }: BlockOf<'image'>,
): Promise<Part> {
  const opened = await openPicture(work, dataDir, reportId, picture);
  return { id, title: '', words: alt, ...(opened && { picture: opened }) };
}

async function openPictures(
  work: Work,
  { dataDir, reportId }: Pictures,
  wanted: readonly string[],
): Promise<Map<string, ShownPicture>> {
  const opened = new Map<string, ShownPicture>();
  for (const id of new Set(wanted)) {
    const picture = await openPicture(work, dataDir, reportId, id);
    if (picture) opened.set(id, picture);
  }
  return opened;
}

const lying: GridPage = { paper: 'A4', landscape: true };
/** So many columns stand side by side on paper that stands. */
const mostStanding = 7;

/** What is wide lies, unless told; the rest follows what stands before it. */
function paperFor({ columns }: LaidGrid): GridPage | undefined {
  return columns.length > mostStanding ? lying : undefined;
}

/** What such a block is called. */
function titleOfGrid({ principal }: Work, block: Block): string {
  return ('title' in block ? block.title : null) ?? say(gridTexts.report, principal.locale);
}
