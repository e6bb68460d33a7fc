/** A case is solved on a phone, followed and rated by its customer through a link, and told of in insights. */
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, pageTitle, sees } from './ways.ts';

const product = startProduct();
const phone = { width: 390, height: 844 };

test('a rep solves a case on his phone, and the customer says by a link how content he is', async () => {
  const rep = await product.enterAs('林晓雯', '/cases', phone);
  const cases = rep.getByRole('list', { name: '服务单' });
  await sees(cases.getByText(/^已(关闭|解决)$/));
  await rep.getByText('按紧迫程度', { exact: true }).click();
  // The cases of before, most of them over, stand until those of the view are there.
  await misses(cases.getByText(/^已(关闭|解决)$/));
  await cases.getByRole('link').first().click();
  // The list has a view whose name begins like that.
  await rep.getByRole('button', { name: '已解决', exact: true }).click();
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

test('what is delivered is accepted by the customer, and a visit to him is planned by itself', async () => {
  const manager = await product.enterAs('周建平', '/deliveries');
  const { request } = manager.context();
  const make = async (path: string, data: object) =>
    (await (await request.post(`/api/v1${path}`, { data, headers: { 'X-Mingdou': '1' } })).json()).id;
  const account = await make('/accounts', { name: '验收旅程客户', level: 'a' });
  const delivery = await make('/deliveries', { name: '首批设备交付', account });
  const nextVisit = async () =>
    (await (await request.get(`/api/v1/accounts/${account}/service`)).json()).visits.nextOn;
  expect(await nextVisit()).toBeNull();
  await manager.goto(new URL(`/deliveries/${delivery}`, manager.url()).href);
  const items = manager.locator('main').getByRole('listitem').getByRole('checkbox');
  await sees(manager.getByText(/^完成 0 \/ [1-9]\d* 项$/));
  const count = await items.count();
  for (let at = 0; at < count; at += 1) {
    await items.nth(at).press('Space');
    await sees(manager.getByText(new RegExp(`^完成 ${at + 1} / `)));
  }
  await manager.getByRole('button', { name: '客户验收' }).click();
  const dialog = manager.getByRole('dialog', { name: '客户验收' });
  await dialog.getByLabel('客户方验收人').fill('王工');
  await dialog.getByRole('button', { name: '客户验收' }).click();
  await sees(manager.getByText('已记录验收'));
  await expect.poll(nextVisit).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('the after-sales insights tell load and satisfaction by people', async () => {
  const manager = await product.enterAs('沈国栋', '/cases/insights');
  await sees(pageTitle(manager, '售后洞察'));
  await sees(manager.getByRole('row', { name: /林晓雯/ }));
});
