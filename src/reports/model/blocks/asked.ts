/** What blocks of all types are made of: their id, and what those with numbers may be narrowed by. */
import { z } from 'zod';
import {
  conditionSchema,
  type Condition,
  type measureQuestionSchema,
} from '../../../insights/model/question.ts';
import { grains } from '../../../insights/model/period-name.ts';
import type { Period } from '../../../platform/model/calendar.ts';
import { conditionsFor, cubeOf, type Narrowing } from '../params/narrow.ts';
import { relativeWindowNames, type RelativeWindow } from '../../../records/model/relative-days.ts';

export const blockId = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** The id of a measure or of a dimension. */
export const member = z.string().min(1).max(120);

/** What every block with numbers may be narrowed by: the day the chosen period is about, the team that is chosen. */
export const asked = {
  id: blockId,
  title: z.string().trim().max(80).nullable().default(null),
  period: member.nullable().default(null),
  /** A period of its own that moves with today, whatever is chosen for the others. */
  window: z.enum([...relativeWindowNames, 'all']).optional(),
  team: member.nullable().default(null),
  filters: z.array(conditionSchema).max(10).default([]),
};

/** What a viewer has chosen. */
export type Chosen = {
  period: Period | null;
  team: string | null;
  /** Where several teams are chosen. */
  teams?: readonly string[];
  /** What parameters narrow besides, see `params/narrow.ts`. */
  narrowings?: readonly Narrowing[];
};
export type TableQuestion = z.input<typeof measureQuestionSchema>;

type Narrowed = {
  id: string;
  type: string;
  period: string | null;
  window?: RelativeWindow | 'all' | undefined;
  team: string | null;
  filters: readonly Condition[];
  measure?: string;
  measures?: readonly string[];
};

/**
 * The conditions of a block: its own, its own window or the chosen period on its day, the chosen teams, what else is chosen
 * of its cube.
 */
export function filtersOf(block: Narrowed, chosen: Chosen): Condition[] {
  const { period, team, narrowings = [] } = chosen;
  const teams = chosen.teams ?? (team ? [team] : []);
  const measured = block.measure ?? block.measures?.[0] ?? (block.type === 'funnel' ? 'deals.count' : '');
  return [
    ...block.filters,
    ...daysOf(block, period),
    ...(block.team && teams.length === 1 ? [{ field: block.team, op: 'is' as const, value: teams[0]! }] : []),
    ...(block.team && teams.length > 1 ? [{ field: block.team, op: 'in' as const, value: [...teams] }] : []),
    ...conditionsFor(block.id, cubeOf(measured), narrowings),
  ];
}

function daysOf({ period: on, window }: Narrowed, chosen: Period | null): Condition[] {
  if (!on || window === 'all') return [];
  if (window) return [{ field: on, op: window }];
  return chosen ? [{ field: on, op: 'between', value: [chosen.from, chosen.to] }] : [];
}

/** Is the block narrowed to certain days? */
export function isDated({ period, window }: Narrowed, chosen: Chosen): boolean {
  return period !== null && (window ? window !== 'all' : chosen.period !== null);
}

/** How large a block is when it is put on a page, in columns of twelve and in rows. */
export type Size = { w: number; h: number };

/** A type of block: its size when new, and its question by measures. */
export type BlockKind<Block> = {
  size: Size;
  /** Null where it asks nothing, or something else than measures. */
  question: (block: Block, chosen: Chosen) => TableQuestion | null;
};

const period = new RegExp(`\\.(${grains.join('|')})$`);

/** Is it a day that is split by periods: `deals.closed_on.month`? */
export function isPeriod(split: string): boolean {
  return period.test(split);
}

/** The dimension of a split: of `deals.closed_on.month` the day. */
export function dimensionOf(split: string): string {
  return split.replace(period, '');
}
