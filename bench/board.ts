/** The board's first paint in a real Chromium: from going to its address until the first cards can be seen. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { ensureWebBuilt } from '../scripts/build-web.mjs';
import { findChromium } from '../src/platform/server/chromium.ts';
import { ms, quantile, tell, times } from './figures.ts';
import type { Place } from './place.ts';
import { bySession, serveProduct } from './served-product.ts';

const turns = 9;
const turnsOfAll = 3;
const goalMs = 1500;

type Cookie = { name: string; value: string };

export async function benchBoard(place: Place): Promise<void> {
  await ensureWebBuilt();
  const served = await serveProduct(place);
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env });
  const everyCard = await serveEveryCard(place);
  try {
    const cookie = await bySession(place, place.company.director.userId!);
    const board = `${served.url}/deals`;
    await firstPaints(browser, board, 1, cookie);
    const [first, again] = await firstPaints(browser, board, turns, cookie);
    tell('the board, nothing in the cache', `${ms(first)}`);
    tell('the board again, files in the cache', `${ms(again)}`);
    const [all] = await firstPaints(browser, everyCard.url, turnsOfAll);
    tell(
      'a page that holds every card at once, without looks',
      `${ms(all)}; the board ${times(all / first)} faster`,
    );
    tell(`goal: first cards ≤ ${goalMs} ms`, first <= goalMs ? 'met' : 'MISSED');
  } finally {
    await browser.close();
    everyCard.close();
    await served.close();
  }
}

/** Medians over new windows: of the first visit, and of the same address right after it. */
async function firstPaints(
  browser: Browser,
  url: string,
  count: number,
  cookie?: Cookie,
): Promise<[number, number]> {
  const taken: [number[], number[]] = [[], []];
  for (let turn = 0; turn < count; turn += 1) {
    const window = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    if (cookie) await window.addCookies([{ ...cookie, url }]);
    await window.addInitScript({ content: watchForCards });
    const page = await window.newPage();
    for (const times of taken) {
      await page.goto(url, { waitUntil: 'commit' });
      const painted = await page.waitForFunction(() => Reflect.get(globalThis, 'cardsPaintedAt'), null, {
        timeout: 120_000,
      });
      times.push(Number(await painted.jsonValue()));
    }
    await window.close();
  }
  return [quantile(taken[0], 0.5), quantile(taken[1], 0.5)];
}

/** Runs in the page: notes the milliseconds since the navigation began when the frame with the first card has been drawn. */
const watchForCards = `(() => {
  const note = () => (globalThis.cardsPaintedAt = performance.now());
  const look = () =>
    document.querySelector('[data-card]') ? setTimeout(note) : requestAnimationFrame(look);
  requestAnimationFrame(look);
})()`;

/** The other way to build a board: all deals in one answer, all cards in the page. */
async function serveEveryCard({ admin, company }: Place): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    if (request.url !== '/cards') return void response.end(everyCardPage);
    void admin
      .query<{ cards: string }>(
        `select json_agg(json_build_array(d.id, d.name, d.stage_id, d.amount, u.name))::text as cards
         from deal d join app_user u on u.tenant_id = d.tenant_id and u.id = d.owner_id
         where d.tenant_id = $1 and d.outcome = 'open'`,
        [company.tenantId],
      )
      .then(({ rows }) => response.end(rows[0]!.cards));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const everyCardPage = `<!doctype html><meta charset="utf-8"><main style="display:flex"></main><script>
fetch('/cards').then((answer) => answer.json()).then((cards) => {
  const columns = new Map();
  for (const [id, name, stage, amount, owner] of cards) {
    if (!columns.has(stage)) columns.set(stage, document.createElement('section'));
    const card = document.createElement('p');
    card.dataset.card = id;
    card.textContent = name + ' ' + amount + ' ' + owner;
    columns.get(stage).append(card);
  }
  document.querySelector('main').append(...columns.values());
});
</script>`;
