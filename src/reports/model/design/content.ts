/** What a block with numbers is about, whatever its type; and the block that shows it best. */
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import { dimensionOf, isPeriod } from '../blocks/asked.ts';
import type { Block, BlockOf } from '../blocks/block.ts';
import { bestShape, gapOfShape } from '../chart/shapes.ts';
import { chartedOf, dayOf, sharedDimensions, teamOf } from './known-fields.ts';

export type Content = { measures: readonly string[]; by: readonly string[] };
type Shown = BlockOf<'kpi' | 'chart' | 'pivot'>;

/** Measures and splits of a block; null of one that has none. */
export function contentOf(block: Block): Content | null {
  if (block.type === 'kpi') return { measures: [block.measure], by: [] };
  if (block.type === 'chart') return { measures: block.measures, by: block.by };
  if (block.type === 'pivot') return { measures: block.measures, by: [...block.rows, ...block.columns] };
  return null;
}

const mostRows = 3;
const mostSplits = 4;
/** Drawings hold two dimensions; flows, once chosen, a third. */
const mostAxes = 2;
const mostFlows = 3;
const mostOf = { chart: 6, pivot: 8 } as const;

/**
 * The block that shows the content: one measure alone is a number; a drawing keeps its shape while it fits and takes the best
 * one otherwise; what no drawing holds, and what was a table, is a table. Null when nothing can show it.
 */
export function blockOfContent(
  catalogue: MeasureCatalogue,
  content: Content,
  from: { id: string; block: Block | null },
): Shown | null {
  const before = from.block && contentOf(from.block) ? (from.block as Shown) : null;
  const asked = { ...askedOf(catalogue, content, before), id: from.id };
  const [measure] = content.measures;
  if (measure === undefined) return null;
  const isPlain = content.measures.length === 1 && content.by.length === 0;
  const isGauge = before?.type === 'chart' && before.shape === 'gauge';
  if (isPlain && !isGauge)
    return { type: 'kpi', ...asked, measure, compare: asked.period === null ? null : 'previous_period' };
  const drawn = before?.type === 'pivot' ? null : chartOf(catalogue, content, before, asked);
  return drawn ?? pivotOf(content, before, asked);
}

type Asked = Pick<Shown, 'id' | 'title' | 'period' | 'team' | 'filters'>;

function chartOf(
  catalogue: MeasureCatalogue,
  { measures, by }: Content,
  before: Shown | null,
  asked: Asked,
): BlockOf<'chart'> | null {
  const former = before?.type === 'chart' ? before : null;
  const mostBy = former?.shape === 'sankey' ? mostFlows : mostAxes;
  if (measures.length > mostOf.chart || by.length > mostBy) return null;
  const goal = former?.goal ?? null;
  const inOrder = former?.shape === 'sankey' ? [...by] : timeFirst(by);
  const charted = chartedOf(catalogue, { measures, by: inOrder, goal });
  const shape = former && gapOfShape(former.shape, charted) === null ? former.shape : bestShape(charted);
  if (!shape) return null;
  return {
    type: 'chart',
    ...asked,
    shape,
    measures: [...measures],
    by: inOrder,
    most: former?.most ?? 12,
    goal,
  };
}

/** Time goes along the axis. */
function timeFirst(by: readonly string[]): string[] {
  return by.toSorted((one, other) => Number(isPeriod(other)) - Number(isPeriod(one)));
}

function pivotOf({ measures, by }: Content, before: Shown | null, asked: Asked): BlockOf<'pivot'> | null {
  if (by.length === 0 || by.length > mostSplits || measures.length > mostOf.pivot) return null;
  const former = before?.type === 'pivot' ? before : null;
  const isAcross = (split: string) =>
    former && [...former.rows, ...former.columns].includes(split)
      ? former.columns.includes(split)
      : isPeriod(split);
  const down = by.filter((split) => !isAcross(split));
  const across = by.filter(isAcross);
  const rows = down.length === 0 ? across.slice(0, 1) : down.slice(0, mostRows);
  const columns = by.filter((split) => !rows.includes(split));
  if (columns.length > 2) return null;
  return {
    type: 'pivot',
    ...asked,
    measures: [...measures],
    rows,
    columns,
    hasTotals: former?.hasTotals ?? true,
  };
}

/** Period, team, filters and title as they were, as far as they go with the measures; new ones get the day they are about. */
function askedOf(
  catalogue: MeasureCatalogue,
  { measures, by }: Content,
  before: Shown | null,
): Omit<Asked, 'id'> {
  const known = new Set(sharedDimensions(catalogue, measures).map(({ id }) => id));
  const alongTime = by.find((split) => isPeriod(split));
  const isKept = before?.period && known.has(before.period) && !alongTime;
  return {
    title: before?.title ?? null,
    period: isKept ? before.period : alongTime ? dimensionOf(alongTime) : dayOf(catalogue, measures),
    team: before?.team && known.has(before.team) ? before.team : teamOf(catalogue, measures),
    filters: before?.filters ?? [],
  };
}
