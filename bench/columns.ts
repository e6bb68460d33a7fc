/** Eleven questions over very many deals: from plain tables, the product's facts, its column store, and by a scan of arrays. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { sql, type CompiledQuery } from 'kysely';
import { changeStage } from '../src/deals/server/change-stage.ts';
import { dealCube } from '../src/deals/model/measures.ts';
import type { TableAnswer, WireFunnel } from '../src/insights/model/answer.ts';
import { createInsights, openColumnStore } from '../src/insights/server/index.ts';
import { createLogger, inWork, openDatabase, type Work } from '../src/platform/server/index.ts';
import { elevenQuestions, type AskedOf, type BenchQuestion } from './eleven-questions.ts';
import { elevenScans, loadMemory } from './eleven-scans.ts';
import { medianMs, mediansMs, ms, quantile, tell, times } from './figures.ts';
import type { Place } from './place.ts';
import { usualIndexes } from './plain-funnel.ts';

const runs = 3;
const goals = { plain: 60, worst: 10, scan: 3 };
const movesFollowed = 50;
const longMs = 10_000;

export async function benchColumns(place: Place): Promise<void> {
  for (const index of usualIndexes) await place.admin.query(index);
  await place.admin.query('analyze');
  const { adminUrl, secretKey, company, productDir } = place;
  const folder = path.join(productDir, 'columns');
  mkdirSync(folder, { recursive: true });
  const database = openDatabase({ adminUrl, secretKey, role: 'crm_worker', connections: 2 });
  const store = openColumnStore(dealCube, {
    database,
    adminUrl,
    folder,
    memoryMb: 2048,
    fewestRecords: 0,
    log: createLogger('warn'),
  });
  try {
    const began = performance.now();
    await store.follow();
    tell('the copy is made, or opened where it was kept', ms(performance.now() - began));
    const bytes = statSync(path.join(folder, `${company.tenantId}.duckdb`)).size;
    tell('its file', `${(bytes / 2 ** 20).toFixed(0)} MB`);
    const facts = createInsights({ cubes: [dealCube] });
    const columns = createInsights({ cubes: [dealCube], columns: store });
    await compareAll(place, { facts, columns });
    await tellFreshness(place, columns);
  } finally {
    await store.close();
    await database.close();
  }
}

type Engines = Record<'facts' | 'columns', ReturnType<typeof createInsights>>;

async function compareAll(place: Place, engines: Engines): Promise<void> {
  const scans = elevenScans(await loadMemory(place.admin, place.deals, askedOf(place)), askedOf(place));
  const ratios: Ratios[] = [];
  for (const [at, question] of elevenQuestions.entries())
    ratios.push(await compare(place, engines, question, scans[at]!));
  const mean = (of: (ratio: Ratios) => number) =>
    Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(of(ratio)), 0) / ratios.length);
  const plain = mean((ratio) => ratio.plain);
  const worst = Math.min(...ratios.map((ratio) => ratio.plain));
  const scan = mean((ratio) => ratio.scan);
  tell('plain tables ÷ columns: geometric mean', verdict(plain, plain >= goals.plain, `≥ ${goals.plain}`));
  tell('… the worst question', verdict(worst, worst >= goals.worst, `≥ ${goals.worst}`));
  tell(
    'columns ÷ the scan on one thread: geometric mean',
    verdict(scan, scan <= goals.scan, `≤ ${goals.scan}`),
  );
  tell('facts ÷ columns: geometric mean', times(mean((ratio) => ratio.facts)));
}

const verdict = (figure: number, isMet: boolean, goal: string): string =>
  `${times(figure)} (goal ${goal}: ${isMet ? 'met' : 'MISSED'})`;

type Ratios = { plain: number; facts: number; scan: number };

async function compare(
  place: Place,
  engines: Engines,
  { name, product, plain }: BenchQuestion,
  scan: () => number,
): Promise<Ratios> {
  const of = askedOf(place);
  const question = product(of);
  const patiently = <T>(use: (work: Work) => Promise<T>) =>
    inWork(place.database, place.company.director, 'bench', async (work) => {
      await sql`set local statement_timeout = 0`.execute(work.db);
      return use({ ...work, now: new Date(of.today) });
    });
  const [one, other] = [engines.facts, engines.columns].map((engine) =>
    patiently((work) => engine.answer(work, question)),
  );
  const alike = JSON.stringify(roundedDeep(await one)) === JSON.stringify(roundedDeep(await other));
  if (!alike) throw new Error(`${name}: columns and facts differ`);
  const counted = countOf(await other!);
  if (counted !== null && counted !== scan())
    throw new Error(`${name}: the scan counts ${scan()}, the columns ${counted}`);
  const plainMs = await plainMsOf(place, await patiently(async (work) => plain(of).compile(work.db)));
  const [factsMs, columnsMs, scanMs] = (await mediansMs(runs, [
    () => patiently((work) => engines.facts.answer(work, question)),
    () => patiently((work) => engines.columns.answer(work, question)),
    async () => scan(),
  ])) as [number, number, number];
  tell(
    name,
    `plain ${ms(plainMs)}, facts ${ms(factsMs)}, columns ${ms(columnsMs)}, scan ${ms(scanMs)}: ${times(plainMs / columnsMs)}`,
  );
  return { plain: plainMs / columnsMs, facts: factsMs / columnsMs, scan: columnsMs / scanMs };
}

/** Plain tables without row-level security, as a database asked directly; what takes long is asked once. */
async function plainMsOf({ admin }: Place, { sql: text, parameters }: CompiledQuery): Promise<number> {
  const ask = async () => {
    const began = performance.now();
    await admin.query(text, [...parameters]);
    return performance.now() - began;
  };
  const first = await ask();
  return first > longMs ? first : medianMs(runs, ask);
}

/** How many deals an answer counts; null where it counts none. */
function countOf(answer: TableAnswer | WireFunnel): number | null {
  if ('funnel' in answer)
    return answer.funnel.whole.kind === 'conversion' ? answer.funnel.whole.cohort.count : null;
  const at = answer.columns.findIndex(({ id }) => /^deals\.(won|open|lost)$/.test(id));
  return at === -1 ? null : answer.rows.reduce((sum, row) => sum + Number(row[at]), 0);
}

function askedOf({ company }: Place): AskedOf {
  const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const { tenantId, pipeline, sellers } = company;
  return {
    tenantId,
    pipelineId: pipeline.id,
    teamId: sellers[0]!.teamId,
    today: day(0),
    yearAgo: day(365),
    past: day(400),
  };
}

/** Means are added up in another order there. */
function roundedDeep(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(10)) : value,
    ),
  );
}

/** A move, then a question at once: how long that takes, the copy catching up in it. */
async function tellFreshness({ admin, database, company }: Place, engine: Engines['columns']): Promise<void> {
  const open = await admin.query<{ id: string; stage_id: string }>(
    `select id, stage_id from deal where outcome = 'open' limit ${movesFollowed}`,
  );
  const stages = company.pipeline.stages.filter(({ kind }) => kind === 'open');
  const taken: number[] = [];
  for (const { id, stage_id } of open.rows) {
    const stage = stages.find((other) => other.id !== stage_id)!;
    await inWork(database, company.director, 'bench', (work) =>
      changeStage(work, { dealId: id, stageId: stage.id }),
    );
    const began = performance.now();
    const question = elevenQuestions[6]!.product({} as AskedOf);
    await inWork(database, company.director, 'bench', (work) => engine.answer(work, question));
    taken.push(performance.now() - began);
  }
  tell(
    'a question right after a move, that move counted: p50, p99',
    `${ms(quantile(taken, 0.5))}, ${ms(quantile(taken, 0.99))}`,
  );
}
