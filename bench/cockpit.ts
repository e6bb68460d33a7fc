/** Twenty people with a cockpit of twelve tiles in one request, while stage moves go on, over HTTP, with facts by columns. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dealContract } from '../src/deals/model/contract.ts';
import { insightsContract } from '../src/insights/model/contract.ts';
import { addDays, dayOf } from '../src/platform/model/calendar.ts';
import { tellFreshness } from './fresh.ts';
import { ms, quantile, ratePerSecond, tell } from './figures.ts';
import type { Place } from './place.ts';
import { byKey, serveProduct, type Served } from './served-product.ts';

const people = 20;
/** How long somebody looks before his screen asks again. */
const lookMs = 5000;
const lanes = 16;
const seconds = 20;
const columnsMb = 1024;
const goals = { p95: 1000, rate: 0.8, memoryMb: 512 };

type Headers = Record<string, string>;
type Caller = { url: string; headers: Headers };

export async function benchCockpit(place: Place): Promise<void> {
  const served = await serveProduct(place, { COLUMNS_OF: 'all', COLUMNS_MB: String(columnsMb) });
  try {
    const director = { url: served.url, headers: await byKey(place, place.company.director.userId!) };
    const tiles = tilesOf(place);
    tell('the copy by columns is made', ms(await copyMade(place)));
    await firstAnswer(director, tiles);
    for (const [at, tile] of tiles.entries())
      tell(`… tile ${at + 1} by itself`, ms(await ask(director, [tile])));
    tell('all tiles for one who looks', ms(await ask(director, tiles)));
    await tellFreshness(place, served.url);
    const mover = await moverOf(place, served.url);
    const alone = await ratePerSecond(lanes, seconds, mover);
    tell(`moves at ${lanes} connections, nobody looking`, told(alone));
    const looks: number[] = [];
    const leaving = new AbortController();
    const everybody = Array.from({ length: people }, (_, at) =>
      look(director, tiles, looks, at, leaving.signal),
    );
    const beside = await ratePerSecond(lanes, seconds, mover);
    leaving.abort();
    await Promise.all(everybody);
    tell(`… while ${people} look, each anew ${lookMs / 1000} s after the answer`, told(beside));
    const p95 = quantile(looks, 0.95);
    goal(
      `a cockpit of ${tiles.length} tiles, p50 ${ms(quantile(looks, 0.5))}, p95`,
      ms(p95),
      p95 <= goals.p95,
    );
    goal(
      'moves beside them ÷ moves alone',
      (beside.rate / alone.rate).toFixed(2),
      beside.rate / alone.rate >= goals.rate,
    );
    tellMemory(served);
  } finally {
    await served.close();
  }
}

const told = ({ rate, p99 }: { rate: number; p99: number }) => `${rate.toFixed(0)}/s, p99 ${ms(p99)}`;
const goal = (what: string, figure: string, isMet: boolean) =>
  tell(what, `${figure} (${isMet ? 'met' : 'MISSED'})`);

/** What a director's screen shows of this quarter, of this year, and of what is open. */
function tilesOf({ company: { pipeline } }: Place): object[] {
  const today = dayOf(new Date(), 'Asia/Shanghai');
  const within = (field: string, days: number) => ({
    field,
    op: 'between',
    value: [addDays(today, -days), today],
  });
  const closed = [within('deals.closed_on', 90)];
  const year = [within('deals.closed_on', 365)];
  const open = [{ field: 'deals.outcome', op: 'is', value: 'open' }];
  return [
    {
      measures: ['deals.won_amount', 'deals.won', 'deals.win_rate'],
      filters: closed,
      compare: 'previous_period',
    },
    { measures: ['deals.created'], filters: [within('deals.created_on', 90)], compare: 'previous_period' },
    { measures: ['deals.open', 'deals.open_amount', 'deals.weighted_amount'] },
    { measures: ['deals.won', 'deals.won_amount'], dimensions: ['deals.closed_on.month'], filters: year },
    {
      measures: ['deals.created'],
      dimensions: ['deals.created_on.month'],
      filters: [within('deals.created_on', 365)],
    },
    {
      measures: ['deals.won', 'deals.won_amount'],
      dimensions: ['deals.credited_owner'],
      filters: closed,
      limit: 10,
    },
    { measures: ['deals.lost', 'deals.lost_amount'], dimensions: ['deals.loss_reason'], filters: closed },
    { measures: ['deals.open', 'deals.open_amount'], dimensions: ['deals.stage'], filters: open },
    { measures: ['deals.open', 'deals.open_amount'], dimensions: ['deals.team'], filters: open },
    {
      measures: ['stages.days_median'],
      dimensions: ['deals.stage'],
      filters: [within('stages.left_on', 90)],
    },
    { measures: ['deals.win_rate'], dimensions: ['deals.source'], filters: closed },
    {
      funnel: {
        pipeline: pipeline.id,
        mode: 'reached',
        details: false,
        cohort: { from: addDays(today, -90), to: today },
      },
    },
  ];
}

function send({ url, headers }: Caller, address: string, body: object): Promise<Response> {
  return fetch(`${url}/api/v1${address}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function ask(caller: Caller, tiles: readonly object[]): Promise<number> {
  const began = performance.now();
  const answer = await send(caller, insightsContract.askMany.path, { questions: tiles });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { answers } = (await answer.json()) as {
    answers: ({ answer: unknown } | { problem: { title: string } })[];
  };
  for (const one of answers) if ('problem' in one) throw new Error(one.problem.title);
  return performance.now() - began;
}

/** The product makes its copy in the background: it is there when no part of it waits to be taken in for a while. */
async function copyMade({ productDir, company: { tenantId } }: Place): Promise<number> {
  const began = performance.now();
  let stillFor = 0;
  while (stillFor < 5) {
    await pause(1000);
    const files = await readdir(path.join(productDir, 'columns')).catch((): string[] => []);
    const isMaking = files.some((file) => file.endsWith('.csv')) || !files.includes(`${tenantId}.duckdb`);
    stillFor = isMaking ? 0 : stillFor + 1;
  }
  return performance.now() - began;
}

/** Until the copy is parted and opened, PostgreSQL is asked, which takes too long for so many deals. */
async function firstAnswer(caller: Caller, tiles: readonly object[]): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const failed = await ask(caller, tiles).then(
      () => null,
      (error: unknown) => error,
    );
    if (failed === null) return;
    if (tries === 20) throw failed;
    await pause(1000);
  }
}

async function look(
  caller: Caller,
  tiles: readonly object[],
  taken: number[],
  at: number,
  leaving: AbortSignal,
): Promise<void> {
  await pause((at / people) * lookMs);
  while (!leaving.aborted) {
    taken.push(await ask(caller, tiles));
    await pause(lookMs, undefined, { signal: leaving }).catch(() => {});
  }
}

type Standing = { id: string; ownerId: string; stageId: string };

/** Each lane moves deals of its own among the open stages, as their owners do. */
async function moverOf(place: Place, url: string): Promise<(lane: number) => Promise<unknown>> {
  const { admin, company } = place;
  const stages = company.pipeline.stages.filter(({ kind }) => kind === 'open');
  const found = await admin.query<Standing>(
    `select id, owner_id as "ownerId", stage_id as "stageId" from deal where tenant_id = $1 and outcome = 'open' limit 8000`,
    [company.tenantId],
  );
  const keys = new Map<string, Headers>();
  for (const { id } of company.sellers) keys.set(id, await byKey(place, id));
  const laned = Array.from({ length: lanes }, (_, lane) =>
    found.rows.filter((_row, at) => at % lanes === lane),
  );
  return (lane) => {
    const deal = laned[lane]!.shift()!;
    laned[lane]!.push(deal);
    const at = stages.findIndex(({ id }) => id === deal.stageId);
    deal.stageId = stages[(at + 1) % stages.length]!.id;
    return moveOnce({ url, headers: keys.get(deal.ownerId)! }, deal);
  };
}

/** A deal that the product's own watch holds at this moment is moved a moment later. */
async function moveOnce(owner: Caller, { id, stageId }: Standing): Promise<void> {
  const address = dealContract.changeStage.path.replace(':id', id);
  for (;;) {
    const answer = await send(owner, address, { stageId });
    if (answer.ok) return void (await answer.text());
    if (answer.status !== 503) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    await pause(20);
  }
}

/** The most memory the product had so far; what the column store holds at most is a part of it. */
function tellMemory({ pid }: Served): void {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const peakMb = Number(peak) / 1024;
  const within = goals.memoryMb + columnsMb;
  goal(
    `the product's peak memory, ${columnsMb} MB of it for columns`,
    `${peakMb.toFixed(0)} MB`,
    peakMb <= within,
  );
}
