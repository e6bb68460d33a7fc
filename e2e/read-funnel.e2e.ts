import type { Locator, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays, dayOf } from '../src/platform/model/calendar.ts';
import { startProduct } from './product.ts';
import { misses, numberIn, pageTitle, sees, turnAnew } from './ways.ts';

const product = startProduct();
const stages = ['初步沟通', '需求确认', '方案报价', '谈判签约', '赢单'];
let page: Page;

beforeAll(async () => {
  page = await product.enterAs('沈国栋', '/funnel');
});

beforeEach(async () => {
  await turnAnew(page, '/funnel');
  await sees(number('初步沟通'));
});

/** The number of a stage, which opens its deals. */
function number(stage: string) {
  return page.getByRole('button', { name: new RegExp(`^查看 ${stage} 的 [\\d,]+ 个商机$`) });
}

async function numbers(): Promise<number[]> {
  const shown = await Promise.all(stages.map((stage) => number(stage).textContent({ timeout: 3000 })));
  return shown.map(numberIn);
}

async function readBy(mode: string): Promise<void> {
  await page.getByRole('radiogroup', { name: '口径' }).getByText(mode, { exact: true }).click();
  await expect.poll(() => page.getByRole('radio', { name: mode }).isChecked()).toBe(true);
}

test('of 300 deals in talk 100 are serious, and 20 are won', async () => {
  await expect.poll(numbers).toEqual([300, 100, 62, 38, 20]);
  await sees(page.getByText('共 300 个商机'));
  const need = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^需求确认/ }) });
  await sees(need.getByText('33.3%', { exact: true }).first());
  const talk = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^初步沟通/ }) });
  await sees(talk.getByRole('list', { name: '主要输单原因' }).getByText('需求不匹配'));
});

test('touched, strict and stock count otherwise, and say how', async () => {
  const reached = await numbers();
  await readBy('进入过');
  await sees(page.getByText(/真正进入过该阶段的有多少/));
  await sees(page.getByRole('columnheader', { name: '跳过率' }));
  await expect.poll(async () => (await numbers())[2]).toBeLessThan(reached[2]!);
  const touched = await numbers();
  expect(touched.every((count, place) => count <= reached[place]!)).toBe(true);

  await readBy('严格路径');
  await sees(page.getByText(/按顺序一个不落走过来/));
  await expect.poll(async () => (await numbers())[4]).toBeLessThan(touched[4]!);

  await readBy('存量');
  await sees(page.getByText(/这是库存，不是转化/));
  await misses(page.getByRole('columnheader', { name: '上一步转化' }));
});

test('in a period what stood and came in is what went on, back, was lost and stands', async () => {
  await readBy('期间流动');
  await sees(page.getByRole('columnheader', { name: '期初在手' }));
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /^初步沟通/ }) })
    .first();
  await sees(row);
  const cells = (await row.getByRole('cell').allTextContents()).slice(0, 6).map(numberIn);
  const [before, came, forward, back, lost, after] = cells as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  expect(came).toBeGreaterThan(0);
  expect(before + came).toBe(forward + back + lost + after);
});

test('a click on a number opens exactly these deals, and leads on to their list', async () => {
  await number('赢单').click();
  const drawer = page.getByRole('dialog', { name: '赢单 · 到达' });
  await sees(drawer.getByText('共 20 个'));
  await expect.poll(() => drawer.getByRole('listitem').count()).toBe(20);
  await drawer.getByRole('link', { name: '在列表中打开' }).click();
  await sees(page.getByRole('grid', { name: '商机' }));
  await expect
    .poll(() => page.getByRole('grid', { name: '商机' }).getByRole('link').count())
    .toBeGreaterThan(10);
  await sees(page.getByText(/共 20 条/));
});

test('a click on the drawing opens the same deals as its number', async () => {
  await page.getByRole('button', { name: /^需求确认：100 个/ }).click();
  const drawer = page.getByRole('dialog', { name: '需求确认 · 到达' });
  await sees(drawer.getByText('共 100 个'));
  await drawer.getByRole('button', { name: '加载更多' }).click();
  await expect.poll(() => drawer.getByRole('listitem').count()).toBe(100);
  await page.keyboard.press('Escape');
  await misses(drawer);
});

test('split by source, the parts make up the whole', async () => {
  await page.getByRole('button', { name: '拆分' }).click();
  await page.getByRole('option', { name: '来源' }).click();
  const table = page.getByRole('table').filter({ has: page.getByRole('rowheader', { name: /转介绍/ }) });
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await sees(rows.filter({ hasText: '转介绍' }));
  const leads = await rows.getByRole('button', { name: /初步沟通 的 [\d,]+ 个商机$/ }).allTextContents();
  expect(leads.length).toBeGreaterThan(4);
  expect(leads.map(numberIn).reduce((sum, count) => sum + count, 0)).toBe(300);
});

test('as of a past day the funnel is as it was then', async () => {
  await page.getByRole('button', { name: '截至' }).click();
  const [year, month, date] = addDays(dayOf(new Date(), 'Asia/Shanghai'), -180).split('-').map(Number);
  const day = page.getByRole('dialog', { name: '截至' });
  await day.getByRole('spinbutton', { name: /^年/ }).fill(String(year));
  await day.getByRole('spinbutton', { name: /^月/ }).fill(String(month));
  await day.getByRole('spinbutton', { name: /^日/ }).fill(String(date));
  await day.getByRole('button', { name: '应用' }).click();
  await sees(page.getByText(/^您看到的是 .* 当天结束时的漏斗/));
  await expect.poll(async () => (await numbers())[0]).toBeLessThan(300);
  const then = await numbers();
  expect(then[0]).toBeGreaterThan(50);
  await page
    .getByRole('button', { name: /回到现在|清除 截至/ })
    .first()
    .click();
  await expect.poll(numbers).toEqual([300, 100, 62, 38, 20]);
});

test('by amount the same deals are weighed in money', async () => {
  const need = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^需求确认/ }) });
  const talk = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^初步沟通/ }) });
  const yuanOf = async (row: Locator) =>
    numberIn((await row.getByText(/¥/).first().textContent())!.split('¥')[1]!);
  const share = Math.round(((await yuanOf(need)) / (await yuanOf(talk))) * 1000) / 10;
  expect(share).not.toBe(33.3);
  await page.getByRole('radiogroup', { name: '按数量或金额' }).getByText('当前金额').click();
  await sees(need.getByText(`${share}%`, { exact: true }));
  await expect.poll(numbers).toEqual([300, 100, 62, 38, 20]);
});

test('what was asked stands in the address, so that a colleague sees the same', async () => {
  await readBy('存量');
  const colleague = await product.enterAs('周建平', page.url().replace(product.url, ''));
  await sees(pageTitle(colleague, '销售漏斗'));
  await expect.poll(() => colleague.getByRole('radio', { name: '存量' }).isChecked()).toBe(true);
});
