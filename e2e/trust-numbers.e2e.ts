/** How far numbers can be believed: a manager goes from the funnel to the evidence, a rep mends his own record. */
import { test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, sees } from './ways.ts';

const product = startProduct();

test('the funnel tells how far it can be believed, and behind each sign stand its deals', async () => {
  const manager = await product.enterAs('周建平', '/funnel');
  await manager.getByRole('button', { name: /^可信度 \d/ }).click();
  const why = manager.getByRole('dialog', { name: '为什么是这个可信度' });
  await sees(why.getByText('绝不单独用于考核或薪酬', { exact: false }));
  await why.getByRole('link', { name: '查看证据' }).click();
  await sees(pageTitle(manager, '数据质量'));
  const evidence = manager.getByRole('button', { name: /^查看欧文斌的证据：跟进过短或照抄/ });
  const count = await evidence.textContent();
  await evidence.click();
  await sees(manager.getByRole('dialog').getByText(`共 ${count} 个`));
});

test('a rep sees no colleague’s figures', async () => {
  const rep = await product.enterAs('林晓雯', '/insights/quality');
  await sees(rep.getByRole('heading', { name: '林晓雯' }));
  await misses(rep.getByRole('heading', { name: '欧文斌' }));
});

test('the administrator says what a sign costs, and every score follows; others have no door to it', async () => {
  const manager = await product.enterAs('周建平', '/insights/quality');
  const line = manager
    .getByRole('region', { name: '欧文斌' })
    .getByRole('listitem')
    .filter({ hasText: '跟进过短或照抄' });
  await sees(line.getByText(/^−/));
  const admin = await product.enterAs('苏婧', '/settings');
  await admin.getByRole('link', { name: /^数据质量标准/ }).click();
  const sign = admin.getByRole('group', { name: '跟进过短或照抄', exact: true });
  await sign.getByRole('textbox', { name: '权重' }).fill('0');
  await sign.getByRole('textbox', { name: '权重' }).press('Tab');
  await sees(sign.getByText('不计入'));
  await admin.getByRole('button', { name: '保存' }).click();
  await sees(notice(admin, '已保存，所有分数按新标准重算'));
  await manager.reload();
  await sees(line);
  await misses(line.getByText(/^−/));
  await manager.goto(new URL('/settings', manager.url()).href);
  await sees(manager.getByRole('heading', { level: 1 }));
  await misses(manager.getByRole('link', { name: /^数据质量标准/ }));
});
