/** Customers are sorted into tiers, a rep is told who is next and why, and reads how a customer stands. */
import { test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, sees } from './ways.ts';

const product = startProduct();

test('an administrator tries the tiers out, saves them, and sees who moved', async () => {
  const admin = await product.enterAs('苏婧', '/settings/segments');
  await sees(pageTitle(admin, '客户分层'));
  await admin.getByRole('button', { name: '删除「C 普通客户」' }).click();
  await admin.getByRole('button', { name: '试算', exact: true }).click();
  await sees(admin.getByText(/个客户，其中 [1-9][\d,]* 个会换层/));
  await admin.getByRole('button', { name: '保存并重新分层' }).click();
  await sees(notice(admin, /分层完成/));
  await sees(admin.getByText(/规则改变（第 2 版）/));
});

test('a rep puts a customer aside with a reason, and reads how the next one stands', async () => {
  const rep = await product.enterAs('林晓雯', '/next-best');
  await sees(pageTitle(rep, '下一批客户'));
  const customers = rep.getByRole('listitem').filter({ has: rep.getByRole('button', { name: '建任务' }) });
  await sees(customers);
  const name = (await customers.first().getByRole('link').first().textContent())!;
  const first = customers.filter({ has: rep.getByRole('link', { name, exact: true }) }).first();
  await first.getByRole('button', { name: '暂时放下' }).click();
  const dialog = rep.getByRole('dialog', { name: `暂时放下「${name}」` });
  await dialog.getByText('时机不对', { exact: true }).click();
  await dialog.getByRole('button', { name: '暂时放下' }).click();
  await sees(notice(rep, /已放下/));
  await misses(rep.getByRole('main').getByRole('link', { name, exact: true }));
  await customers.first().getByRole('link').first().click();
  await sees(rep.getByRole('heading', { name: '接下来做什么' }));
  await sees(rep.getByText(/按权重平均/));
});
