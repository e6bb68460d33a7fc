/**
 * `npm run bench [-- names] [-- --deals 1000000] [-- --data DIR]`: ratios on this machine, on a PostgreSQL of its own.
 * With --data the generated companies are kept there and used again.
 */
import { parseArgs } from 'node:util';
import { benchAssignment } from './assignment.ts';
import { benchCockpit } from './cockpit.ts';
import { benchColumns } from './columns.ts';
import { benchCaptures } from './captures.ts';
import { benchNames } from './duplicate-names.ts';
import { benchDuplicates } from './duplicate-search.ts';
import { benchBoard } from './board.ts';
import { benchForecast } from './forecast.ts';
import { benchFresh } from './fresh.ts';
import { benchGrid } from './grid.ts';
import { benchFunnel } from './funnel.ts';
import { benchHeavy } from './heavy.ts';
import { benchList } from './list.ts';
import { openPlace, type Place, type Shape } from './place.ts';
import { benchReminders } from './reminders.ts';
import { benchQuotes } from './quotes.ts';
import { benchScoring } from './scoring.ts';
import { benchStagnation } from './stagnation.ts';
import { benchTimeline } from './timeline.ts';
import { benchStageMoves } from './stage-moves.ts';

type Bench = { deals: number; shape: Shape; run: (place: Place) => Promise<void> };

const history = { deals: 1_000_000, shape: 'years' as const };
const inTalk = { deals: 100_000, shape: 'open' as const };
const noDeals = { deals: 0, shape: 'open' as const };

const benches: Record<string, Bench> = {
  funnel: { ...history, run: benchFunnel },
  moves: { ...history, run: benchStageMoves },
  columns: { ...history, run: benchColumns },
  cockpit: { ...history, run: benchCockpit },
  list: { ...inTalk, run: benchList },
  board: { ...inTalk, run: benchBoard },
  fresh: { ...inTalk, run: benchFresh },
  heavy: { ...history, deals: 100_000, run: benchHeavy },
  timeline: { deals: 1000, shape: 'open', run: benchTimeline },
  reminders: { ...noDeals, run: benchReminders },
  stagnation: { deals: 1_000_000, shape: 'open', run: benchStagnation },
  assignment: { ...noDeals, run: benchAssignment },
  captures: { ...noDeals, run: benchCaptures },
  duplicates: { ...noDeals, run: benchDuplicates },
};

/** Those that need no company. */
const plain: Record<string, () => Promise<void>> = {
  scoring: benchScoring,
  names: benchNames,
  quotes: benchQuotes,
  grid: benchGrid,
  forecast: benchForecast,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { deals: { type: 'string' }, data: { type: 'string' } },
});
const all = [...Object.keys(plain), ...Object.keys(benches)];
const wanted = positionals.length > 0 ? positionals : all;
const stranger = wanted.find((name) => !all.includes(name));
if (stranger) throw new Error(`no bench named ${stranger}; there are ${all.join(', ')}`);

for (const name of wanted) await plain[name]?.();

const onCompany = wanted.filter((name) => name in benches);
const dealsOf = (name: string) => Number(values.deals ?? benches[name]!.deals);
const companies = Map.groupBy(onCompany, (name) => `${dealsOf(name)}-${benches[name]!.shape}`);
for (const [company, names] of companies) {
  const dataDir = values.data ? `${values.data}/${company}` : null;
  const place = await openPlace({ deals: dealsOf(names[0]!), shape: benches[names[0]!]!.shape, dataDir });
  try {
    for (const name of names) {
      console.log(`\n— ${name}, ${place.deals.toLocaleString('en')} deals`);
      await benches[name]!.run(place);
    }
  } finally {
    await place.close();
  }
}
