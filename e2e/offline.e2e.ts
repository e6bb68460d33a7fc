import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, misses, notice, sees } from './ways.ts';

const product = startProduct({ worker: true });
const phone = { width: 390, height: 844 };

/** A phone on the page of an open deal of the rep, whose app the browser has kept. */
async function onADeal(): Promise<{ page: Page; dealId: string }> {
  const page = await product.enterAs('林晓雯', '/', phone);
  const filter = JSON.stringify([{ field: 'outcome', op: 'is', value: 'open' }]);
  const answer = await page.request.get('/api/v1/deals', { params: { filter, limit: '1' } });
  const dealId = (await answer.json()).items[0].id as string;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`/deals/${dealId}`);
  await sees(page.getByRole('textbox', { name: '跟进内容' }));
  return { page, dealId };
}

async function write(page: Page, words: string): Promise<void> {
  const form = page.getByRole('textbox', { name: '跟进内容' });
  await form.fill(words);
  await form.press('Control+Enter');
}

/** The bodies of the deal's notes that hold these words, as the server has them. */
async function notesWith(page: Page, dealId: string, words: string): Promise<string[]> {
  const answer = await page.request.get('/api/v1/timeline', {
    params: { object: 'deal', id: dealId, limit: '50' },
  });
  const { items } = (await answer.json()) as { items: { note?: { body: string } }[] };
  return items.flatMap(({ note }) => (note?.body.includes(words) ? [note.body] : []));
}

const waiting = (page: Page) => page.getByRole('status').filter({ hasText: '待发送' });

test('what is written without a network waits in sight, outlives the page, and stands on the deal once', async () => {
  const { page, dealId } = await onADeal();
  await page.context().setOffline(true);
  await write(page, '电梯里记下：王总周五要样品');
  await sees(notice(page, '没有网络'));
  await write(page, '第二条：预算 30 万');
  await sees(waiting(page).filter({ hasText: '2 条' }));
  await page.reload();
  await sees(waiting(page).filter({ hasText: '2 条' }));
  await page.getByRole('button', { name: '查看' }).click();
  const list = page.getByRole('dialog', { name: '待发送' });
  await sees(list.getByText('电梯里记下：王总周五要样品'));
  await page.keyboard.press('Escape');
  await page.context().setOffline(false);
  await misses(waiting(page));
  await page.reload();
  await sees(page.getByText('电梯里记下：王总周五要样品'));
  for (const words of ['电梯里记下', '第二条：预算'])
    expect(await notesWith(page, dealId, words)).toHaveLength(1);
});

test('an answer that was lost on its way is asked for again, and nothing stands twice', async () => {
  const { page, dealId } = await onADeal();
  let lost = 0;
  await page.route('**/api/v1/notes', async (route) => {
    await route.fetch();
    lost += 1;
    if (lost === 1) await route.abort('connectionreset');
    else await route.continue();
  });
  await write(page, '信号断断续续时写的');
  await sees(notice(page, '没有网络'));
  await expect.poll(() => lost).toBeGreaterThanOrEqual(2);
  await misses(waiting(page));
  expect(await notesWith(page, dealId, '信号断断续续时写的')).toHaveLength(1);
});

test('who signs out is told first what would be lost', async () => {
  const { page } = await onADeal();
  await page.context().setOffline(true);
  await write(page, '还没有发出去的一条');
  await sees(waiting(page));
  await choose(page, page.getByRole('button', { name: /我的菜单/ }), '退出登录');
  const dialog = page.getByRole('alertdialog', { name: '还有 1 条没有发送' });
  await sees(dialog);
  await dialog.getByRole('button', { name: '取消' }).click();
  await sees(waiting(page));
  await page.context().setOffline(false);
  await misses(waiting(page));
});

test('the product can be installed: a manifest with its icons, and a worker of its own', async () => {
  const page = await product.enterAs('林晓雯', '/', phone);
  const manifest = await (await page.request.get('/manifest.webmanifest')).json();
  expect(manifest).toMatchObject({ short_name: '明斗', display: 'standalone', start_url: '/' });
  for (const { src, type } of manifest.icons) {
    const icon = await page.request.get(src);
    expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type]);
  }
  const worker = await page.evaluate(() =>
    navigator.serviceWorker.ready.then(({ active }) => active?.scriptURL),
  );
  expect(worker).toBe(`${product.url}/service-worker.js`);
});
