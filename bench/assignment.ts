/**
 * Leads a second from capture to owner with fifty reps: the product (duplicates looked for, tagged, scored, decided with
 * the whole table, told) against plain round robin (the same captures, then one UPDATE each).
 */
import { captureLead } from '../src/leads/server/index.ts';
import { usualProfile } from '../src/leads/model/assignment/rep-profile.ts';
import { newId } from '../src/platform/model/identifier.ts';
import {
  createLogger,
  createRelay,
  inWork,
  openDatabase,
  systemPrincipal,
  toJson,
} from '../src/platform/server/index.ts';
import { reactions } from '../src/reactions.ts';
import { ms, quantile, tell, times } from './figures.ts';
import type { Place } from './place.ts';
import { processorTime } from './processor-time.ts';

const reps = 50;
const leads = 600;
const lanes = 4;
const industries = ['manufacturing', 'retail', 'finance', 'technology', 'healthcare'];
const provinces = ['浙江', '广东', '江苏', '上海', '四川'];

type Burst = { rate: number; ids: string[] };

export async function benchAssignment(place: Place): Promise<void> {
  await setUpReps(place);
  // The first burst warms both ways up.
  await inOwnersHands(place, 100);
  await roundRobin(place, 100);
  await judgeTheRest(place);
  const before = await processorTime(place);
  const product = await inOwnersHands(place, leads);
  const after = await processorTime(place);
  const [node, postgres] = (['node', 'postgres'] as const).map(
    (part) => ((after[part] - before[part]) / leads) * 1000,
  ) as [number, number];
  const cpuOfLead = node + postgres;
  const plain = await roundRobin(place, leads);
  await judgeTheRest(place);
  await checkNoneLostOrDoubled(place, product.ids);
  tell('plain round robin: captured, then one UPDATE', `${plain.rate.toFixed(0)} leads/s`);
  tell('the product, capture to owner, 50 reps', `${product.rate.toFixed(0)} leads/s`);
  tell('product ÷ plain', times(product.rate / plain.rate));
  tell('processor time a lead', `${ms(cpuOfLead)}: ${ms(node)} the product, ${ms(postgres)} PostgreSQL`);
  tell('so many leads a second fill two cores', `${(2000 / cpuOfLead).toFixed(0)} leads/s`);
  const waits = product.waits.toSorted((a, b) => a - b);
  tell(
    'from capture to owner while the burst lasts',
    `p50 ${ms(quantile(waits, 0.5))}, p99 ${ms(quantile(waits, 0.99))}`,
  );
  const alone = await oneByOne(place);
  tell(
    'from capture to owner, one at a time',
    `p50 ${ms(quantile(alone, 0.5))}, worst ${ms(Math.max(...alone))}`,
  );
}

export async function setUpReps({ database, company: { tenantId, sellers } }: Place): Promise<void> {
  await inWork(database, systemPrincipal(tenantId), 'bench', async ({ db, now }) => {
    for (const [at, { id }] of sellers.entries()) {
      const profile = usualProfile(id);
      const specialities = {
        ...profile.specialities,
        industry: [industries[at % industries.length]!],
        region: [provinces[at % provinces.length]!, provinces[(at + 1) % provinces.length]!],
      };
      await db
        .insertInto('rep_profile')
        .values({
          tenant_id: tenantId,
          user_id: id,
          specialities: toJson(specialities),
          only_own_regions: false,
          level: 'regular',
          daily_capacity: 1000,
          hold_limit: 100_000,
          takes_leads: at < reps,
          updated_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}

/** What the plain way left waiting would burden the next measurement. */
async function judgeTheRest({ adminUrl, secretKey }: Place): Promise<void> {
  const worker = openDatabase({ adminUrl, secretKey, role: 'crm_worker', connections: 4 });
  await createRelay({ database: worker, reactions, log: createLogger('warn') }).drain();
  await worker.close();
}

let count = 0;

async function capture({ database, company: { tenantId } }: Place): Promise<string> {
  count += 1;
  const draft = {
    name: `客户${count}`,
    company: `基准客户${count}`,
    mobile: `13${String(100_000_000 + ((count * 7919) % 899_999_999))}`,
    industry: industries[count % industries.length],
    province: provinces[count % provinces.length],
    employees: (count * 37) % 3000,
  };
  const touch = { channel: 'api' as const, at: new Date(), source: 'website' };
  const taken = await inWork(database, systemPrincipal(tenantId), newId(), (work) =>
    captureLead(work, draft, touch),
  );
  return taken.leadId;
}

/** Captures in lanes; each lead goes through `then` in its lane. */
async function burst(wanted: number, one: () => Promise<string>): Promise<string[]> {
  const ids: string[] = [];
  let left = wanted;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (left > 0) {
        left -= 1;
        ids.push(await one());
      }
    }),
  );
  return ids;
}

async function inOwnersHands(place: Place, wanted: number): Promise<Burst & { waits: number[] }> {
  const worker = openDatabase({
    adminUrl: place.adminUrl,
    secretKey: place.secretKey,
    role: 'crm_worker',
    connections: 4,
  });
  const relay = createRelay({ database: worker, reactions, log: createLogger('warn') });
  relay.start();
  const captured = new Map<string, number>();
  const owned = new Map<string, number>();
  const began = performance.now();
  const watching = watchOwners(place, wanted, owned);
  const ids = await burst(wanted, async () => {
    const id = await capture(place);
    captured.set(id, performance.now());
    return id;
  });
  await watching;
  const rate = wanted / ((performance.now() - began) / 1000);
  await relay.stop();
  await worker.close();
  return { rate, ids, waits: ids.map((id) => Math.max(0, owned.get(id)! - captured.get(id)!)) };
}

/** Looks every 50 ms which leads have got an owner since the last look, until all have. */
async function watchOwners(
  { admin, company }: Place,
  wanted: number,
  owned: Map<string, number>,
): Promise<void> {
  let since = new Date();
  while (owned.size < wanted) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { rows } = await admin.query<{ lead_id: string; at: Date }>(
      'select lead_id, at from lead_move where tenant_id = $1 and to_owner_id is not null and at >= $2',
      [company.tenantId, since],
    );
    const seenAt = performance.now();
    for (const { lead_id, at } of rows) {
      if (!owned.has(lead_id)) owned.set(lead_id, seenAt);
      if (at > since) since = at;
    }
  }
}

/** What the simplest program would do: the next rep in line, one UPDATE; no rule, no reason, no notice. */
async function roundRobin(place: Place, wanted: number): Promise<Burst> {
  const { database, company } = place;
  let next = 0;
  const began = performance.now();
  const ids = await burst(wanted, async () => {
    const id = await capture(place);
    const owner = company.sellers[(next += 1) % reps]!;
    await inWork(database, systemPrincipal(company.tenantId), newId(), async ({ db, now }) => {
      await db
        .updateTable('lead')
        .set({ owner_id: owner.id, team_id: owner.teamId, assigned_at: now })
        .where('tenant_id', '=', company.tenantId)
        .where('id', '=', id)
        .execute();
    });
    return id;
  });
  return { rate: wanted / ((performance.now() - began) / 1000), ids };
}

/** One lead at rest after the other: what a customer's form really waits for. */
async function oneByOne(place: Place): Promise<number[]> {
  const waits: number[] = [];
  for (let at = 0; at < 10; at += 1) waits.push(...(await inOwnersHands(place, 1)).waits);
  return waits;
}

export async function checkNoneLostOrDoubled(
  { admin, company }: Place,
  ids: readonly string[],
): Promise<void> {
  const { rows } = await admin.query<{ moves: number; decisions: number }>(
    `select (select count(*)::int from lead_move where tenant_id = $1 and lead_id = any($2) and to_owner_id is not null) as moves,
       (select count(*)::int from assignment_decision where tenant_id = $1 and record_id = any($2)) as decisions`,
    [company.tenantId, ids],
  );
  const { moves, decisions } = rows[0]!;
  if (moves !== ids.length || decisions !== ids.length)
    throw new Error(`${ids.length} leads, but ${moves} moves and ${decisions} decisions`);
}
