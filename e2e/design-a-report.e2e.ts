/** A report is designed without code: from fields by keyboard and by pointer, and from a template. */
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, sees } from './ways.ts';

const product = startProduct();

test('fields become numbers, bars and lines; what is done is undone, kept as a draft and published', async () => {
  const page = await product.enterAs('周建平', '/reports/new');
  await page.getByRole('button', { name: /^空白报表/ }).click();
  const fields = page.getByRole('region', { name: '字段', exact: true });
  const canvas = page.getByRole('region', { name: '画布' });
  const properties = page.getByRole('region', { name: '属性' });
  const find = async (words: string) => fields.getByRole('searchbox', { name: '搜索指标和维度' }).fill(words);
  await find('赢单金额');
  await fields.getByRole('button', { name: '赢单金额（指标）', exact: true }).first().press('Enter');
  const number = canvas.getByRole('group', { name: /^赢单金额，数字/ });
  await sees(number);
  await find('deals.credited_owner');
  await fields.getByRole('button', { name: '业绩归属人（维度）' }).first().press('Shift+Enter');
  const bars = canvas.getByRole('group', { name: /^赢单金额（按业绩归属人），条形图/ });
  await sees(bars);
  await sees(properties.getByRole('button', { name: '饼图', pressed: false }));
  await sees(properties.getByRole('button', { name: /^热力图：需要两个维度/ }));
  await bars.press('Control+z');
  await sees(number);
  await number.press('Control+Shift+z');
  await sees(bars);
  await find('deals.closed_on');
  await fields.getByRole('button', { name: '关闭日期（日期）' }).first().dragTo(bars);
  await sees(canvas.getByRole('group', { name: /^赢单金额（按关闭日期 × 业绩归属人）/ }));
  await sees(page.getByText('已存为草稿'));
  await page.getByRole('button', { name: '发布' }).click();
  await sees(notice(page, '已发布第 2 版'));
  await sees(pageTitle(page, '未命名报表'));
  await sees(page.getByRole('heading', { name: '赢单金额（按关闭日期 × 业绩归属人）' }));
});

test('a template is a report at once; its pivot has subtotals, and figures open their records', async () => {
  const page = await product.enterAs('周建平', '/reports/new');
  await page.getByRole('button', { name: /^商机进展/ }).click();
  const canvas = page.getByRole('region', { name: '画布' });
  const pivot = canvas.getByRole('group', { name: /，交叉表，/ });
  await sees(pivot);
  await pivot.press('Delete');
  await misses(pivot);
  await page.getByRole('button', { name: '撤销' }).click();
  await sees(pivot);
  await page.getByRole('button', { name: '完成', exact: true }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]+$/);
  await sees(pageTitle(page, '商机进展'));
  const table = page.getByRole('table', { name: /按团队/ });
  await sees(table.getByText('小计').first());
  await table.getByRole('row').last().getByRole('button').last().click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
});
