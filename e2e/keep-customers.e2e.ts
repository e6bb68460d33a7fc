import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, misses, notice, numberIn, pageTitle, select, sees, turnTo } from './ways.ts';

const product = startProduct();

function rows(page: Page): Locator {
  return page
    .getByRole('grid', { name: '客户' })
    .getByRole('row')
    .filter({ has: page.getByRole('link') });
}

/** How many accounts the list says there are. */
async function total(page: Page): Promise<number> {
  return numberIn(await page.getByText(/^共 [\d,]+ 条/).textContent());
}

async function create(page: Page, name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '新建客户' }).click();
  const form = page.getByRole('dialog', { name: '新建客户' });
  await form.getByRole('textbox', { name: '客户名称' }).fill(name);
  await fill?.(form);
  await form.getByRole('button', { name: '新建客户', exact: true }).click();
  await sees(notice(page, `“${name}”已建好`));
  await turnTo(page, '/accounts');
  await sees(page.getByRole('row', { name, exact: true }));
}

/** Looks for accounts by words of their name, until only those are listed. */
async function search(page: Page, words: string, found: number): Promise<void> {
  await page.getByRole('searchbox', { name: '搜索客户' }).fill(words);
  await expect.poll(() => rows(page).count()).toBe(found);
}

async function toggleColumn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '显示列' }).click();
  const chooser = page.getByRole('dialog', { name: '显示列' });
  await chooser.getByRole('checkbox', { name, exact: true }).press('Space');
  await chooser.press('Escape');
  await misses(chooser);
}

test('columns are chosen by keys alone: the focus stays with the column', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  await page.getByRole('button', { name: '显示列' }).click();
  const chooser = page.getByRole('dialog', { name: '显示列' });
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('label, button')?.textContent?.trim() ?? '');
  const named = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await chooser.getByRole('checkbox', { name: '电话', exact: true }).focus();
  await page.keyboard.press('Space');
  await misses(page.getByRole('columnheader', { name: /^电话/ }));
  expect(await focused()).toBe('电话');
  await page.keyboard.press('Space');
  await sees(page.getByRole('columnheader', { name: /^电话/ }));
  expect(await focused()).toBe('电话');
  await page.keyboard.press('Tab');
  expect(await named()).toBe('电话往前移');
  const places = await chooser.getByRole('button', { name: /往前移$/ }).count();
  for (let step = 0; step < places; step += 1) await page.keyboard.press('Enter');
  expect(await named()).toBe('电话往前移');
  await chooser.getByRole('button', { name: '恢复默认列' }).press('Enter');
  await misses(chooser.getByRole('button', { name: '恢复默认列' }));
  await expect.poll(focused).not.toBe('');
});

test('a list is filtered and sorted, kept as a view, and its columns travel with the address', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  await sees(rows(page));
  const all = await total(page);
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('option', { name: '城市', exact: true }).click();
  await page.getByRole('textbox', { name: '内容' }).fill('宁波');
  await page.keyboard.press('Enter');
  await sees(page.getByRole('button', { name: '清除 城市' }));
  await expect.poll(() => total(page)).toBeLessThan(all);
  await page
    .getByRole('columnheader', { name: /^客户名称/ })
    .getByRole('button')
    .click();
  await sees(page.getByRole('columnheader', { name: /^客户名称/ }));
  await toggleColumn(page, '电话');
  await misses(page.getByRole('columnheader', { name: /^电话/ }));

  await page.getByRole('button', { name: '另存为视图' }).click();
  await page.getByRole('textbox', { name: '视图名称' }).fill('宁波的客户');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await sees(notice(page, '视图“宁波的客户”已保存'));
  const found = await total(page);

  const other = await product.enterAs('苏婧', page.url().slice(product.url.length));
  await sees(rows(other));
  await expect.poll(() => total(other)).toBe(found);
  await misses(other.getByRole('columnheader', { name: /^电话/ }));
  await misses(rows(other).filter({ hasNotText: '宁波' }));

  const views = other.getByRole('navigation', { name: '视图' });
  await views.getByRole('button', { name: '全部客户' }).click();
  await sees(other.getByRole('columnheader', { name: /^电话/ }));
  await expect.poll(() => total(other)).toBe(all);
  await views.getByRole('button', { name: '宁波的客户' }).click();
  await misses(other.getByRole('columnheader', { name: /^电话/ }));
  await expect.poll(() => total(other)).toBe(found);
});

test('a new account takes a name, and the rest is changed in its row', async () => {
  const page = await product.enterAs('林晓雯', '/accounts');
  await page.getByRole('main').getByRole('button', { name: '新建客户' }).click();
  const form = page.getByRole('dialog', { name: '新建客户' });
  await form.getByRole('button', { name: '新建客户', exact: true }).click();
  await sees(form.getByText('请填写客户名称'));
  await page.keyboard.press('Escape');
  await create(page, '晨星泵业有限公司');
  const row = page.getByRole('row', { name: '晨星泵业有限公司' });
  await row.getByRole('button', { name: '编辑城市' }).click();
  await page.getByRole('dialog', { name: '编辑城市' }).getByRole('textbox').fill('无锡');
  await page.keyboard.press('Enter');
  await sees(row.getByText('无锡'));
  await page.reload();
  await sees(row.getByText('无锡'));
});

test('several accounts are changed in one go', async () => {
  const page = await product.enterAs('林晓雯', '/accounts');
  for (const name of ['启明阀门一厂', '启明阀门二厂']) await create(page, name);
  await search(page, '启明阀门', 2);
  await page.getByRole('checkbox', { name: '选择全部已加载的行' }).press('Space');
  await sees(page.getByRole('toolbar', { name: '已选 2 条' }));
  await page.getByRole('button', { name: '修改字段' }).click();
  const dialog = page.getByRole('dialog', { name: '修改 2 条客户' });
  await select(page, dialog.getByRole('button', { name: /要修改的字段/ }), '城市');
  await dialog.getByRole('textbox', { name: '城市' }).fill('温州');
  await dialog.getByRole('button', { name: '修改 2 条' }).click();
  await sees(notice(page, '已修改 2 条'));
  await expect.poll(() => rows(page).filter({ hasText: '温州' }).count()).toBe(2);
});

test('a deleted account comes back by undo, or later from the recycle bin', async () => {
  const page = await product.enterAs('林晓雯', '/accounts');
  const name = '远帆仪表有限公司';
  await create(page, name);
  const row = page.getByRole('row', { name });
  const removeIt = async (): Promise<void> => {
    await row.getByRole('link', { name }).click();
    await sees(pageTitle(page, name));
    await choose(page, page.getByRole('button', { name: '更多操作' }), '删除');
    await sees(notice(page, `“${name}”已移到回收站`));
    await sees(pageTitle(page, '客户'));
    await misses(row);
  };
  await removeIt();
  await notice(page, `“${name}”已移到回收站`).getByRole('button', { name: '撤销' }).click();
  await sees(row);
  await removeIt();
  await page.getByRole('button', { name: '回收站', exact: true }).click();
  await row.getByRole('button', { name: '恢复' }).click();
  await misses(row);
  await page.getByRole('button', { name: '离开回收站' }).click();
  await sees(row);
});

test('a field of the company’s own is in the form, the list and the filter at once', async () => {
  const admin = await product.enterAs('苏婧', '/settings/fields');
  await admin.getByRole('radio', { name: '客户', exact: true }).press('Space');
  await admin.getByRole('button', { name: '新增字段' }).click();
  const dialog = admin.getByRole('dialog', { name: '新增字段' });
  await dialog.getByRole('textbox', { name: '中文名称' }).fill('竞争对手');
  await dialog.getByRole('button', { name: '保存' }).click();
  await sees(admin.getByRole('listitem').filter({ hasText: '竞争对手' }));

  const page = await product.enterAs('林晓雯', '/accounts');
  await create(page, '海岳机床有限公司', async (form) => {
    await form.getByRole('button', { name: /^更多字段/ }).click();
    await form.getByRole('textbox', { name: '竞争对手' }).fill('北辰自动化');
  });
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('option', { name: '竞争对手' }).click();
  await page.getByRole('textbox', { name: '内容' }).fill('北辰自动化');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows(page).count()).toBe(1);
  await toggleColumn(page, '竞争对手');
  await sees(page.getByRole('columnheader', { name: /^竞争对手/ }));
  await sees(page.getByRole('row', { name: '海岳机床有限公司' }).getByText('北辰自动化'));
});
