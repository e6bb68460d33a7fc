/**
 * `npm run bench [-- names] [-- --deals 1000000] [-- --data DIR]`: ratios on this machine, on a PostgreSQL of its own.
 * With --data the generated company is kept there and used again.
 */
import { parseArgs } from 'node:util';
import { benchAssignment } from './assignment.ts';
import { benchNames } from './duplicate-names.ts';
import { benchDuplicates } from './duplicate-search.ts';
import { benchFunnel } from './funnel.ts';
import { openPlace, type Place } from './place.ts';
import { benchScoring } from './scoring.ts';
import { benchStageMoves } from './stage-moves.ts';

const benches: Record<string, { deals: number; run: (place: Place) => Promise<void> }> = {
  funnel: { deals: 1_000_000, run: benchFunnel },
  moves: { deals: 1_000_000, run: benchStageMoves },
  assignment: { deals: 0, run: benchAssignment },
  duplicates: { deals: 0, run: benchDuplicates },
};

/** Those that need no company. */
const plain: Record<string, () => Promise<void>> = { scoring: benchScoring, names: benchNames };

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
const groups = Map.groupBy(onCompany, (name) => Number(values.deals ?? benches[name]!.deals));
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
