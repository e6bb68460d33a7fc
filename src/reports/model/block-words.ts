/** A block's answer as a line of text, for mails and notifications: the same numbers as on the screen. */
import type { Cell, TableAnswer, WireFunnel } from '../../insights/model/answer.ts';
import { sayFigure, type Told } from '../../insights/model/say-figure.ts';
import { say, type Label, type Locale } from '../../platform/model/label.ts';
import { isPeriod } from './blocks/asked.ts';
import { isUntitled, type Block } from './blocks/block.ts';

const words = {
  nothing: { zh: '暂无', en: 'nothing yet' },
  nameless: { zh: '（空）', en: '(empty)' },
  compared: { zh: '{value}（上期 {before}）', en: '{value} (before: {before})' },
} satisfies Record<string, Label>;

/** So many rows of a longer answer are told. */
const mostRows = 3;

/** What a block says in one line, without its name. */
export function lineOfAnswer(block: Block, answer: TableAnswer | WireFunnel, told: Told): string {
  if ('funnel' in answer) return lineOfFunnel(answer);
  if (answer.rows.length === 0) return say(words.nothing, told.locale);
  const { columns, rows } = answer;
  const figure = (row: Cell[], at: number) => sayFigure(columns[at]!.unit, row[at] ?? null, told);
  if (block.type === 'kpi' || block.type === 'records') {
    const [row] = rows;
    if (columns.length < 3) return figure(row!, 0);
    return say(words.compared, told.locale, { value: figure(row!, 0), before: figure(row!, 1) });
  }
  const keys = columns.filter(({ unit }) => unit === null).length;
  const isOverTime = block.type === 'chart' && block.by[0] !== undefined && isPeriod(block.by[0]);
  const shown = isOverTime ? rows.slice(-mostRows) : rows.slice(0, mostRows);
  return shown
    .map((row) => {
      const name = row.slice(0, keys).map((cell) => nameOf(cell, told.locale));
      const figures = columns.slice(keys).map((_, at) => figure(row, keys + at));
      return `${name.join(' · ')} ${figures.join(' / ')}`;
    })
    .join(told.locale === 'en' ? '; ' : '；');
}

function lineOfFunnel({ funnel: { stages, whole } }: WireFunnel): string {
  const nameOfStage = new Map(stages.map(({ id, name }) => [id, name]));
  return whole.rows
    .map((row) => {
      const count = 'openEnd' in row ? row.openEnd.count : row.count;
      return `${nameOfStage.get(row.stageId) ?? ''} ${count}`;
    })
    .join(whole.kind === 'conversion' ? ' → ' : ' · ');
}

function nameOf(cell: Cell, locale: Locale): string {
  if (cell === null) return nameless(locale);
  return typeof cell === 'object' ? (cell.name ?? '–') : String(cell);
}

/** What is said where a name was never given. */
export function nameless(locale: Locale): string {
  return say(words.nameless, locale);
}

/** The name of a block: its own, else that of its first measure. */
export function titleOf(block: Block, answer: TableAnswer | WireFunnel, locale: Locale): string {
  if (isUntitled(block)) return '';
  if (block.title) return block.title;
  if ('funnel' in answer) return answer.funnel.pipeline.name ?? '';
  const measure = answer.columns.find(({ unit }) => unit !== null);
  return measure ? say(measure.label, locale) : '';
}
