/** Reads the rows of an address that answers with JSON, page by page. */
import { NoAnswer, type Egress, type OutsideAnswer } from '../../platform/server/index.ts';
import { atPath, headerOf, readJson, rowsAt, type JsonRow } from '../model/json-rows.ts';
import type { RestAccess } from '../model/outside-source.ts';
import type { Bounds } from '../model/source-limits.ts';
import { SourceUnreadable, type SourceRow, type SourceTable } from './source-table.ts';

type Page = { rows: JsonRow[]; next: string | null; size: number; text: string };

/** Opens the table; its first page is read at once. Redirects are not followed, and no next page on another host. */
export async function openRest(
  egress: Egress,
  access: RestAccess,
  headers: Readonly<Record<string, string>>,
  bounds: Bounds,
): Promise<SourceTable> {
  const read = (url: string) => readPage({ egress, access, headers, bounds }, url);
  const first = await read(firstAddress(access));
  const known = new Set(headerOf(first.rows));
  return { header: () => [...known], rows: rowsOf(access, first, { read, known, bounds }) };
}

type Reading = { read: (url: string) => Promise<Page>; known: Set<string>; bounds: Bounds };

async function* rowsOf(
  access: RestAccess,
  first: Page,
  { read, known, bounds: { mostPages, mostBytes, refreshMs } }: Reading,
): AsyncGenerator<SourceRow> {
  const begun = performance.now();
  let size = first.size;
  for (let page: Page | null = first, pages = 1; page !== null; pages += 1) {
    for (const name of headerOf(page.rows)) known.add(name);
    for (const row of page.rows) yield (header) => row.get(header) ?? '';
    const next = nextAddress(access, page, pages);
    if (next === null) return;
    if (pages >= mostPages) throw new SourceUnreadable('too_many_pages', { most: mostPages });
    if (performance.now() - begun > refreshMs) throw new SourceUnreadable('timeout');
    const following = await read(next);
    size += following.size;
    if (size > mostBytes) throw new SourceUnreadable('too_large');
    if (following.rows.length > 0 && following.text === page.text) throw new SourceUnreadable('pages_repeat');
    page = following;
  }
}

function firstAddress(access: RestAccess): string {
  return access.paging.by === 'page' ? pageAddress(access, access.paging.first) : access.url;
}

function pageAddress({ url, paging }: RestAccess, number: number): string {
  const parsed = URL.parse(url);
  if (!parsed || paging.by !== 'page') return url;
  parsed.searchParams.set(paging.parameter, String(number));
  return parsed.href;
}

/** Where the next page stands; null when this was the last. */
function nextAddress(access: RestAccess, page: Page, pages: number): string | null {
  const { paging, url } = access;
  if (paging.by === 'none' || (paging.by === 'page' && page.rows.length === 0)) return null;
  if (paging.by === 'page') return pageAddress(access, paging.first + pages);
  if (page.next === null || page.next === '') return null;
  const next = URL.parse(page.next, url);
  // The secrets of this host go to no other.
  if (!next || next.origin !== URL.parse(url)?.origin) throw new SourceUnreadable('link_elsewhere');
  return next.href;
}

type Asking = {
  egress: Egress;
  access: RestAccess;
  headers: Readonly<Record<string, string>>;
  bounds: Bounds;
};

async function readPage(asking: Asking, url: string): Promise<Page> {
  const { path, paging } = asking.access;
  const answer = await call(asking, url);
  const text = answer.body.toString('utf8');
  const json = readJson(text);
  if (!json.ok) throw new SourceUnreadable(json.code);
  const rows = rowsAt(json.value, path);
  if (!rows) throw new SourceUnreadable('no_rows', { path });
  const next = paging.by === 'link' ? nextLink(paging.path, json.value, answer) : null;
  return { rows, next, size: answer.body.length, text };
}

async function call({ egress, headers, bounds }: Asking, url: string): Promise<OutsideAnswer> {
  const asked = { url, headers: { accept: 'application/json', ...headers } };
  const answer = await egress
    .call({ ...asked, timeoutMs: bounds.pageTimeoutMs, mostBytes: bounds.mostBytesOfPage })
    .catch((error: unknown) => {
      throw error instanceof NoAnswer ? new SourceUnreadable(error.reason, {}, error) : error;
    });
  const { status } = answer;
  if (status >= 300 && status < 400) throw new SourceUnreadable('redirected', { status });
  if (status === 401 || status === 403) throw new SourceUnreadable('wrong_login', { status });
  if (status < 200 || status >= 300) throw new SourceUnreadable('status', { status });
  return answer;
}

/** The address at the path of the answer; with no path that of its Link header. */
function nextLink(path: string, value: unknown, { headers }: OutsideAnswer): string | null {
  if (path !== '') {
    const told = atPath(value, path);
    return typeof told === 'string' ? told : null;
  }
  const link = [headers.link ?? ''].flat().join(',').slice(0, 8000);
  const next = link.split(',').find((part) => /;\s*rel="?next"?/i.test(part));
  return next ? (/<([^>]*)>/.exec(next)?.[1] ?? null) : null;
}
