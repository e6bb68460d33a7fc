/** The list of deals as its screen asks for it, by 50 people at once who never rest, over HTTP. */
import autocannon from 'autocannon';
import pg from 'pg';
import { dealRecordContract } from '../src/deals/model/record-contract.ts';
import { ms, quantile, ratePerSecond, tell, times } from './figures.ts';
import type { Place } from './place.ts';
import { byKey, serveProduct } from './served-product.ts';

const people = 50;
const seconds = 10;
const goalMs = 300;
const pageSize = 50;
/** How far down somebody has scrolled. */
const farPage = 400;

type Headers = { authorization: string };

export async function benchList(place: Place): Promise<void> {
  const served = await serveProduct(place);
  try {
    const sellers = await Promise.all(
      place.company.sellers.slice(0, people).map(({ id }) => byKey(place, id)),
    );
    const director = await byKey(place, place.company.director.userId!);
    const everybody = Array.from({ length: people }, () => director);
    const far = await farAddress(served.url, director);
    const first = [address({}), address({ limit: '1', total: 'true' })];
    const dearest = [
      address({ sort: '-amount', filter: openOnes }),
      address({ limit: '1', total: 'true', filter: openOnes }),
    ];
    await ask(served.url, 'warm', everybody, [...first, ...dearest, far], 3);
    const own = await ask(served.url, 'sellers: first page, and how many in all', sellers, first);
    const all = await ask(served.url, 'directors: the same over every deal', everybody, first);
    const sorted = await ask(served.url, 'directors: open ones by amount', everybody, dearest);
    const deep = await ask(served.url, `directors: page ${farPage} by its cursor`, everybody, [far]);
    await tellBare(place, { first: all, deep });
    const worst = Math.max(own, all, sorted, deep);
    tell(
      `goal: p95 ≤ ${goalMs} ms at ${people} users`,
      `${worst <= goalMs ? 'met' : 'MISSED'}, ${ms(worst)}`,
    );
  } finally {
    await served.close();
  }
}

const openOnes = JSON.stringify([{ field: 'outcome', op: 'is', value: 'open' }]);

function address(query: Record<string, string>): string {
  return `/api/v1${dealRecordContract.list.path}?${new URLSearchParams({ limit: String(pageSize), ...query })}`;
}

/** The address of a page far down, as scrolling there finds it. */
async function farAddress(url: string, headers: Headers): Promise<string> {
  let cursor = '';
  for (let page = 1; page < farPage; page += 4) {
    const query = { limit: '200', ...(cursor && { cursor }) };
    const answer = await fetch(`${url}${address(query)}`, { headers });
    cursor = ((await answer.json()) as { nextCursor: string }).nextCursor;
  }
  return address({ cursor });
}

/** Everybody asks for one of the addresses after the other; the p95. */
async function ask(
  url: string,
  what: string,
  everybody: readonly Headers[],
  addresses: readonly string[],
  duration = seconds,
): Promise<number> {
  let next = 0;
  const running = autocannon({
    url,
    connections: people,
    duration,
    setupClient: (client) => {
      const headers = everybody[next++ % everybody.length]!;
      client.setRequests(addresses.map((path) => ({ method: 'GET', path, headers })));
    },
  });
  const taken: number[] = [];
  running.on('response', (_client, _status, _bytes, milliseconds) => taken.push(milliseconds));
  const { non2xx, errors, requests } = await running;
  if (non2xx + errors > 0) throw new Error(`${what}: ${non2xx} refused, ${errors} failed`);
  const p95 = quantile(taken, 0.95);
  if (what !== 'warm')
    tell(what, `p95 ${ms(p95)}, p50 ${ms(quantile(taken, 0.5))}, ${requests.average.toFixed(0)}/s`);
  return p95;
}

/** The same pages as the plainest program would fetch them: one statement, no rights, no names, no JSON, no HTTP. */
async function tellBare(
  { adminUrl, company }: Place,
  product: { first: number; deep: number },
): Promise<void> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 16 });
  const rows = `select d.*, a.name as account, u.name as owner, s.name as stage from deal d
    join stage s on s.tenant_id = d.tenant_id and s.id = d.stage_id
    left join account a on a.tenant_id = d.tenant_id and a.id = d.account_id
    left join app_user u on u.tenant_id = d.tenant_id and u.id = d.owner_id
    where d.tenant_id = $1 and d.deleted_at is null order by d.created_at desc, d.id desc limit ${pageSize}`;
  const count = `select count(*) from deal where tenant_id = $1 and deleted_at is null`;
  const counted = async () => {
    await pool.query(rows, [company.tenantId]);
    await pool.query(count, [company.tenantId]);
  };
  const byOffset = () => pool.query(`${rows} offset ${(farPage - 1) * pageSize}`, [company.tenantId]);
  const first = (await ratePerSecond(people, seconds, counted)).p95;
  const deep = (await ratePerSecond(people, seconds, byOffset)).p95;
  tell(
    'bare SQL: first page with its count',
    `p95 ${ms(first)}; the product ${times(product.first / first)}`,
  );
  tell(`bare SQL: page ${farPage} by OFFSET`, `p95 ${ms(deep)}; the product ${times(product.deep / deep)}`);
  await pool.end();
}
