import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, misses, notice, pageTitle, sees, turnTo } from './ways.ts';

const product = startProduct();
const code = '91440300708461136T';

function formOf(page: Page): Locator {
  return page.getByRole('dialog', { name: '新建客户' });
}

async function create(page: Page, fields: Record<string, string>): Promise<void> {
  await turnTo(page, '/accounts?new=1');
  const form = formOf(page);
  await sees(form);
  if (Object.keys(fields).length > 1) await form.getByRole('button', { name: /更多字段/ }).click();
  for (const [field, value] of Object.entries(fields))
    await form.getByRole('textbox', { name: field }).fill(value);
  await form.getByRole('button', { name: '新建客户', exact: true }).click();
  await sees(pageTitle(page, fields['客户名称']!));
}

/** What the list of all accounts shows by this search. */
async function chooseBySearch(page: Page, words: string, count: number): Promise<void> {
  await turnTo(page, '/accounts');
  await page.getByRole('searchbox', { name: '搜索客户' }).fill(words);
  const rows = page
    .getByRole('grid', { name: '客户' })
    .getByRole('row')
    .filter({ has: page.getByRole('link') });
  await expect.poll(() => rows.count()).toBe(count);
  await page.getByRole('checkbox', { name: '选择全部已加载的行' }).press('Space');
}

test('while one types, what is there already is shown; of others’ customers only that they are there', async () => {
  const boss = await product.enterAs('苏婧', '/accounts');
  await create(boss, { 客户名称: '深圳市晨星泵业有限公司' });
  const rep = await product.enterAs('林晓雯', '/accounts');
  await create(rep, { 客户名称: '启明阀门（无锡）有限公司' });
  await turnTo(rep, '/accounts?new=1');
  const name = formOf(rep).getByRole('textbox', { name: '客户名称' });
  await name.fill('無錫市啟明閥門');
  await sees(formOf(rep).getByRole('link', { name: '打开 启明阀门（无锡）有限公司（新窗口）' }));
  await sees(formOf(rep).getByText('公司名称和地区相同'));
  await name.fill('晨星泵业');
  await sees(formOf(rep).getByText('已有这样的客户，您无权查看'));
  expect(await formOf(rep).getByText('深圳市晨星泵业').count()).toBe(0);
});

test('whoever enters a lead in a hurry, or into a pool, is told of the same one, too', async () => {
  const boss = await product.enterAs('苏婧', '/leads?new=1');
  const entry = boss.getByRole('dialog', { name: '快速录入线索' });
  await entry.getByRole('textbox', { name: '姓名' }).fill('司徒静远');
  await entry.getByRole('textbox', { name: '手机或电话' }).fill('13612349876');
  await boss.keyboard.press('Enter');
  await sees(entry.getByText('刚录入 1 条'));
  await expect.poll(() => entry.getByRole('textbox', { name: '手机或电话' }).inputValue()).toBe('');
  await misses(entry.getByText('可能已经有了'));
  await entry.getByRole('textbox', { name: '手机或电话' }).fill('136-1234-9876');
  await sees(entry.getByRole('link', { name: '打开 司徒静远（新窗口）' }));

  const rep = await product.enterAs('林晓雯', '/leads?new=1');
  const hurried = rep.getByRole('dialog', { name: '快速录入线索' });
  await hurried.getByRole('textbox', { name: '手机或电话' }).fill('13612349876');
  await sees(hurried.getByText(/^已有这样的线索/));
  expect(await hurried.getByText('司徒静远').count()).toBe(0);

  await turnTo(boss, '/pools');
  await boss.getByRole('button', { name: '新建到公海' }).first().click();
  const drawer = boss.getByRole('dialog', { name: '新建到公海' });
  await drawer.getByRole('textbox', { name: '手机' }).fill('13612349876');
  await sees(drawer.getByRole('link', { name: '打开 司徒静远（新窗口）' }));
});

test('two accounts become one, with the values that were chosen, and two again by undo', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  await create(page, { 客户名称: '海岳重工股份有限公司', 城市: '大连' });
  await create(page, { 客户名称: '海岳重工', 城市: '沈阳', 电话: '024-31234567' });
  const second = page.url();
  await chooseBySearch(page, '海岳重工', 2);
  await page.getByRole('toolbar').getByRole('button', { name: '合并' }).click();
  await sees(pageTitle(page, '合并记录'));
  await page
    .getByRole('radiogroup', { name: '保留哪一条' })
    .getByRole('radio', { name: '海岳重工股份有限公司' })
    .check({ force: true });
  await page
    .getByRole('radiogroup', { name: '城市' })
    .getByRole('radio', { name: '海岳重工', exact: true })
    .check({ force: true });
  await page.getByRole('button', { name: '合并这 2 条' }).click();
  await sees(pageTitle(page, '海岳重工股份有限公司'));
  await sees(notice(page, '已合并到“海岳重工股份有限公司”'));
  await sees(page.getByText('沈阳'));
  await sees(page.getByText('024-31234567'));

  await turnTo(page, second);
  await sees(pageTitle(page, '海岳重工股份有限公司'));
  await sees(notice(page, '“海岳重工”已合并到这条记录'));

  await page.getByRole('tab', { name: '变更记录' }).click();
  await sees(page.getByText('把别的记录合并到了这里'));
  await page.getByRole('button', { name: '撤销合并' }).click();
  await sees(page.getByText('苏婧 已撤销这次合并'));
  await sees(page.getByText('大连').first());
  await turnTo(page, second);
  await sees(pageTitle(page, '海岳重工'));
});

test('an account is merged from its page with what looks the same', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  await create(page, { 客户名称: '广东金帆光电有限公司' });
  await create(page, { 客户名称: '金帆光电' });
  await choose(page, page.getByRole('button', { name: '更多操作' }), '合并重复记录');
  const dialog = page.getByRole('dialog', { name: '合并重复记录' });
  await dialog.getByRole('checkbox', { name: '广东金帆光电有限公司' }).press('Space');
  await dialog.getByRole('button', { name: '对比并合并' }).click();
  await sees(page.getByText('其他记录上没有需要移动的内容。'));
  await page.getByRole('button', { name: '合并这 2 条' }).click();
  await sees(notice(page, /^已合并到/));
});

test('a second customer with one credit code is stopped; who may override goes on', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  await create(page, { 客户名称: '远山精工', 统一社会信用代码: code });
  const rep = await product.enterAs('林晓雯', '/accounts?new=1');
  const fill = async (form: Locator): Promise<void> => {
    await form.getByRole('button', { name: /更多字段/ }).click();
    await form.getByRole('textbox', { name: '客户名称' }).fill('远山精工二厂');
    await form.getByRole('textbox', { name: '统一社会信用代码' }).fill(code);
    await sees(form.getByText('已有相同的记录，不能重复新建'));
  };
  await fill(formOf(rep));
  expect(await formOf(rep).getByRole('checkbox').count()).toBe(0);
  await formOf(rep).getByRole('button', { name: '新建客户', exact: true }).click();
  await sees(formOf(rep).getByText('系统里已有相同的记录'));
  await turnTo(page, '/accounts?new=1');
  await fill(formOf(page));
  await formOf(page).getByRole('checkbox', { name: '我已核对，仍然新建' }).press('Space');
  await formOf(page).getByRole('button', { name: '新建客户', exact: true }).click();
  await sees(pageTitle(page, '远山精工二厂'));
});

test('all duplicates are looked for, and what is none is put aside; rules are set kind by kind', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  await create(page, { 客户名称: '白鹭水务科技' });
  await create(page, { 客户名称: '白鹭水务科技有限公司' });
  await turnTo(page, '/settings/duplicates');
  await page.getByRole('button', { name: '查找重复' }).click();
  const group = page
    .locator('section')
    .filter({ has: page.getByRole('link', { name: '白鹭水务科技有限公司' }) });
  await sees(group);
  await group.getByRole('button', { name: '不是重复' }).click();
  await misses(group);
  await page.getByRole('tab', { name: '新建时的规则' }).click();
  const rule = page.getByRole('radiogroup', { name: '新建或修改时发现相同的联系人' });
  await rule.getByRole('radio', { name: /^关闭/ }).click({ force: true });
  await sees(notice(page, '规则已保存'));
  await page.reload();
  await expect.poll(() => rule.getByRole('radio', { name: /^关闭/ }).isChecked()).toBe(true);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = {
  run(where: { exclude: string[] }): Promise<{ violations: { id: string; impact: string | null }[] }>;
};

test('the screens of duplicates hinder nobody, at a desk and on a phone', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  await create(page, { 客户名称: '青禾农机', 城市: '长春' });
  const first = page.url().split('/').at(-1)!;
  await create(page, { 客户名称: '青禾农机公司', 城市: '吉林' });
  const second = page.url().split('/').at(-1)!;
  const places = [
    [`/merges/new?object=account&ids=${first},${second}`, '合并这 2 条'],
    ['/settings/duplicates', '查找重复'],
  ] as const;
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    for (const [address, button] of places) {
      await turnTo(page, address);
      await sees(page.getByRole('button', { name: button }));
      await page.waitForLoadState('networkidle');
      await page.evaluate(axe);
      // What React Aria has just had read out may be named by something that has gone since.
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: Axe }).axe.run({ exclude: ['[data-live-announcer]'] }),
      );
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(({ id }) => id),
        `${address} at ${size.width}`,
      ).toEqual([]);
      const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(overflows, `${address} at ${size.width}`).toBe(false);
    }
  }
});
