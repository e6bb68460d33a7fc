/** How far numbers can be believed: a manager goes from the funnel to the evidence, a rep mends his own record. */
import { test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, pageTitle, sees } from './ways.ts';

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
