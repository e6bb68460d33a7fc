/** How reports that come with the product are written: in the language of whoever looks, blocks row by row. */
import type { z } from 'zod';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { documentSchema, type ReportDocument } from '../document.ts';

type WrittenDocument = z.input<typeof documentSchema>;
export type WrittenBlock = WrittenDocument['blocks'][number];
export type Say = (label: Label) => string;

/** A report that comes with the product. */
export type ShippedReport = {
  /** Never changes: organisations have a row by it. */
  key: string;
  title: Label;
  /** What it tells, for lists. */
  tells: Label;
  build: (say: Say) => WrittenDocument;
};

/** A block with its width in twelfths and its height in rows. */
export type Placed = [block: WrittenBlock, w: number, h: number];

/** A dashboard of these parameters; its blocks flow in the order in which they are told. */
export function dashboardOf(params: WrittenDocument['params'], placed: readonly Placed[]): WrittenDocument {
  return {
    schema: 2,
    kind: 'dashboard',
    params,
    blocks: placed.map(([block]) => block),
    layouts: { desktop: placed.map(([{ id }, w, h]) => ({ block: id, w, h })) },
  };
}

/** The document of a shipped report in a language. */
export function documentOf({ build }: ShippedReport, locale: Locale): ReportDocument {
  return documentSchema.parse(build((label) => say(label, locale)));
}

/** How blocks about deals are narrowed: by the day a deal was closed, created, or is expected to be closed. */
export const closed = { period: 'deals.closed_on', team: 'deals.team' };
export const created = { period: 'deals.created_on', team: 'deals.team' };
export const expected = { period: 'deals.expected_close_on', team: 'deals.team' };
export const anyDay = { team: 'deals.team' };

type About = { period?: string; team?: string };

/** One number, against the period before where it is about one. */
export function number(measure: string, about: About): Placed {
  const compare = about.period ? { compare: 'previous_period' as const } : {};
  return [{ type: 'kpi', id: idOf('n', measure), measure, ...about, ...compare }, 3, 1];
}

/** A ranking of a dimension’s values. */
export function ranking(
  measure: string,
  by: string,
  about: About,
  [w, h]: [number, number] = [6, 2],
): Placed {
  const drawn = { shape: 'bar' as const, measures: [measure], by: [by], most: 10 };
  return [{ type: 'chart', id: idOf('b', measure, by), ...drawn, ...about }, w, h];
}

/** Measures over time, by the month unless told otherwise. */
export function overTime(
  measures: string[],
  on: string,
  about: About,
  grain: 'day' | 'week' | 'month' = 'month',
): Placed {
  const drawn = { shape: 'line' as const, measures, by: [`${on}.${grain}`] };
  return [{ type: 'chart', id: idOf('t', ...measures), ...drawn, ...about, period: on }, 6, 2];
}

/** Measures in rows, with their totals. */
export function rowsOf(
  rows: string,
  measures: string[],
  about: About,
  more: { title?: string; columns?: string; size?: [number, number] } = {},
): Placed {
  const { size: [w, h] = [12, 3], columns, ...told } = more;
  const across = columns === undefined ? {} : { columns: [columns] };
  return [
    {
      type: 'pivot',
      id: idOf('r', rows, measures[0]!),
      rows: [rows],
      measures,
      ...across,
      ...about,
      ...told,
    },
    w,
    h,
  ];
}

/** The records behind a measure. */
export function listOf(measure: string, about: About, title: string): Placed {
  return [{ type: 'records', id: idOf('l', measure), measure, ...about, title, most: 10 }, 6, 3];
}

/** Block ids are made of what the block is about. */
function idOf(kind: string, ...about: string[]): string {
  return [kind, ...about]
    .join('-')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
}
