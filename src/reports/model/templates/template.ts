/** What reports are begun with: whole documents over measures that every organisation has. */
import type { Condition } from '../../../insights/model/question.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { blockSchema, type Block } from '../blocks/block.ts';
import { documentSchema, type ReportDocument } from '../document.ts';
import { usualParams } from '../params/params.ts';

/** A block with its size, in columns of twelve and rows. */
type Placed = readonly [written: Record<string, unknown>, w: number, h: number];

export type ReportTemplate = {
  id: string;
  title: Label;
  /** Which question it answers, in a sentence. */
  tells: Label;
  period: Parameters<typeof usualParams>[0];
  /** Its blocks in their order; a `title` and a `text` are told in both languages. */
  blocks: readonly Placed[];
};

/** The document of a template, its words in the reader's language. */
export function documentOf({ period, blocks }: ReportTemplate, locale: Locale): ReportDocument {
  const written = blocks.map(([block], at): Block =>
    blockSchema.parse({ ...inWords(block, locale), id: `b${at + 1}` }),
  );
  return documentSchema.parse({
    schema: 2,
    kind: 'dashboard',
    params: usualParams(period),
    blocks: written,
    layouts: { desktop: blocks.map(([, w, h], at) => ({ block: `b${at + 1}`, w, h })) },
  } as never);
}

const told = ['title', 'text'];

function inWords(block: Record<string, unknown>, locale: Locale): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(block).map(([key, value]) => [
      key,
      told.includes(key) ? say(value as Label, locale) : value,
    ]),
  );
}

/** The cube's own names of its day and its team. */
type About = { on: string; team: string };

const within = ({ on, team }: About) => ({ period: on, team });

export const wonOn: About = { on: 'deals.closed_on', team: 'deals.team' };
export const createdOn: About = { on: 'deals.created_on', team: 'deals.team' };
export const leadsOn: About = { on: 'leads.created_on', team: 'leads.team' };

export function number(measure: string, about: About): Placed {
  return [{ type: 'kpi', measure, compare: 'previous_period', ...within(about) }, 3, 1];
}

/** A number as of now: no period moves it. */
export function standing(measure: string, { team }: About): Placed {
  return [{ type: 'kpi', measure, team }, 3, 1];
}

type Drawing = {
  shape: string;
  measures: readonly string[];
  by: readonly string[];
  title?: Label;
  most?: number;
  filters?: readonly Condition[];
};

export function drawing(about: About, block: Drawing, [w, h]: readonly [number, number] = [6, 3]): Placed {
  return [{ type: 'chart', ...within(about), ...block }, w, h];
}

type Table = {
  measures: readonly string[];
  rows: readonly string[];
  columns?: readonly string[];
  title?: Label;
  filters?: readonly Condition[];
};

export function table(about: About, block: Table, [w, h]: readonly [number, number] = [12, 3]): Placed {
  return [{ type: 'pivot', ...within(about), ...block }, w, h];
}
