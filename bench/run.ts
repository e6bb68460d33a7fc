/**
 * `npm run bench [-- names] [-- --deals 1000000] [-- --data DIR]`: ratios on this machine, on a PostgreSQL of its own.
 * With --data the generated company is kept there and used again.
 */
import { parseArgs } from 'node:util';
import { benchFunnel } from './funnel.ts';
import { openPlace, type Place } from './place.ts';
import { benchStageMoves } from './stage-moves.ts';

const benches: Record<string, { deals: number; run: (place: Place) => Promise<void> }> = {
  funnel: { deals: 1_000_000, run: benchFunnel },
  moves: { deals: 1_000_000, run: benchStageMoves },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { deals: { type: 'string' }, data: { type: 'string' } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(benches);
const stranger = wanted.find((name) => !(name in benches));
if (stranger) throw new Error(`no bench named ${stranger}; there are ${Object.keys(benches).join(', ')}`);

const groups = Map.groupBy(wanted, (name) => Number(values.deals ?? benches[name]!.deals));
for (const [deals, names] of groups) {
  const place = await openPlace({ deals, dataDir: values.data ? `${values.data}/${deals}` : null });
  try {
    for (const name of names) {
      console.log(`\n— ${name}, ${deals.toLocaleString('en')} deals`);
      await benches[name]!.run(place);
    }
  } finally {
    await place.close();
  }
}
