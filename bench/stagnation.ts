/** The scan over open deals that judges their clocks, against a plain query that reads the same columns. */
import { sql } from 'kysely';
import { openClocks } from '../src/deals/server/clock/clock-terms.ts';
import { judgeDeals } from '../src/deals/server/clock/judge-deals.ts';
import { inWork, systemPrincipal, type Work } from '../src/platform/server/index.ts';
import { mediansMs, ms, tell, times } from './figures.ts';
import type { Place } from './place.ts';

const turns = 5;
const goalMs = 1000;
const goalDeals = 1_000_000;

export async function benchStagnation({ admin, database, company, deals }: Place): Promise<void> {
  const system = systemPrincipal(company.tenantId);
  const inTurn = <T>(use: (work: Work) => Promise<T>) => inWork(database, system, 'bench', use);
  const judge = () => inTurn(async (work) => judgeDeals(work, await openClocks(work)));
  const plain = () =>
    inTurn(({ db }) =>
      sql`select count(*), max(d.stage_entered_at), max(d.next_step_on), max(d.created_at), max(d.next_step) from deal d
        where d.tenant_id = ${company.tenantId} and d.outcome = 'open' and d.deleted_at is null`.execute(db),
    );
  const began = performance.now();
  const changed = await judge();
  const first = ms(performance.now() - began);
  tell(
    'the first scan, which keeps what it finds',
    `${first}, ${changed.toLocaleString('en')} deals changed`,
  );
  await admin.query('vacuum (analyze) deal');
  const [scan, read] = (await mediansMs(turns, [judge, plain])) as [number, number];
  tell(`a scan of ${deals.toLocaleString('en')} open deals that finds nothing new`, ms(scan));
  tell('the plain query', `${ms(read)}; the scan takes ${times(scan / read)} as long`);
  const ofGoal = (scan * goalDeals) / deals;
  tell(`goal: a million open deals ≤ ${goalMs} ms`, `${ms(ofGoal)}: ${ofGoal <= goalMs ? 'met' : 'MISSED'}`);
}
