/** A case is solved on a phone, followed and rated by its customer through a link, and told of in insights. */
import { test } from 'vitest';
import { startProduct } from './product.ts';
import { pageTitle, sees } from './ways.ts';

const product = startProduct();
const phone = { width: 390, height: 844 };

test('a rep solves a case on his phone, and the customer says by a link how content he is', async () => {
  const rep = await product.enterAs('林晓雯', '/cases', phone);
  await rep.getByText('按紧迫程度', { exact: true }).click();
  await rep.locator('main [href^="/cases/"]:not([href$="insights"])').first().click();
  await sees(rep.getByRole('button', { name: '已解决' }));
  await rep.getByRole('button', { name: '已解决' }).click();
  await sees(rep.getByRole('button', { name: '重新打开' }));
  await rep.getByRole('button', { name: '生成客户链接' }).click();
  const dialog = rep.getByRole('dialog', { name: '生成客户链接' });
  await dialog.getByLabel('发给谁').fill('王工');
  await dialog.getByRole('button', { name: '生成客户链接' }).click();
  const address = await dialog.getByLabel('链接', { exact: true }).inputValue();
  const customer = await product.open(new URL(address).pathname, phone);
  await customer.getByText('5', { exact: true }).click();
  await customer.getByLabel('想对我们说的（选填）').fill('来得很快');
  await customer.getByRole('button', { name: '提交评价' }).click();
  await sees(customer.getByText('您的评价：5 分，谢谢！'));
  await rep.reload();
  await sees(rep.getByText('满意度 5 分（满分 5）'));
});

test('the after-sales insights tell load and satisfaction by people', async () => {
  const manager = await product.enterAs('沈国栋', '/cases/insights');
  await sees(pageTitle(manager, '售后洞察'));
  await sees(manager.getByRole('row', { name: /林晓雯/ }));
});
