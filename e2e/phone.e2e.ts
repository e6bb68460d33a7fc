import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startProduct, type Person, type Size } from './product.ts';
import { goTo, notice, pageTitle, sees, turnTo } from './ways.ts';

const product = startProduct({ looks: true });
const phone: Size = { width: 390, height: 844 };
const hand = (person: Person, address?: string) => product.enterAs(person, address, phone);

const places: readonly [string, string][] = [
  ['/deals', '商机'],
  ['/leads/inbox', '采集收件箱'],
  ['/settings/lead-sources', '线索来源'],
  ['/settings/lead-tags', '线索标签'],
  ['/settings/lead-scoring', '线索评分'],
  ['/settings/lead-scoring?part=model', '线索评分'],
  ['/deals/list', '商机'],
  ['/accounts', '客户'],
  ['/contacts', '联系人'],
  ['/tasks', '跟进任务'],
  ['/funnel', '销售漏斗'],
  ['/my-funnel', '我的漏斗'],
  ['/insights', '销售概览'],
  ['/insights/leads', '渠道质量'],
  ['/insights/leads/funnel?by=leads.team', '线索漏斗'],
  ['/insights/leads/speed', '响应速度'],
  ['/insights/leads/pools', '公海流量'],
  ['/insights/leads/costs', '渠道费用'],
  ['/products', '产品'],
  ['/imports', '导入'],
  ['/settings', '设置'],
  ['/settings/people', '成员与团队'],
  ['/settings/roles', '角色与权限'],
  ['/settings/pipelines', '销售流程'],
  ['/settings/fields', '字段'],
  ['/settings/api-keys', 'API 密钥'],
  ['/settings/audit', '审计日志'],
];

/** The window of the administrator, who may open every page. */
let lookingAround: Page;

beforeAll(async () => {
  lookingAround = await hand('苏婧');
});

/** By how much the page is wider than the phone, once everything has come. */
async function tooWideBy(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  const outside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  // The content scrolls by itself, and is out of reach behind an open form.
  const content = page.getByRole('main', { includeHidden: true });
  return Math.max(outside, await content.evaluate((main) => main.scrollWidth - main.clientWidth));
}

test('the bar at the foot leads to four places, and "more" to all others', async () => {
  const page = await hand('林晓雯');
  const bar = page.getByRole('navigation', { name: '主导航' });
  await expect.poll(() => bar.getByRole('link').count()).toBe(4);
  await goTo(page, '客户');
  await sees(pageTitle(page, '客户'));
  const { y, height } = (await bar.boundingBox())!;
  expect(Math.round(y + height)).toBe(phone.height);
  await bar.getByRole('button', { name: '更多' }).click();
  await page.getByRole('dialog', { name: '更多' }).getByRole('link', { name: '漏斗' }).click();
  await sees(pageTitle(page, '销售漏斗'));
});

test('the board shows a stage at a time, and a deal moves by a sheet of stages', async () => {
  const page = await hand('林晓雯', '/deals');
  const stages = page.getByRole('tablist', { name: '阶段' });
  await stages.getByRole('tab', { name: /^初步沟通/ }).click();
  const column = page.getByRole('region', { name: '初步沟通' });
  const card = column.getByRole('link').first();
  const name = (await card.textContent())!;
  const next = (await stages.getByRole('tab').nth(1).textContent())!.replace(/\d+$/, '');
  await column.getByRole('button', { name: `移动「${name}」` }).click();
  const sheet = page.getByRole('dialog', { name: `移动「${name}」` });
  const box = (await sheet.boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
  await sheet.getByRole('option', { name: next }).click();
  await sees(notice(page, `「${name}」已移到${next}`));
  await stages.getByRole('tab', { name: new RegExp(`^${next}`) }).click();
  await sees(page.getByRole('region', { name: next }).getByRole('link', { name, exact: true }));
});

test('an account is made with one thumb, in a form as wide as the phone', async () => {
  const page = await hand('林晓雯', '/accounts');
  await page.getByRole('button', { name: '新建客户' }).click();
  const form = page.getByRole('dialog', { name: '新建客户' });
  await form.getByRole('textbox', { name: '客户名称' }).fill('掌上精密机械有限公司');
  expect(await tooWideBy(page)).toBe(0);
  await form.getByRole('button', { name: '新建客户' }).click();
  await sees(pageTitle(page, '掌上精密机械有限公司'));
  expect(await tooWideBy(page)).toBe(0);
});

test('leads are chosen on a phone, and what can be done with them stands above the bar at the foot', async () => {
  const page = await hand('周建平', '/leads');
  const boxes = page.getByRole('checkbox', { name: /^选择 / });
  await sees(boxes);
  for (const place of [0, 1]) await boxes.nth(place).press('Space');
  const deeds = page.getByRole('toolbar', { name: '已选 2 条' });
  await sees(deeds.getByRole('button', { name: '标签' }));
  const foot = (await page.getByRole('navigation', { name: '主导航' }).boundingBox())!;
  const box = (await deeds.boundingBox())!;
  expect(Math.round(box.y + box.height)).toBeLessThanOrEqual(Math.ceil(foot.y));
  expect(await tooWideBy(page)).toBe(0);
});

for (const [address, title] of places) {
  test(`the page ${address} is no wider than the phone`, async () => {
    await turnTo(lookingAround, address);
    await sees(pageTitle(lookingAround, new RegExp(title)));
    expect(await tooWideBy(lookingAround)).toBe(0);
  });
}

test('neither home nor the page of a deal is wider than the phone', async () => {
  const page = await hand('林晓雯');
  await sees(pageTitle(page, /好，林晓雯$/));
  expect(await tooWideBy(page)).toBe(0);
  await page.goto('/deals');
  await page.getByRole('region', { name: '初步沟通' }).getByRole('link').first().click();
  await sees(page.getByRole('tab', { name: '走过的路' }));
  expect(await tooWideBy(page)).toBe(0);
});
