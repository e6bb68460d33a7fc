import { addDays, periodOf } from '../../src/platform/model/calendar.ts';
import type { DemoCost, SourceKey } from './demo-world.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';
import { channels } from './vocabulary/campaigns.ts';

/** What marketing spent in each month of the year, give or take a tenth. */
export function makeCosts(random: Random, timeline: Timeline): DemoCost[] {
  const costs: DemoCost[] = [];
  let month = periodOf('month', addDays(timeline.today, -365));
  for (; month.from < timeline.today; month = periodOf('month', month.to)) {
    for (const [source, { yuanAMonth, campaigns }] of Object.entries(channels)) {
      const lines = [{ name: null, yuanAMonth, months: undefined }, ...campaigns];
      for (const { name, yuanAMonth: yuan, months } of lines) {
        const hundreds = BigInt(Math.round((yuan * (0.9 + 0.2 * random.next())) / 100));
        if (yuan === 0 || (months && !months.includes(Number(month.from.slice(5, 7))))) continue;
        costs.push({
          month: month.from,
          source: source as SourceKey,
          campaign: name,
          amount: hundreds * 10_000n,
        });
      }
    }
  }
  return costs;
}
