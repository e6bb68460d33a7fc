/** A first dashboard of a source: its main figure, over time, by what it can be split by, and beside the CRM where they meet. */
import type { z } from 'zod';
import type { documentSchema } from '../../reports/model/document.ts';
import { costGrid } from './cost-grid.ts';
import type { SourceColumn } from './outside-source.ts';

type WrittenDocument = z.input<typeof documentSchema>;
type WrittenBlock = WrittenDocument['blocks'][number];
type Placed = { block: WrittenBlock; w: number; h: number };

/** What stands beside the source over a dimension they share: leads by their source, deals won by people, accounts, products. */
const besides: Readonly<Record<string, readonly string[]>> = {
  source: ['leads.count', 'leads.won'],
  owner: ['deals.won_amount'],
  team: ['deals.won_amount'],
  account: ['deals.won_amount'],
  product: ['deals.won_amount'],
  province: ['leads.count'],
};

/** `measures`: what the reader may ask of the CRM; nothing else stands beside the source. */
export function reportOfSource(
  { cube, columns }: { cube: string; columns: readonly SourceColumn[] },
  measures: ReadonlySet<string>,
): WrittenDocument {
  const summed = columns.filter(({ type }) => type === 'money' || type === 'number').slice(0, 2);
  const figures = summed.length > 0 ? summed.map(({ key }) => `${cube}.${key}_sum`) : [`${cube}.rows`];
  const period = columns.some(({ means }) => means === 'day') ? `${cube}.day` : null;
  const shared = columns.find(({ means }) => means !== null && means in besides)?.means ?? null;
  const beside = shared === null ? [] : besides[shared]!.filter((id) => measures.has(id));
  const placed = [
    ...figures.map((measure, at) => kpi(`figure-${at}`, measure, period, 12 / figures.length)),
    ...(period === null ? [] : [trend(figures[0]!, period)]),
    ...splits(cube, columns).map((by, at, all) => ({
      ...bar(`by-${at}`, figures[0]!, by, period),
      w: 12 / all.length,
    })),
    ...besideTheCrm(cube, {
      figure: figures[0]!,
      beside,
      shared,
      period,
      isMoney: summed[0]?.type === 'money',
    }),
  ];
  return {
    schema: 2,
    kind: 'dashboard',
    params: { period: 'all', team: null },
    blocks: placed.map(({ block }) => block),
    layouts: { desktop: placed.map(({ block, w, h }) => ({ block: block.id, w, h })) },
  };
}

function kpi(id: string, measure: string, period: string | null, w: number): Placed {
  return { block: { type: 'kpi', id, period, measure }, w, h: 1 };
}

function trend(measure: string, on: string): Placed {
  return {
    block: {
      type: 'chart',
      shape: 'line',
      id: 'trend',
      period: on,
      measures: [measure],
      by: [`${on}.month`],
    },
    w: 12,
    h: 3,
  };
}

function bar(id: string, measure: string, by: string, period: string | null): Placed {
  return {
    block: { type: 'chart', shape: 'bar', id, period, measures: [measure], by: [by], most: 10 },
    w: 6,
    h: 3,
  };
}

type Beside = {
  figure: string;
  beside: readonly string[];
  shared: string | null;
  period: string | null;
  isMoney: boolean;
};

/** Costs by the source of leads are set against the leads themselves; other figures stand in one table with ours. */
function besideTheCrm(cube: string, { figure, beside, shared, period, isMoney }: Beside): Placed[] {
  if (shared === null || beside.length === 0) return [];
  if (shared === 'source' && isMoney && beside[0] === 'leads.count')
    return [{ block: { type: 'grid', id: 'beside', period, grid: costGrid(cube, figure) }, w: 12, h: 5 }];
  return [combo([figure, ...beside], `${cube}.${shared}`, period)];
}

function combo(measures: string[], by: string, period: string | null): Placed {
  return {
    block: { type: 'chart', shape: 'combo', id: 'beside', period, measures, by: [by] },
    w: 12,
    h: 4,
  };
}

/** The first two dimensions to split by that are no days. */
function splits(cube: string, columns: readonly SourceColumn[]): string[] {
  return columns
    .filter(({ type, means }) => means !== 'day' && (type === 'text' || type === 'boolean'))
    .slice(0, 2)
    .map(({ key, means }) => `${cube}.${means ?? key}`);
}
