import { expect, test } from 'vitest';
import { card, column, countOf, moveByKeys } from './board-ways.ts';
import { startProduct } from './product.ts';
import { notice, sees } from './ways.ts';

const product = startProduct();
const deal = '铄津光伏材料 装配防错';

test("a move the manager makes shows on the rep's board by itself", async () => {
  const rep = await product.enterAs('林晓雯', '/deals');
  const manager = await product.enterAs('周建平', '/deals?q=铄津光伏');
  await sees(card(column(rep, '线索'), deal));
  const [from, to] = [await countOf(rep, '线索'), await countOf(rep, '初步沟通')];

  await card(manager, deal).focus();
  await manager.keyboard.press('Shift+ArrowRight');
  const moved = performance.now();
  await sees(card(column(rep, '初步沟通'), deal));
  console.log(`the rep saw the manager's move after ${Math.round(performance.now() - moved)} ms`);

  await expect.poll(() => countOf(rep, '线索')).toBe(from - 1);
  await expect.poll(() => countOf(rep, '初步沟通')).toBe(to + 1);
  expect(await card(column(rep, '线索'), deal).count()).toBe(0);
  await sees(notice(manager, '已移到初步沟通'));
  expect(await notice(rep, deal).count()).toBe(0);
});

test('what the rep loses leaves the board of the manager, and re-opened it comes back', async () => {
  const rep = await product.enterAs('林晓雯', '/deals?q=铄津光伏');
  const manager = await product.enterAs('周建平', '/deals?q=铄津光伏');
  await sees(card(column(manager, '初步沟通'), deal));
  await moveByKeys(rep, deal, '输单');
  await rep.getByRole('radio', { name: '联系不上' }).check({ force: true });
  await rep.getByRole('button', { name: '确认输单' }).click();
  await expect.poll(() => card(column(manager, '初步沟通'), deal).count()).toBe(0);
  await expect.poll(() => countOf(manager, '输单')).toBeGreaterThan(0);

  await rep.getByRole('button', { name: '展开输单' }).click();
  await moveByKeys(rep, deal, '方案报价');
  await sees(card(column(manager, '方案报价'), deal));
});
