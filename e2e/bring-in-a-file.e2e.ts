import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { firstAccount, goTo, sees, select } from './ways.ts';

const product = startProduct();

const first = '余杭恒光机电有限公司';
const second = '临安百草制药有限公司';
const table = [
  '客户名称,电话,创建时间',
  `${first},0571-88001234,03/04/2025`,
  ',0571-88005678,05/06/2025',
  `${second},0571-63881122,07/08/2025`,
].join('\r\n');

/** Presses what downloads a file, and reads it. */
async function downloaded(page: Page, button: Locator): Promise<string> {
  const coming = page.waitForEvent('download');
  await button.click();
  return (await readFile(await (await coming).path())).toString('utf8');
}

async function search(page: Page, words: string): Promise<void> {
  await goTo(page, '客户');
  await page.getByRole('searchbox', { name: '搜索客户' }).fill(words);
}

const account = (page: Page, name: string): Locator =>
  page.getByRole('grid', { name: '客户' }).getByRole('link', { name });

test('a table is tried first, and how its dates are written is asked before', async () => {
  const page = await product.enterAs('苏婧', '/imports/new?entity=accounts');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await choosing).setFiles({ name: '老客户.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await sees(page.getByText('请先说明日期的写法').first());
  const order = page.getByRole('button', { name: /这一列的日期怎么读/ });
  await order.click();
  await sees(page.getByRole('option', { name: /03\/04\/2025 是 2025-03-04/ }));
  await page.getByRole('option', { name: /03\/04\/2025 是 2025-04-03/ }).click();
  await page.getByRole('button', { name: '试运行' }).click();
  await sees(page.getByRole('heading', { name: '试运行结果' }));
  await sees(page.getByRole('heading', { name: '被拒绝的行 · 1' }));
  await sees(page.getByRole('row', { name: /^3 .*必填/ }));
  await search(page, first);
  await sees(page.getByRole('heading', { name: '没有符合条件的客户' }));
});

test('the good rows come in, the bad one can be downloaded, and all of it taken back', async () => {
  const page = await product.enterAs('苏婧', '/imports/new?entity=accounts');
  await page.getByRole('button', { name: '粘贴表格' }).click();
  await page.getByRole('textbox', { name: /^从 Excel 粘贴/ }).fill(table.replaceAll(',', '\t'));
  await page.getByRole('button', { name: '使用这些内容' }).click();
  await select(page, page.getByRole('button', { name: /“创建时间”导入到/ }), '不导入');
  await page.getByRole('button', { name: '试运行' }).click();
  await page.getByRole('button', { name: '导入其余的行' }).click();
  await sees(page.getByRole('button', { name: '撤销这次导入' }));
  const rejected = await downloaded(page, page.getByRole('button', { name: '下载被拒绝的行' }));
  expect(rejected).toContain('0571-88005678');
  expect(rejected).not.toContain(second);

  const address = page.url();
  await search(page, second);
  await sees(account(page, second));
  await page.goto(address);
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  const sure = page.getByRole('alertdialog', { name: '撤销这次导入？' });
  await sure.getByRole('button', { name: '撤销这次导入' }).click();
  await sees(page.getByText('移到回收站 2 条，恢复原值 0 条'));
  await search(page, second);
  await sees(page.getByRole('heading', { name: '没有符合条件的客户' }));
});

test('a list is exported as it is filtered and laid out', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  const name = await firstAccount(page);
  await page.getByRole('searchbox', { name: '搜索客户' }).fill(name);
  await sees(page.getByText(/^共 1 条/));
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导出这个列表' });
  await sees(dialog.getByText('按当前筛选，共 1 条'));
  await dialog.getByRole('radio', { name: 'CSV' }).click();
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  await sees(dialog.getByText('已导出 1 条'));
  const file = await downloaded(page, dialog.getByRole('button', { name: '下载文件' }));
  const [header, ...rows] = file.trim().split(/\r?\n/);
  expect(header).toContain('客户名称');
  expect(header).not.toContain('备注');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(name);
});
