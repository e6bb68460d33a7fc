/** The limit: the eleven questions counted by hand over arrays in memory, one thread, in the order of `elevenQuestions`. */
import type pg from 'pg';
import { startOfDay } from '../src/platform/model/calendar.ts';
import type { AskedOf } from './eleven-questions.ts';
import { loadRows, type Loaded } from './load-columns.ts';
import { quantileOf } from './quantile-of.ts';

const zone = 'Asia/Shanghai';
const epoch = (column: string) => `extract(epoch from ${column}) * 1000`;
const monthOf = (column: string) =>
  `extract(year from ${column} at time zone '${zone}') * 12 + extract(month from ${column} at time zone '${zone}') - 1`;

type Memory = { deals: Loaded; stays: Loaded };

/** All that the scans read, of the asked pipeline. */
export async function loadMemory(admin: pg.Client, deals: number, { tenantId }: AskedOf): Promise<Memory> {
  const own = (table: string) => `${table} where tenant_id = '${tenantId}'`;
  const stays = await admin.query<{ count: string }>(
    `select count(*) from ${own('visit_fact')} and kind = 'open'`,
  );
  return {
    deals: await loadRows(admin, deals, {
      from: own('deal_fact'),
      numbers: {
        created: epoch('created_at'),
        amount: 'amount',
        due: epoch('expected_close_on'),
        closed: monthOf('closed_at'),
        cycle: 'cycle_days',
        furthest: 'furthest_rank',
      },
      codes: {
        team: 'team_id',
        source: 'source',
        outcome: 'outcome',
        stage: 'stage_id',
        owner: 'owner_id',
        credited: 'closed_owner_id',
        reason: 'loss_reason_id',
      },
    }),
    stays: await loadRows(admin, Number(stays.rows[0]!.count), {
      from: `${own('visit_fact')} and kind = 'open'`,
      numbers: { entered: epoch('entered_at'), left: epoch('left_at'), amount: 'amount' },
      codes: { stage: 'stage_id', team: 'team_id', source: 'source' },
    }),
  };
}

/** Counts by group (below `groups`), and the sum of amounts. */
function tally(rows: number, groups: number, group: (row: number) => number, amount: Float64Array) {
  const counts = new Float64Array(groups);
  const sums = new Float64Array(groups);
  for (let row = 0; row < rows; row += 1) {
    const at = group(row);
    if (at < 0) continue;
    counts[at]! += 1;
    sums[at]! += amount[row]!;
  }
  return { counts, sums };
}

/** How many the counts count. */
const counted = ({ counts }: { counts: Float64Array }): number =>
  counts.reduce((sum, count) => sum + count, 0);

type Span = { from: number; to: number };

function funnel({ deals }: Memory, span: Span, of: AskedOf | null): number {
  const { created, amount, furthest } = deals.numbers as Record<
    'created' | 'amount' | 'furthest',
    Float64Array
  >;
  const { team, source, outcome } = deals.codes as Record<'team' | 'source' | 'outcome', Uint8Array>;
  const [wantedTeam, wantedSource] = of
    ? [deals.codeOf('team', of.teamId)!, deals.codeOf('source', 'website')!]
    : [-1, -1];
  const group = (row: number): number => {
    if (of && (team[row] !== wantedTeam || source[row] !== wantedSource)) return -1;
    if (created[row]! < span.from || created[row]! >= span.to) return -1;
    return furthest[row]! * 8 + outcome[row]!;
  };
  return counted(tally(deals.rows, 256, group, amount));
}

/** Median and P80 of days, stage by stage; exact. */
function times({ stays }: Memory, of: AskedOf | null): number {
  const { entered, left } = stays.numbers as Record<'entered' | 'left', Float64Array>;
  const { stage, team, source } = stays.codes as Record<'stage' | 'team' | 'source', Uint8Array>;
  const [wantedTeam, wantedSource] = of
    ? [stays.codeOf('team', of.teamId)!, stays.codeOf('source', 'website')!]
    : [-1, -1];
  const isMeant = (row: number) =>
    !Number.isNaN(left[row]!) && (!of || (team[row] === wantedTeam && source[row] === wantedSource));
  const sizes = new Uint32Array(256);
  for (let row = 0; row < stays.rows; row += 1) if (isMeant(row)) sizes[stage[row]!]! += 1;
  const days = Array.from(sizes, (size) => new Float64Array(size));
  sizes.fill(0);
  for (let row = 0; row < stays.rows; row += 1) {
    if (!isMeant(row)) continue;
    const at = stage[row]!;
    days[at]![sizes[at]!++] = (left[row]! - entered[row]!) / 86_400_000;
  }
  let count = 0;
  for (const one of days.filter(({ length }) => length > 0)) {
    quantileOf(one, 0.5);
    quantileOf(one, 0.8);
    count += one.length;
  }
  return count;
}

const months = 12 * 2100;

/** Deals of one outcome by two keys. */
function byTwo(
  { deals }: Memory,
  outcome: string,
  [one, width]: readonly [(row: number) => number, number],
  other: (row: number) => number,
): ReturnType<typeof tally> {
  const wanted = deals.codeOf('outcome', outcome);
  const is = deals.codes['outcome']!;
  const group = (row: number) => (is[row] === wanted ? other(row) * width + one(row) : -1);
  return tally(deals.rows, 256 * width, group, deals.numbers['amount']!);
}

function wins(memory: Memory): number {
  const { closed } = memory.deals.numbers as Record<'closed', Float64Array>;
  const { credited } = memory.deals.codes as Record<'credited', Uint8Array>;
  const first = months - 12 * 100;
  const found = byTwo(memory, 'won', [(row) => closed[row]! - first, 1200], (row) => credited[row]!);
  return [...found.counts]
    .toSorted((a, b) => b - a)
    .slice(0, 20)
    .reduce((sum, count) => sum + count, 0);
}

function openByStage(memory: Memory): number {
  const { stage, owner } = memory.deals.codes as Record<'stage' | 'owner', Uint8Array>;
  return counted(byTwo(memory, 'open', [(row) => stage[row]!, 256], (row) => owner[row]!));
}

function overdue({ deals }: Memory, today: number): number {
  const { due, amount } = deals.numbers as Record<'due' | 'amount', Float64Array>;
  const { stage, outcome } = deals.codes as Record<'stage' | 'outcome', Uint8Array>;
  const open = deals.codeOf('outcome', 'open');
  const group = (row: number) => (outcome[row] === open && due[row]! < today ? stage[row]! : -1);
  return counted(tally(deals.rows, 256, group, amount));
}

function asOf({ stays }: Memory, at: number): number {
  const { entered, left, amount } = stays.numbers as Record<'entered' | 'left' | 'amount', Float64Array>;
  const stage = stays.codes['stage']!;
  const group = (row: number) => (entered[row]! <= at && !(left[row]! <= at) ? stage[row]! : -1);
  return counted(tally(stays.rows, 256, group, amount));
}

function losses(memory: Memory): number {
  const { closed } = memory.deals.numbers as Record<'closed', Float64Array>;
  const reason = memory.deals.codes['reason']!;
  const first = months - 12 * 100;
  return counted(byTwo(memory, 'lost', [(row) => closed[row]! - first, 1200], (row) => reason[row]!));
}

/** Won, lost, their amounts, and the median cycle, by source and quarter. */
function rates(memory: Memory): number {
  const { deals } = memory;
  const { closed, cycle, amount } = deals.numbers as Record<'closed' | 'cycle' | 'amount', Float64Array>;
  const { source, outcome } = deals.codes as Record<'source' | 'outcome', Uint8Array>;
  const [won, lost] = [deals.codeOf('outcome', 'won'), deals.codeOf('outcome', 'lost')];
  const first = (months - 12 * 100) / 3;
  const group = (row: number) => source[row]! * 400 + Math.floor(closed[row]! / 3) - first;
  const parts = [won, lost].map((wanted) =>
    tally(deals.rows, 256 * 400, (row) => (outcome[row] === wanted ? group(row) : -1), amount),
  );
  const cycles = parts[0]!.counts.map((count, at) => count + parts[1]!.counts[at]!);
  const days = Array.from(cycles, (size) => (size > 0 ? new Float64Array(size) : null));
  cycles.fill(0);
  for (let row = 0; row < deals.rows; row += 1) {
    if (outcome[row] !== won && outcome[row] !== lost) continue;
    const at = group(row);
    days[at]![cycles[at]!++] = cycle[row]!;
  }
  for (const one of days) if (one) quantileOf(one, 0.5);
  return counted(parts[0]!) + counted(parts[1]!);
}

/** The scans, each telling how many rows it counted. */
export function elevenScans(memory: Memory, of: AskedOf): readonly (() => number)[] {
  const at = (day: string) => startOfDay(day, zone).getTime();
  const year = { from: at(of.yearAgo), to: at(of.today) };
  return [
    () => funnel(memory, year, of),
    () => funnel(memory, year, null),
    () => funnel(memory, { from: Number.NEGATIVE_INFINITY, to: Date.parse(of.today) }, null),
    () => times(memory, of),
    () => times(memory, null),
    () => wins(memory),
    () => openByStage(memory),
    () => overdue(memory, Date.parse(of.today)),
    () => asOf(memory, at(of.past)),
    () => losses(memory),
    () => rates(memory),
  ];
}
