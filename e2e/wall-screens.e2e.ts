import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstDeal, moveByKeys } from './board-ways.ts';
import { startProduct } from './product.ts';
import { sees } from './ways.ts';

const product = startProduct();
const wall = { width: 1920, height: 1080 };

/** A tile of a wall. */
function tile(page: Awaited<ReturnType<typeof product.open>>, name: string) {
  return page.getByText(name, { exact: true }).locator('..');
}

test('a move of a deal changes the wall by itself, also on a TV that nobody is signed in on', async () => {
  const manager = await product.enterAs('沈国栋', '/screens');
  await manager.getByRole('button', { name: '复制并编辑' }).first().click();
  await sees(manager.getByRole('application', { name: /画布/ }));
  await manager.getByRole('button', { name: '更多' }).click();
  await manager.getByRole('menuitem', { name: '共享', exact: true }).click();
  await manager.getByRole('tab', { name: '大屏与外部链接' }).click();
  await manager.getByRole('textbox', { name: '名称' }).fill('三楼电视');
  await manager.getByRole('button', { name: '生成链接' }).click();
  const address = await manager.getByRole('textbox', { name: '链接' }).inputValue();

  const tv = await product.open(new URL(address).pathname, wall);
  await sees(tv.getByRole('heading', { name: '销售漏斗' }).first());
  const open = () => tile(tv, '进行中商机数').innerText();
  await expect.poll(open).toMatch(/\d/);
  const before = await open();

  const rep = await product.enterAs('林晓雯', '/deals');
  const deal = await firstDeal(rep, '初步沟通');
  await moveByKeys(rep, deal, '输单');
  await rep.getByRole('radio', { name: '联系不上' }).check({ force: true });
  await rep.getByRole('button', { name: '确认输单' }).click();
  const lost = performance.now();
  await expect.poll(open, { interval: 50 }).not.toBe(before);
  console.log(`the wall changed ${Math.round(performance.now() - lost)} ms after the move`);

  await manager.getByRole('button', { name: '停用链接“三楼电视”' }).click();
  await sees(manager.getByText('已停用'));
  await tv.reload();
  await sees(tv.getByRole('heading', { name: '这个链接已失效' }));
});

/** Turns the pages of a screen by a key until this is seen: the screen's own clock may turn them meanwhile. */
async function turnPages(page: Page, key: string, words: string): Promise<void> {
  const wanted = page.getByText(words).first();
  const turned = async () => {
    if (await wanted.isVisible()) return true;
    await page.keyboard.press(key);
    return false;
  };
  await expect.poll(turned, { interval: 2000 }).toBe(true);
}

test('the pages of a screen turn by themselves and by keys, and on a phone its blocks follow each other', async () => {
  const page = await product.enterAs('沈国栋', '/screens', wall);
  await page.getByRole('button', { name: '播放“销售排行”' }).click();
  await sees(page.getByText('季度业绩榜'));
  await turnPages(page, 'ArrowRight', '本月冲刺榜');
  await turnPages(page, 'ArrowLeft', '季度业绩榜');
  await page.setViewportSize({ width: 390, height: 844 });
  await sees(page.getByRole('heading', { name: '新商机榜' }));
  await sees(page.getByRole('heading', { name: '团队榜' }).first());
});
