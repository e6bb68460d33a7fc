/** The reached funnel of one team and one source: from the facts, from plain tables, and at the limit. */
import { dealCube } from '../src/deals/model/measures.ts';
import type { AskedFunnel } from '../src/insights/model/question.ts';
import type { WireFunnel } from '../src/insights/model/answer.ts';
import { compileFunnel } from '../src/insights/server/compile-funnel.ts';
import { createInsights } from '../src/insights/server/index.ts';
import { openCube } from '../src/insights/server/open-cube.ts';
import { planFunnel } from '../src/insights/server/plan-funnel.ts';
import { boundsOf } from '../src/platform/model/calendar.ts';
import { kyselyOn } from '../src/platform/server/database/one-connection.ts';
import { inWork, type Db, type Work } from '../src/platform/server/index.ts';
import { sql } from 'kysely';
import { loadColumns, scan } from './column-scan.ts';
import { medianMs, mediansMs, ms, tell, times } from './figures.ts';
import type { Place } from './place.ts';
import { plainDetails, plainFunnel, usualIndexes, type Asked, type Tally } from './plain-funnel.ts';
import { verifyFacts } from './verify-facts.ts';

type Arena = { name: string; run: <T>(ask: (work: Work) => Promise<T>) => Promise<T> };

const insights = createInsights({ cubes: [dealCube] });
const runs = 9;

export async function benchFunnel(place: Place): Promise<void> {
  const { admin, company } = place;
  await verifyFacts(place, 2000);
  for (const index of usualIndexes) await admin.query(index);
  await admin.query('analyze');
  await tellSizes(place);
  const cohort = cohortOf(365);
  const { question, asked } = questionOf(place, cohort);
  console.log(`cohort of one year (${cohort.from} – ${cohort.to}), one team, one source`);
  for (const arena of arenas(place)) await compare(arena, question, asked);
  const columns = await loadColumns(admin, place.deals, company.pipeline.id);
  tell(
    'limit: hand-written scan over columns in memory, 1 thread',
    ms(await medianMs(25, async () => scan(columns, asked))),
  );
}

/** Without row-level security (the superuser), and under it as the product works. */
function arenas({ admin, database, company: { director } }: Place): Arena[] {
  const bare = kyselyOn(admin);
  const work: Work = {
    db: bare,
    principal: director,
    now: new Date(),
    requestId: 'bench',
    record: () => {},
    send: () => {},
    elevate: async () => {},
    sideBySide: (readings) => Promise.all(readings.map((read) => read(work))),
    readAs: (other, reading) => reading({ ...work, principal: other }),
  };
  const patient = (db: Db) => sql`set local statement_timeout = 0`.execute(db);
  return [
    { name: 'row security off', run: (ask) => ask(work) },
    {
      name: 'row security on',
      run: (ask) => inWork(database, director, 'bench', async (own) => (await patient(own.db), ask(own))),
    },
  ];
}

async function compare({ name, run }: Arena, question: AskedFunnel, asked: Asked): Promise<void> {
  await run(async (work) =>
    agree(await plainFunnel(work.db, asked), (await insights.answer(work, question)) as WireFunnel),
  );
  const [plain, facts, plainWhole, whole] = (await mediansMs(runs, [
    () => run((work) => plainFunnel(work.db, asked)),
    () =>
      run(async (work) =>
        compileFunnel(await planFunnel(work, await openCube(work, dealCube), question)).execute(work.db),
      ),
    () => run(async (work) => (await plainFunnel(work.db, asked), plainDetails(work.db, asked))),
    () => run((work) => insights.answer(work, question)),
  ])) as [number, number, number, number];
  tell(`${name}: the funnel, plain ${ms(plain)}, product ${ms(facts)}`, times(plain / facts));
  tell(
    `${name}: with times and reasons, plain ${ms(plainWhole)}, product ${ms(whole)}`,
    times(plainWhole / whole),
  );
}

function questionOf(
  { company }: Place,
  cohort: { from: string; to: string },
): { question: AskedFunnel; asked: Asked } {
  const { teamId } = company.sellers[0]!;
  const { from, to } = boundsOf(cohort, 'Asia/Shanghai');
  const question: AskedFunnel = {
    funnel: { pipeline: company.pipeline.id, mode: 'reached', weigh: 'count', cohort },
    filters: [
      { field: 'deals.team', op: 'is', value: teamId },
      { field: 'deals.source', op: 'is', value: 'website' },
    ],
  };
  return {
    question,
    asked: {
      tenantId: company.tenantId,
      pipelineId: company.pipeline.id,
      teamId,
      source: 'website',
      from,
      to,
    },
  };
}

function cohortOf(days: number): { from: string; to: string } {
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  return { from: day(days + 60), to: day(60) };
}

/** Both must give the same numbers, else the comparison is worth nothing. */
function agree(plain: readonly Tally[], { funnel }: WireFunnel): void {
  if (funnel.whole.kind !== 'conversion') throw new Error('not a conversion');
  for (const row of funnel.whole.rows) {
    const reached = sum(plain, (tally) => tally.furthest >= row.rank);
    const lost = sum(plain, (tally) => tally.outcome === 'lost' && tally.lost_from === row.rank);
    if (
      row.rank > 0 &&
      (row.count !== reached.count ||
        row.amount !== String(reached.amount) ||
        row.lostHere.count !== lost.count)
    ) {
      throw new Error(
        `rank ${row.rank}: product ${row.count} (${row.amount} fen), ${row.lostHere.count} lost; plain ${reached.count} (${reached.amount}), ${lost.count}`,
      );
    }
  }
}

function sum(
  tallies: readonly Tally[],
  counts: (tally: Tally) => boolean,
): { count: number; amount: bigint } {
  const some = tallies.filter(counts);
  return {
    count: some.reduce((total, tally) => total + Number(tally.count), 0),
    amount: some.reduce((total, tally) => total + BigInt(tally.amount), 0n),
  };
}

async function tellSizes({ admin }: Place): Promise<void> {
  const { rows } = await admin.query<{ name: string; rows: bigint; size: string }>(
    `select relname as name, reltuples::bigint as rows, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class
     where relname in ('deal', 'stage_event', 'deal_fact', 'visit_fact') order by relname`,
  );
  for (const { name, rows: count, size } of rows) tell(`${name}: ${count.toLocaleString('en')} rows`, size);
}
