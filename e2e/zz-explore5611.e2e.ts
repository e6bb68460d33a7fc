import { test } from 'vitest';
import { startProduct } from './product.ts';
const product = startProduct();
const go = async (who: any, url: string, name: string, act?: (p: any) => Promise<void>) => {
  const page = await product.enterAs(who, url);
  await page.waitForLoadState('networkidle'); await page.waitForTimeout(1500);
  try { await act?.(page); } catch (e) { console.log(name, String(e).slice(0, 600)); }
  await page.waitForTimeout(800);
  console.log('#####', name, page.url(), '\n', (await page.locator('body').ariaSnapshot()).slice(0, 6500));
  await page.context().close();
};
test('x', async () => {
  await go('林晓雯', '/deals?look=list', 'deals list');
  await go('林晓雯', '/deals', 'a deal', async (p) => { await p.getByRole('region').nth(1).getByRole('link').first().click(); await p.waitForTimeout(1500); });
  await go('林晓雯', '/accounts', 'accounts', async (p) => { await p.getByRole('button', { name: '新建客户' }).click(); });
  await go('苏婧', '/settings', 'settings');
  await go('苏婧', '/settings/roles', 'roles');
  await go('苏婧', '/settings/pipelines', 'pipelines', async (p) => { await p.getByRole('link', { name: '设计' }).first().click(); await p.waitForTimeout(1000);});
  await go('苏婧', '/settings/people', 'people', async (p) => { await p.getByRole('button', { name: '邀请成员' }).click(); });
  await go('苏婧', '/settings/fields', 'fields', async (p) => { await p.getByRole('button', { name: '新增字段' }).click(); });
}, 300000);
