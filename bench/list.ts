/** The list of deals as its screen asks for it, by 50 people at once who never rest, over HTTP. */
import pg from 'pg';
import { dealRecordContract } from '../src/deals/model/record-contract.ts';
import { ms, quantile, ratePerSecond, tell, times } from './figures.ts';
import type { Place } from './place.ts';
import { bySession, serveProduct } from './served-product.ts';

const people = 50;
const seconds = 10;
const goalMs = 300;
const pageSize = 50;
/** How many pages somebody scrolls through before the list is opened anew. */
const pagesDown = 4;
/** How far down somebody has scrolled. */
const farPage = 400;

type Headers = { cookie: string };
type Query = Record<string, string>;

export async function benchList(place: Place): Promise<void> {
  const served = await serveProduct(place);
  try {
    const sellers = await Promise.all(
      place.company.sellers.slice(0, people).map(({ id }) => signedIn(place, id)),
    );
    const director = place.company.director.userId!;
    const directors = await Promise.all(Array.from({ length: people }, () => signedIn(place, director)));
    const cursor = await farCursor(served.url, directors[0]!);
    await browse(served.url, directors, {}, 3);
    const own = await told('sellers: their own deals', browse(served.url, sellers, {}));
    const all = await told('directors: every deal', browse(served.url, directors, {}));
    const dearest = { sort: '-amount', filter: openOnes };
    const sorted = await told('directors: open ones by amount', browse(served.url, directors, dearest));
    const deep = await ratePerSecond(people, seconds, (lane) =>
      read(served.url, directors[lane]!, { cursor }),
    );
    tell(`directors: page ${farPage} by its cursor`, `p95 ${ms(deep.p95)}, ${deep.rate.toFixed(0)}/s`);
    await tellBare(place, deep.p95);
    const worst = Math.max(own, all, sorted, deep.p95);
    tell(
      `goal: p95 ≤ ${goalMs} ms for a page at ${people} users`,
      `${worst <= goalMs ? 'met' : 'MISSED'}, ${ms(worst)}`,
    );
  } finally {
    await served.close();
  }
}

const openOnes = JSON.stringify([{ field: 'outcome', op: 'is', value: 'open' }]);

async function signedIn(place: Place, userId: string): Promise<Headers> {
  const { name, value } = await bySession(place, userId);
  return { cookie: `${name}=${value}` };
}

type Page = { nextCursor: string };

async function read(url: string, headers: Headers, query: Query): Promise<Page> {
  const asked = new URLSearchParams({ limit: String(pageSize), ...query });
  const answer = await fetch(`${url}/api/v1${dealRecordContract.list.path}?${asked}`, { headers });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Page;
}

/** The cursor of a page far down, as scrolling there finds it. */
async function farCursor(url: string, headers: Headers): Promise<string> {
  let cursor = '';
  for (let page = 1; page < farPage; page += 4)
    cursor = (await read(url, headers, { limit: '200', ...(cursor && { cursor }) })).nextCursor;
  return cursor;
}

type Waits = { pages: number[]; counts: number[] };

/**
 * Everybody opens the list, which asks for its first page and at the same time how many there are, scrolls some
 * pages down, and begins again; what each answer took.
 */
async function browse(
  url: string,
  everybody: readonly Headers[],
  query: Query,
  duration = seconds,
): Promise<Waits> {
  const waits: Waits = { pages: [], counts: [] };
  const timed = async (headers: Headers, asked: Query, into: number[]) => {
    const began = performance.now();
    const page = await read(url, headers, asked);
    into.push(performance.now() - began);
    return page;
  };
  await ratePerSecond(everybody.length, duration, async (lane) => {
    const headers = everybody[lane]!;
    let [{ nextCursor }] = await Promise.all([
      timed(headers, query, waits.pages),
      timed(headers, { ...query, limit: '1', total: 'true' }, waits.counts),
    ]);
    for (let page = 1; page < pagesDown; page += 1)
      ({ nextCursor } = await timed(headers, { ...query, cursor: nextCursor }, waits.pages));
  });
  return waits;
}

/** Tells what was waited for; the p95 of a page. */
async function told(what: string, waiting: Promise<Waits>): Promise<number> {
  const { pages, counts } = await waiting;
  const p95 = quantile(pages, 0.95);
  const rate = (pages.length / seconds).toFixed(0);
  tell(what, `page p95 ${ms(p95)}, p50 ${ms(quantile(pages, 0.5))}, ${rate}/s`);
  tell('… how many in all, told beside it', `p95 ${ms(quantile(counts, 0.95))}`);
  return p95;
}

/** The far page as the plainest program would fetch it: one statement, no rights, no names, no JSON, no HTTP. */
async function tellBare({ adminUrl, company }: Place, product: number): Promise<void> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 16 });
  const byOffset = `select d.*, a.name as account, u.name as owner, s.name as stage from deal d
    join stage s on s.tenant_id = d.tenant_id and s.id = d.stage_id
    left join account a on a.tenant_id = d.tenant_id and a.id = d.account_id
    left join app_user u on u.tenant_id = d.tenant_id and u.id = d.owner_id
    where d.tenant_id = $1 and d.deleted_at is null order by d.created_at desc, d.id desc
    limit ${pageSize} offset ${(farPage - 1) * pageSize}`;
  const { p95 } = await ratePerSecond(people, seconds, () => pool.query(byOffset, [company.tenantId]));
  tell(`bare SQL: page ${farPage} by OFFSET`, `p95 ${ms(p95)}; the product ${times(product / p95)}`);
  await pool.end();
}
