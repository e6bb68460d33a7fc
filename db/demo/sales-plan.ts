/** Who asks when, through which source, and how far it will go: exactly 1,000 leads, 300 in talk, 100 seriously interested, 20 won. */
import { addDays, isWorkingDay } from '../../src/platform/model/calendar.ts';
import type { Random } from './random.ts';
import { dayAt, dayLength, dayStart, minute, workingMoment, type Timeline } from './timeline.ts';
import { channels, type CampaignHabit } from './vocabulary/campaigns.ts';
import { reps, type Rep } from './vocabulary/company.ts';
import { places } from './vocabulary/places.ts';
import { products, type ProductDemand } from './vocabulary/products.ts';
import { sources, type SourceHabit } from './vocabulary/sources.ts';

const leadCount = 1_000;
/** How many of the leads of the year become deals (rank 1) and reach the rank at least. */
const reachedByRank = { 1: 300, 2: 100, 3: 62, 4: 38, 5: 20 } as const;
type Rank = keyof typeof reachedByRank;

export type SalesPlan = {
  createdAt: number;
  source: SourceHabit;
  campaign: CampaignHabit | null;
  product: ProductDemand;
  rep: Rep;
  region: 'east' | 'south';
  /** When it became a deal; null when it did not. */
  convertedAt: number | null;
  /** The rank its deal comes to: 1 is the first open stage, 5 is won, 0 no deal. */
  furthest: number;
  /** Somebody else had it first and let it lie; the rep took it out of the pool. */
  throughPool: boolean;
};

type Asked = Omit<SalesPlan, 'furthest' | 'convertedAt' | 'throughPool'>;

/** Days a lead needs at least until its deal gets to the rank. */
const leastDays: Record<Rank, number> = { 1: 2, 2: 10, 3: 18, 4: 26, 5: 40 };
const longestInPool = 50;
const throughPoolCount = 14;

/** January to December: the weeks around Spring Festival are quiet, fairs are in March and September. */
const seasonOfMonth = [0.8, 0.5, 1.35, 1.15, 1, 1.15, 0.9, 0.85, 1.25, 1, 1.15, 0.95];
const growthOfTheYear = 0.4;

/** The plans of all leads of the year, by time of creation. */
export function planSales(random: Random, timeline: Timeline): SalesPlan[] {
  const calendar = daysOfTheYear(timeline);
  const asked = Array.from({ length: leadCount }, () => drawLead(random, timeline, calendar));
  asked.sort((left, right) => left.createdAt - right.createdAt);
  const furthest = drawFurthest(random.fork('furthest'), asked, timeline);
  const pooled = drawThroughPool(random.fork('through-pool'), furthest, timeline);
  const conversions = random.fork('conversions');
  return asked.map((lead) => {
    const throughPool = pooled.has(lead);
    const convertedAt = drawConversion(conversions, lead, throughPool, timeline);
    const rank = furthest.get(lead) ?? 0;
    return { ...lead, furthest: rank, convertedAt: rank > 0 ? convertedAt : null, throughPool };
  });
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

function drawLead(random: Random, timeline: Timeline, calendar: CalendarDay[]): Asked {
  const source = random.weighted(sources, ({ weight }) => weight);
  const { start } = random.weighted(calendar, (day) => (source.entry === 'form' ? day.online : day.office));
  const createdAt =
    source.entry === 'form'
      ? start + random.integer(7 * 60 + 30, 22 * 60 + 50) * minute + random.integer(0, 59_999)
      : workingMoment(random, start, start - 1, start + dayLength);
  const { region } = random.weighted(places, ({ weight }) => weight);
  return {
    createdAt,
    source,
    campaign: drawCampaign(random, source, createdAt),
    product: random.weighted(products, ({ weight }) => weight),
    region,
    rep: drawRep(random, region, createdAt, timeline),
  };
}

/** One of those that run in the month, or none. */
function drawCampaign(random: Random, source: SourceHabit, at: number): CampaignHabit | null {
  const { campaigns, without } = channels[source.key]!;
  const month = Number(dayAt(at).slice(5, 7));
  const running = campaigns.filter(({ months }) => !months || months.includes(month));
  const luck = random.next();
  if (running.length === 0) return null;
  const drawn = random.weighted(running, ({ weight }) => weight);
  return luck < without ? null : drawn;
}

function drawRep(random: Random, region: Asked['region'], at: number, timeline: Timeline): Rep {
  const present = reps.filter(
    (rep) => rep.team === `team:${region}` && at > timeline.end - rep.joinedDaysAgo * dayLength,
  );
  return random.weighted(present, ({ load }) => load);
}

/** Of those that reached a rank, the old enough, well sourced and well sold go on, until the numbers are exact. */
function drawFurthest(random: Random, leads: readonly Asked[], timeline: Timeline): Map<Asked, Rank> {
  const furthest = new Map<Asked, Rank>();
  let candidates = [...leads];
  for (const rank of [1, 2, 3, 4, 5] as const) {
    const old = candidates.filter((lead) => timeline.end - lead.createdAt > leastDays[rank] * dayLength);
    candidates = random.sample(old, reachedByRank[rank], ({ rep, source, campaign }) => {
      const quality = source.quality * (campaign?.quality ?? 1);
      return rep.skill[rank - 1]! * quality ** (rank === 1 ? 1 : 0.4);
    });
    for (const lead of candidates) furthest.set(lead, rank);
  }
  return furthest;
}

/** A few of those that are old enough went through a pool first; a win among them tells that it pays. */
function drawThroughPool(
  random: Random,
  furthest: ReadonlyMap<Asked, Rank>,
  timeline: Timeline,
): ReadonlySet<Asked> {
  const old = [...furthest].filter(
    ([{ createdAt, source }, rank]) =>
      source.entry !== 'rep' && timeline.end - createdAt > (2 * leastDays[rank] + longestInPool) * dayLength,
  );
  const [won] = random.sample(
    old.filter(([, rank]) => rank === 5),
    1,
    () => 1,
  );
  const others = random.sample(
    old.filter((one) => one !== won),
    throughPoolCount - 1,
    () => 1,
  );
  return new Set([...(won ? [won] : []), ...others].map(([lead]) => lead));
}

/** Soon after it came, or when somebody found it in the pool. */
function drawConversion(random: Random, lead: Asked, throughPool: boolean, timeline: Timeline): number {
  const days = throughPool ? random.integer(36, longestInPool) : Math.max(0.15, random.logNormal(2.5, 0.65));
  const earliest = lead.createdAt + 20 * minute;
  return workingMoment(random, lead.createdAt + days * dayLength, earliest, timeline.end);
}
