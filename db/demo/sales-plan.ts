/** Who asks when, through which source, and how far it will go: exactly 1,000 leads, 300 in talk, 100 seriously interested, 20 won. */
import { addDays, isWorkingDay } from '../../src/platform/model/calendar.ts';
import type { Random } from './random.ts';
import { dayLength, dayStart, minute, workingMoment, type Timeline } from './timeline.ts';
import { reps, type Rep } from './vocabulary/company.ts';
import { places } from './vocabulary/places.ts';
import { sources, type SourceHabit } from './vocabulary/sources.ts';

/** How many of the leads of the year reach the rank at least. */
const reachedByRank = { 1: 1_000, 2: 300, 3: 100, 4: 62, 5: 38, 6: 20 } as const;

export type SalesPlan = {
  createdAt: number;
  source: SourceHabit;
  rep: Rep;
  region: 'east' | 'south';
  /** 1 is the first open stage, 6 is won. */
  furthest: number;
};

type Lead = Omit<SalesPlan, 'furthest'>;

/** Days a deal needs at least to get to the rank. */
const leastDays: Record<number, number> = { 2: 2, 3: 10, 4: 18, 5: 26, 6: 40 };

/** January to December: the weeks around Spring Festival are quiet, fairs are in March and September. */
const seasonOfMonth = [0.8, 0.5, 1.35, 1.15, 1, 1.15, 0.9, 0.85, 1.25, 1, 1.15, 0.95];
const growthOfTheYear = 0.4;

/** The plans of all deals of the sales pipeline, by time of creation. */
export function planSales(random: Random, timeline: Timeline): SalesPlan[] {
  const calendar = daysOfTheYear(timeline);
  const leads = Array.from({ length: reachedByRank[1] }, () => drawLead(random, timeline, calendar));
  leads.sort((left, right) => left.createdAt - right.createdAt);
  const furthest = drawFurthest(random.fork('furthest'), leads, timeline);
  return leads.map((lead) => ({ ...lead, furthest: furthest.get(lead) ?? 1 }));
}

type CalendarDay = { start: number; office: number; online: number };

function daysOfTheYear(timeline: Timeline): CalendarDay[] {
  return Array.from({ length: 365 }, (_, index) => {
    const day = addDays(timeline.today, index - 365);
    const demand = seasonOfMonth[Number(day.slice(5, 7)) - 1]! * (1 + (growthOfTheYear * index) / 365);
    const working = isWorkingDay(day);
    return {
      start: dayStart(day),
      office: demand * (working ? 1 : 0.03),
      online: demand * (working ? 1 : 0.4),
    };
  });
}

function drawLead(random: Random, timeline: Timeline, calendar: CalendarDay[]): Lead {
  const source = random.weighted(sources, ({ weight }) => weight);
  const { start } = random.weighted(calendar, (day) => (source.entry === 'form' ? day.online : day.office));
  const createdAt =
    source.entry === 'form'
      ? start + random.integer(7 * 60 + 30, 22 * 60 + 50) * minute + random.integer(0, 59_999)
      : workingMoment(random, start, start - 1, start + dayLength);
  const { region } = random.weighted(places, ({ weight }) => weight);
  return { createdAt, source, region, rep: drawRep(random, region, createdAt, timeline) };
}

function drawRep(random: Random, region: Lead['region'], at: number, timeline: Timeline): Rep {
  const present = reps.filter(
    (rep) => rep.team === `team:${region}` && at > timeline.end - rep.joinedDaysAgo * dayLength,
  );
  return random.weighted(present, ({ load }) => load);
}

/** Of those that reached a rank, the old enough, well sourced and well sold go on, until the numbers are exact. */
function drawFurthest(random: Random, leads: readonly Lead[], timeline: Timeline): Map<Lead, number> {
  const furthest = new Map<Lead, number>();
  let candidates = [...leads];
  for (const rank of [2, 3, 4, 5, 6] as const) {
    const old = candidates.filter((lead) => timeline.end - lead.createdAt > leastDays[rank]! * dayLength);
    candidates = random.sample(
      old,
      reachedByRank[rank],
      ({ rep, source }) => rep.skill[rank - 2]! * source.quality ** (rank === 2 ? 1 : 0.4),
    );
    for (const lead of candidates) furthest.set(lead, rank);
  }
  return furthest;
}
