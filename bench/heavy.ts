/** What somebody waits for a page, a deal and a small report while others run the heaviest reports there may be; and how soon one is stopped. */
import { setTimeout as pause } from 'node:timers/promises';
import { dealRecordContract } from '../src/deals/model/record-contract.ts';
import { createUser } from '../src/identity/server/index.ts';
import { insightsContract } from '../src/insights/model/contract.ts';
import { mostTogether } from '../src/insights/model/question.ts';
import { newId } from '../src/platform/model/identifier.ts';
import { inWork, systemPrincipal } from '../src/platform/server/index.ts';
import { ms, quantile, tell, times } from './figures.ts';
import type { Place } from './place.ts';
import { bySession, serveProduct } from './served-product.ts';

const lookers = 5;
const reporters = 4;
const turns = 3;
const seconds = 15;
const restMs = 100;
const goal = 2;
const stops = 6;
/** After so long a report is in full swing. */
const fullSwingMs = 1000;

type Caller = { url: string; headers: { cookie: string } };
type Light = 'a page of the list' | 'a deal' | 'a small report';
type Waits = Record<Light, number[]> & { refused: number };

const noWaits = (): Waits => ({ 'a page of the list': [], 'a deal': [], 'a small report': [], refused: 0 });

export async function benchHeavy(place: Place): Promise<void> {
  const served = await serveProduct(place);
  const { sellers } = place.company;
  try {
    const light = await Promise.all(
      sellers.slice(0, lookers).map(({ id }) => callerOf(place, served.url, id)),
    );
    const heavy = await reportersOf(place, served.url);
    await look(light, 3);
    const [alone, beside] = [noWaits(), noWaits()];
    const reports: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      await look(light, seconds, alone);
      const leaving = new AbortController();
      const running = heavy.map((caller) => runReports(caller, reports, leaving.signal));
      await pause(fullSwingMs);
      await look(light, seconds, beside);
      leaving.abort();
      await Promise.all(running);
    }
    tellWaits(alone, beside);
    tell(`the reports of ${reporters} who never rest: ${reports.length} of them`, tellTimes(reports));
    await tellStops(place, heavy[0]!);
  } finally {
    await served.close();
  }
}

async function callerOf(place: Place, url: string, userId: string): Promise<Caller> {
  const { name, value } = await bySession(place, userId);
  return { url, headers: { cookie: `${name}=${value}` } };
}

/** People who see every deal. */
async function reportersOf(place: Place, url: string): Promise<Caller[]> {
  const { database, company } = place;
  const teamId = company.sellers[0]!.teamId;
  const ids = await inWork(database, systemPrincipal(company.tenantId), 'bench', async (work) => {
    const made: string[] = [];
    for (let at = 0; at < reporters; at += 1) {
      const email = `${newId()}@bench.example`;
      made.push(await createUser(work, { name: `分析${at}`, email, teamId, roleKeys: ['admin'] }));
    }
    return made;
  });
  return Promise.all(ids.map((id) => callerOf(place, url, id)));
}

/** Everybody opens a page, one of its deals and a small report, one after the other, and rests a little. */
async function look(callers: readonly Caller[], duration: number, waits = noWaits()): Promise<void> {
  const until = performance.now() + duration * 1000;
  const timed = async (what: Light, asking: Promise<Response>): Promise<unknown> => {
    const began = performance.now();
    const answer = await asking;
    const text = await answer.text();
    waits[what].push(performance.now() - began);
    // That the product is too busy is a wait in vain.
    if (answer.status === 503) waits.refused += 1;
    else if (!answer.ok) throw new Error(`${answer.status}: ${text}`);
    await pause(restMs);
    return answer.ok ? JSON.parse(text) : null;
  };
  await Promise.all(
    callers.map(async (caller) => {
      while (performance.now() < until) {
        const page = await timed('a page of the list', read(caller, '?limit=50'));
        const [first] = (page as { items: { id: string }[] } | null)?.items ?? [];
        if (first) await timed('a deal', read(caller, `/${first.id}`));
        await timed('a small report', send(caller, insightsContract.ask.path, small));
      }
    }),
  );
}

const small = { measures: ['deals.open', 'deals.open_amount'], dimensions: ['deals.stage'] };

function read({ url, headers }: Caller, what: string): Promise<Response> {
  return fetch(`${url}/api/v1${dealRecordContract.list.path}${what}`, { headers });
}

function send({ url, headers }: Caller, path: string, body: object, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'x-mingdou': '1' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** As many questions as travel together, each over every deal, with as many measures, splits and rows as there may be. */
function heaviest(): object {
  const names = `count created open won lost unpriced unpriced_open unpriced_won reopened win_rate loss_rate value_win_rate
    life_win_rate avg_won_amount cycle_days_median cycle_days_mean won_amount lost_amount open_amount weighted_amount`;
  const measures = names.split(/\s+/).map((name) => `deals.${name}`);
  const splits = [
    ['deals.owner', 'deals.source', 'deals.created_on.day', 'deals.stage'],
    ['deals.team', 'deals.source', 'deals.created_on.day', 'deals.outcome'],
    ['deals.owner', 'deals.stage', 'deals.expected_close_on.day', 'deals.outcome'],
  ];
  const questions = Array.from({ length: mostTogether }, (_, at) => ({
    measures,
    dimensions: splits[at % splits.length],
    filters: [{ field: 'deals.amount', op: 'gt', value: at }],
    limit: 10_000,
  }));
  return { questions };
}

async function runReports(caller: Caller, taken: number[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const began = performance.now();
    const answer = await send(caller, insightsContract.askMany.path, heaviest(), signal).catch(() => null);
    const size = (await answer?.arrayBuffer().catch(() => null))?.byteLength;
    if (answer?.ok && size !== undefined) taken.push(performance.now() - began);
  }
}

const tellTimes = (values: readonly number[]) =>
  values.length === 0 ? '–' : `median ${ms(quantile(values, 0.5))}, slowest ${ms(Math.max(...values))}`;

function tellWaits(alone: Waits, beside: Waits): void {
  let worst = 0;
  for (const what of ['a page of the list', 'a deal', 'a small report'] as const) {
    const [calm, busy] = [quantile(alone[what], 0.95), quantile(beside[what], 0.95)];
    worst = Math.max(worst, busy / calm);
    tell(
      `${what}: p95 alone, beside ${reporters} reports`,
      `${ms(calm)}, ${ms(busy)}: ${times(busy / calm)} (p50 ${ms(quantile(alone[what], 0.5))}, ${ms(quantile(beside[what], 0.5))})`,
    );
  }
  tell('refused because too much is going on: alone, beside', `${alone.refused}, ${beside.refused}`);
  tell(
    `goal: nobody waits more than ${goal}×`,
    `${worst <= goal && beside.refused === 0 ? 'met' : 'MISSED'}, ${times(worst)}`,
  );
}

/** Stops reports that are under way; until no statement of theirs runs any more. */
async function tellStops({ admin }: Place, caller: Caller): Promise<void> {
  const taken: number[] = [];
  for (let turn = 0; turn < stops; turn += 1) {
    const leaving = new AbortController();
    const asking = send(caller, insightsContract.askMany.path, heaviest(), leaving.signal).catch(() => null);
    await pause(fullSwingMs);
    const began = performance.now();
    leaving.abort();
    await asking;
    let at = began;
    for (let quietSince = began; performance.now() - quietSince < 300; await pause(5)) {
      const { rows } = await admin.query<{ count: bigint }>(
        `select count(*) as count from pg_stat_activity where usename = 'crm_app' and state <> 'idle'`,
      );
      if (rows[0]!.count > 0n) at = quietSince = performance.now();
    }
    taken.push(at - began);
  }
  tell('from stopping a report until the database works on it no more', tellTimes(taken));
}
