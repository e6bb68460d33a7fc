/** How soon a stage change, made over HTTP, is counted by the funnel and told by the live channel. */
import { dealContract } from '../src/deals/model/contract.ts';
import { insightsContract } from '../src/insights/model/contract.ts';
import type { WireFunnel } from '../src/insights/model/answer.ts';
import { streamContract } from '../src/platform/model/stream-contract.ts';
import { ms, quantile, tell, times } from './figures.ts';
import type { Place } from './place.ts';
import { byKey, serveProduct } from './served-product.ts';

const moves = 40;
const goalMs = 1000;

type Deal = { id: string; ownerId: string; rank: number };
type Headers = Record<string, string>;
type Caller = { url: string; director: Headers };

export async function benchFresh(place: Place): Promise<void> {
  const served = await serveProduct(place);
  try {
    await tellFreshness(place, served.url);
  } finally {
    await served.close();
  }
}

/** Moves deals one by one, asks the funnel until it counts each, and waits for the channel's word. */
export async function tellFreshness(place: Place, url: string): Promise<void> {
  const director = await byKey(place, place.company.director.userId!);
  const caller = { url, director };
  const live = await listen(caller);
  try {
    const deals = await dealsAtTheBeginning(place);
    const taken = {
      move: [] as number[],
      counted: [] as number[],
      told: [] as number[],
      ask: [] as number[],
    };
    for (const deal of deals) {
      const before = await counts(caller, place);
      const one = await timeMove(place, caller, live, deal, before);
      for (const what of ['move', 'counted', 'told', 'ask'] as const) taken[what].push(one[what]);
    }
    const [move, counted, told, ask] = [taken.move, taken.counted, taken.told, taken.ask];
    tell('the move itself', both(move));
    tell('the funnel question alone, over all deals', both(ask));
    tell('from the click until the funnel counts it', both(counted));
    tell('from the click until the live channel tells it', both(told));
    tell(
      'counted ÷ a move and a question without any wait between them',
      times(quantile(counted, 0.5) / (quantile(move, 0.5) + quantile(ask, 0.5))),
    );
    const worst = Math.max(...counted, ...told);
    tell(
      `goal: each of ${moves} within ${goalMs} ms`,
      `${worst <= goalMs ? 'met' : 'MISSED'}, ${ms(worst)} the slowest`,
    );
  } finally {
    live.leave();
  }
}

const both = (values: readonly number[]) =>
  `median ${ms(quantile(values, 0.5))}, slowest ${ms(Math.max(...values))}`;

async function dealsAtTheBeginning({ admin, company }: Place): Promise<Deal[]> {
  const first = company.pipeline.stages.find((stage) => stage.rank === 1)!;
  const found = await admin.query<Deal>(
    `select id, owner_id as "ownerId", 1 as rank from deal
     where tenant_id = $1 and stage_id = $2 order by md5(id::text) limit $3`,
    [company.tenantId, first.id, moves],
  );
  return found.rows;
}

/** Moves the deal on, asks the funnel until it counts the move, and waits for the channel's word. */
async function timeMove(place: Place, caller: Caller, live: Live, deal: Deal, before: Counts) {
  const { stages } = place.company.pipeline;
  const [from, to] = [1, 2].map((rank) => stages.find((stage) => stage.rank === rank)!.id) as [
    string,
    string,
  ];
  const seller = await byKey(place, deal.ownerId);
  const heard = live.next(deal.id);
  const began = performance.now();
  await post(caller.url, dealContract.changeStage.path.replace(':id', deal.id), seller, { stageId: to });
  const move = performance.now() - began;
  let ask = 0;
  for (;;) {
    const asked = performance.now();
    const now = await counts(caller, place);
    ask = performance.now() - asked;
    if (now.get(to)! > before.get(to)! && now.get(from)! < before.get(from)!) break;
  }
  const counted = performance.now() - began;
  return { move, ask, counted, told: (await heard) - began };
}

type Counts = ReadonlyMap<string, number>;

/** How many deals stand in each stage now. */
async function counts({ url, director }: Caller, { company }: Place): Promise<Counts> {
  const question = { funnel: { pipeline: company.pipeline.id, mode: 'stock' } };
  const { funnel } = (await post(url, insightsContract.ask.path, director, question)) as WireFunnel;
  return new Map(funnel.whole.rows.map((row) => [row.stageId, 'count' in row ? row.count : 0]));
}

async function post(url: string, path: string, headers: Headers, body: object): Promise<unknown> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

type Live = { next(dealId: string): Promise<number>; leave(): void };

/** The director's live channel: when a deal's change arrives. */
async function listen({ url, director }: Caller): Promise<Live> {
  const leaving = new AbortController();
  const path = `/api/v1${streamContract.stream.path}`;
  const answer = await fetch(`${url}${path}`, { headers: director, signal: leaving.signal });
  const waiting = new Map<string, (at: number) => void>();
  const hear = async () => {
    let text = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (const [id, tellAt] of waiting) {
        if (text.includes(id)) {
          waiting.delete(id);
          tellAt(performance.now());
        }
      }
      text = text.slice(text.lastIndexOf('\n\n') + 1);
    }
  };
  hear().catch(() => {});
  return {
    next: (dealId) => new Promise((arrived) => waiting.set(dealId, arrived)),
    leave: () => leaving.abort(),
  };
}
