/**
 * Leads a second from the HTTP request of a program to the owner who is told, as an installation runs it: the whole
 * product in one process, with its relay and its workers. The requests come from this process, whose time is not counted.
 */
import { captureSourceContract } from '../src/leads/model/capture/contract.ts';
import { checkNoneLostOrDoubled, setUpReps } from './assignment.ts';
import { ms, quantile, tell } from './figures.ts';
import type { Place } from './place.ts';
import { processorTime } from './processor-time.ts';
import { byKey, serveProduct, type Served } from './served-product.ts';

const lanes = 8;
const warmingUp = 200;
const leads = 600;
const alone = 10;
const paced = { aSecond: 100, seconds: 120 };

export async function benchCaptures(place: Place): Promise<void> {
  await setUpReps(place);
  const served = await serveProduct(place);
  try {
    const send = await openSource(place, served);
    await burst(place, send, warmingUp);
    await tellBurst(place, served, send);
    await tellPaced(place, served, send);
    console.log('now that there are so many more');
    await tellBurst(place, served, send);
    const waits: number[] = [];
    for (let at = 0; at < alone; at += 1) waits.push(...(await burst(place, send, 1)).waits);
    tell('one at a time: from the request to the owner', spread(waits));
  } finally {
    await served.close();
  }
}

/** As fast as it goes. */
async function tellBurst(place: Place, served: Served, send: Send): Promise<void> {
  const before = await processorTime(place, served.pid);
  const { seconds, answers, waits } = await burst(place, send, leads);
  const after = await processorTime(place, served.pid);
  tell(`${leads} leads in ${lanes} lanes: sent, judged, owned`, `${(leads / seconds).toFixed(0)} leads/s`);
  const [node, postgres] = (['node', 'postgres'] as const).map(
    (part) => ((after[part] - before[part]) / leads) * 1000,
  ) as [number, number];
  const all = node + postgres;
  tell('processor time a lead', `${ms(all)}: ${ms(node)} the product, ${ms(postgres)} PostgreSQL`);
  tell('so many leads a second fill two processors', `${(2000 / all).toFixed(0)} leads/s`);
  tell('the answer to the request', spread(answers));
  tell('from the request to the owner while it lasts', spread(waits));
}

/** A hundred a second, whether the product keeps up or not. */
async function tellPaced(place: Place, served: Served, send: Send): Promise<void> {
  const { aSecond, seconds } = paced;
  const before = await processorTime(place, served.pid);
  const { waits, seconds: taken } = await burst(place, send, aSecond * seconds, aSecond);
  const after = await processorTime(place, served.pid);
  const used = after.node + after.postgres - before.node - before.postgres;
  tell(`${aSecond} a second for ${seconds} s: all owned after`, `${taken.toFixed(1)} s`);
  tell('from the request to the owner meanwhile', spread(waits));
  tell('requests that were told to come again', String(turnedAway));
  tell('of two processors it used', `${((50 * used) / taken).toFixed(0)} %`);
}

const spread = (values: readonly number[]) =>
  `p50 ${ms(quantile(values, 0.5))}, p99 ${ms(quantile(values, 0.99))}, worst ${ms(Math.max(...values))}`;

type Send = () => Promise<string>;

/** Returns what sends one person, again when the product is busy, and tells the id of its capture. */
async function openSource(place: Place, { url }: Served): Promise<Send> {
  const director = await byKey(place, place.company.director.userId!);
  const { method, path } = captureSourceContract.createSource;
  const body = { name: '基准接口', kind: 'api', source: 'website', mustSign: false };
  const opened = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...director, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!opened.ok) throw new Error(`no source: ${opened.status} ${await opened.text()}`);
  const { keys } = (await opened.json()) as { keys: { key: string } };
  const headers = { authorization: `Bearer ${keys.key}`, 'content-type': 'application/json' };
  return async () => {
    const request = { method: 'POST', headers, body: JSON.stringify(nextPerson()) };
    let answer = await fetch(`${url}/api/v1/captures`, request);
    for (; answer.status === busy; turnedAway += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      answer = await fetch(`${url}/api/v1/captures`, request);
    }
    if (answer.status !== 201) throw new Error(`refused: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { captureId: string }).captureId;
  };
}

const busy = 503;
let turnedAway = 0;
let count = 0;
const industries = ['制造业', '零售', '金融', '互联网', '医疗'];
const provinces = ['浙江', '广东', '江苏', '上海', '四川'];

function nextPerson() {
  count += 1;
  return {
    姓名: `客户${count}`,
    公司: `来访客户${count}`,
    手机: `13${String(100_000_000 + ((count * 7919) % 899_999_999))}`,
    行业: industries[count % industries.length],
    省份: provinces[count % provinces.length],
    需求: '想了解一下价格，请尽快联系',
    utm_source: 'baidu',
    utm_campaign: '春季',
  };
}

type Burst = { seconds: number; answers: number[]; waits: number[] };

/** Sends so many, in lanes or at a pace, and waits until each has its owner. */
async function burst(place: Place, send: Send, wanted: number, aSecond?: number): Promise<Burst> {
  const sent = new Map<string, number>();
  const answers: number[] = [];
  const since = new Date();
  const began = performance.now();
  const one = async () => {
    const start = performance.now();
    const id = await send();
    answers.push(performance.now() - start);
    sent.set(id, start);
  };
  const owned = watchOwners(place, wanted, since);
  await (aSecond === undefined ? inLanes(wanted, one) : atPace(wanted, aSecond, one));
  const { at: ownedAt, leadOf } = await owned;
  const seconds = (performance.now() - began) / 1000;
  const waits = [...sent].map(([id, start]) => ownedAt.get(id)! - start);
  await checkNoneLostOrDoubled(
    place,
    [...sent.keys()].map((id) => leadOf.get(id)!),
  );
  return { seconds, answers, waits };
}

async function inLanes(wanted: number, one: () => Promise<void>): Promise<void> {
  let left = wanted;
  const lane = async () => {
    for (; left > 0;) {
      left -= 1;
      await one();
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, wanted) }, lane));
}

async function atPace(wanted: number, aSecond: number, one: () => Promise<void>): Promise<void> {
  const began = performance.now();
  const going: Promise<void>[] = [];
  while (going.length < wanted) {
    const due = Math.min(wanted, Math.floor(((performance.now() - began) / 1000) * aSecond) + 1);
    while (going.length < due) going.push(one());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(going);
}

const overlapMs = 1000;

/** Looks every 50 ms which captures have come to an owner; when each had, and as which lead. */
async function watchOwners({ admin, company }: Place, wanted: number, began: Date) {
  let since = began;
  const [at, leadOf] = [new Map<string, number>(), new Map<string, string>()];
  while (at.size < wanted) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { rows } = await admin.query<{ capture: string; lead: string; moved: Date }>(
      `select c.id as capture, c.lead_id as lead, m.at as moved from lead_move m
       join capture c on c.tenant_id = m.tenant_id and c.lead_id = m.lead_id
       where m.tenant_id = $1 and m.to_owner_id is not null and m.at >= $2`,
      [company.tenantId, since],
    );
    const seenAt = performance.now();
    for (const { capture, lead, moved } of rows) {
      if (at.has(capture)) continue;
      // A batch has its time from when it began.
      if (moved.getTime() - overlapMs > since.getTime()) since = new Date(moved.getTime() - overlapMs);
      at.set(capture, seenAt);
      leadOf.set(capture, lead);
    }
  }
  return { at, leadOf };
}
