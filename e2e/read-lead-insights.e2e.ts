/** Reading what becomes of leads: channels, the way to the win, speed, pools, and what channels cost. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { dayOf } from '../src/platform/model/calendar.ts';
import { startProduct } from './product.ts';
import { goTo, misses, numberIn, pageTitle, sees, turnAnew } from './ways.ts';

const product = startProduct();
let page: Page;

beforeAll(async () => {
  page = await product.enterAs('何雨桐', '/insights/leads');
});

const channel = (name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

/** Opens a number and returns how many leads the drawer says stand behind it. */
async function behind(number: Locator): Promise<number> {
  await number.click();
  const drawer = page.getByRole('dialog');
  await sees(drawer.getByText(/^共 [\d,]+ 个/));
  const total = numberIn(await drawer.getByText(/^共 [\d,]+ 个/).textContent());
  await page.keyboard.press('Escape');
  await misses(drawer);
  return total;
}

test('a channel opens into its campaigns and contents, and each number into its very leads', async () => {
  await sees(page.getByText('1,000', { exact: true }));
  const ads = channel('百度推广');
  const count = ads.getByRole('button', { name: /^查看 百度推广 的线索数/ });
  expect(await behind(count)).toBe(numberIn(await count.textContent()));
  await ads.getByRole('button', { name: '展开 百度推广 的活动' }).click();
  const names = ['行业词', '品牌词', '竞品词'];
  let sum = 0;
  for (const name of names) {
    const part = channel(name).getByRole('button', { name: new RegExp(`^查看 ${name} 的线索数`) });
    await sees(part);
    sum += numberIn(await part.textContent());
  }
  expect(sum).toBe(numberIn(await count.textContent()));
  await channel('行业词').getByRole('button', { name: '展开 行业词 的内容' }).click();
  await sees(channel('设备数据采集'));
});

test('mature only leaves out the newest leads, and says from which day on', async () => {
  await turnAnew(page, '/insights/leads');
  await sees(page.getByText('1,000', { exact: true }));
  await page.getByText('只看成熟的', { exact: true }).click();
  const all = page.getByRole('button', { name: /^查看“线索数”背后的记录/ });
  await expect.poll(async () => numberIn(await all.textContent())).toBeLessThan(1000);
  await page.waitForURL(/mature=1/);
});

test('of 1,000 leads 300 become deals, 100 are serious and 20 are won', async () => {
  await turnAnew(page, '/insights/leads/funnel');
  const steps = ['线索', '转商机 · 初步沟通', '需求确认', '赢单'];
  const number = (step: string) =>
    page.getByRole('button', { name: new RegExp(`^查看“${step}”的 [\\d,]+ 条线索$`) });
  await sees(number('赢单'));
  const counts = await Promise.all(steps.map((step) => number(step).textContent()));
  expect(counts.map(numberIn)).toEqual([1000, 300, 100, 20]);
  expect(await behind(number('需求确认'))).toBe(100);
  expect(await behind(number('赢单'))).toBe(20);
  await sees(channel('赢单').getByText('2.0%', { exact: true }));
});

test('split by source the parts make up the whole', async () => {
  await turnAnew(page, '/insights/leads/funnel');
  await page.getByRole('button', { name: '拆分' }).click();
  await page.getByRole('option', { name: '来源', exact: true }).click();
  const wins = page.getByRole('button', { name: /查看“线索”的 [\d,]+ 条线索/ });
  await expect.poll(() => wins.count()).toBeGreaterThan(5);
  const [whole, ...parts] = (await wins.allTextContents()).map(numberIn);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
});

test('speed says whether it matters, and who is quick', async () => {
  await turnAnew(page, '/insights/leads/speed');
  await sees(page.getByText(/^一小时内联系的/));
  await sees(channel('徐浩然'));
  const quick = page.getByRole('button', { name: /^5 分钟内：/ });
  expect(await behind(quick)).toBe(numberIn(await quick.textContent()));
  await page.getByRole('radiogroup', { name: '按谁看' }).getByText('来源', { exact: true }).click();
  await sees(channel('转介绍'));
});

test('pools show what came in and out, and what was won of it', async () => {
  await turnAnew(page, '/insights/leads/pools');
  const won = page.getByRole('button', { name: /^查看“公海赢单数”背后的记录/ });
  await sees(won);
  expect(numberIn(await won.textContent())).toBeGreaterThan(0);
  expect(await behind(won)).toBe(numberIn(await won.textContent()));
});

test('a cost that marketing types changes what customers cost, and a block from Excel is taken as it is', async () => {
  await turnAnew(page, '/insights/leads/costs');
  const month = `${dayOf(new Date(), 'Asia/Shanghai').slice(0, 4)}-01`;
  const cell = page.getByRole('textbox', { name: `展会 ${month} 的费用` });
  await sees(cell);
  await cell.fill('1.2万');
  await cell.press('Tab');
  await sees(page.getByRole('alertdialog').filter({ hasText: '已保存 1 项费用' }));
  await expect.poll(() => cell.inputValue()).toBe('12,000');
  await cell.evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text', '100\t200\n300\t看不懂');
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await sees(page.getByRole('alertdialog').filter({ hasText: '已保存 3 项费用' }));
  await sees(page.getByRole('alertdialog').filter({ hasText: '1 格看不懂' }));
  await page.reload();
  await expect.poll(() => cell.inputValue()).toBe('100');
});

test('a rep sees his own leads only, and no costs', async () => {
  const rep = await product.enterAs('林晓雯', '/');
  await goTo(rep, '线索洞察');
  await sees(pageTitle(rep, '渠道质量'));
  const all = rep.getByRole('button', { name: /^查看“线索数”背后的记录/ });
  await sees(all);
  await expect.poll(async () => numberIn(await all.textContent())).toBeLessThan(300);
  await misses(rep.getByRole('columnheader', { name: '获客成本' }));
  await rep.goto('/insights/leads/costs');
  await sees(rep.getByRole('alert').or(rep.getByText('没有这项操作的权限')));
});
