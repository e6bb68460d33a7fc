import { expect, test } from 'vitest';
import { card, column, countOf, firstDeal, moveByKeys } from './board-ways.ts';
import { startProduct } from './product.ts';
import { misses, notice, sees } from './ways.ts';

const product = startProduct();
let deal = '';

/** The board narrowed to the deal's customer. */
const narrowed = () => `/deals?q=${encodeURIComponent(deal.split(' ')[0]!)}`;

test("a move the manager makes shows on the rep's board by itself", async () => {
  const rep = await product.enterAs('林晓雯', '/deals');
  deal = await firstDeal(rep, '初步沟通');
  const manager = await product.enterAs('周建平', narrowed());
  const [from, to] = [await countOf(rep, '初步沟通'), await countOf(rep, '需求确认')];

  await card(manager, deal).focus();
  await manager.keyboard.press('Shift+ArrowRight');
  const moved = performance.now();
  await sees(card(column(rep, '需求确认'), deal));
  console.log(`the rep saw the manager's move after ${Math.round(performance.now() - moved)} ms`);

  await expect.poll(() => countOf(rep, '初步沟通')).toBe(from - 1);
  await expect.poll(() => countOf(rep, '需求确认')).toBe(to + 1);
  await misses(card(column(rep, '初步沟通'), deal));
  await sees(notice(manager, '已移到需求确认'));
  expect(await notice(rep, deal).count()).toBe(0);
});

test('what the rep loses leaves the board of the manager, and re-opened it comes back', async () => {
  const rep = await product.enterAs('林晓雯', narrowed());
  const manager = await product.enterAs('周建平', narrowed());
  await sees(card(column(manager, '需求确认'), deal));
  await moveByKeys(rep, deal, '输单');
  await rep.getByRole('radio', { name: '联系不上' }).check({ force: true });
  await rep.getByRole('button', { name: '确认输单' }).click();
  await misses(card(column(manager, '需求确认'), deal));
  await expect.poll(() => countOf(manager, '输单')).toBeGreaterThan(0);

  await rep.getByRole('button', { name: '展开输单' }).click();
  await moveByKeys(rep, deal, '方案报价');
  await sees(card(column(manager, '方案报价'), deal));
});
