import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, sees } from './ways.ts';

const product = startProduct();

/** An open deal of the rep. */
async function firstDeal() {
  const page = await product.enterAs('林晓雯', '/');
  const filter = JSON.stringify([{ field: 'outcome', op: 'is', value: 'open' }]);
  const { items } = await (
    await page.request.get('/api/v1/deals', { params: { filter, limit: '1' } })
  ).json();
  return { page, deal: items[0] as { id: string; account: { name: string } } };
}

test('a visit with its next step and amount is one text and one chord; undo takes it back', async () => {
  const { page, deal } = await firstDeal();
  await page.goto(`/deals/${deal.id}`);
  await sees(page.getByRole('heading', { level: 1 }));
  await page.keyboard.press('Control+j');
  const box = page.getByRole('dialog', { name: '速记' });
  await box.getByRole('textbox', { name: '发生了什么' }).fill('拜访了客户，预算25.8万，下周三下午3点回访');
  await sees(box.getByRole('checkbox', { name: '下一步' }));
  await expect.poll(() => box.getByRole('textbox', { name: '下一步' }).inputValue()).toBe('下午3点回访');
  await sees(box.getByRole('button', { name: /拜访/ }));
  await sees(box.locator('mark', { hasText: '下周三下午3点回访' }));
  await page.keyboard.press('Control+Enter');
  await sees(notice(page, /已记下，用时 \d+ 秒/));
  const read = async () => (await page.request.get(`/api/v1/deals/${deal.id}`)).json();
  expect(await read()).toMatchObject({ next_step: '下午3点回访', amount: '25800000' });
  await sees(page.getByText('拜访了客户，预算25.8万，下周三下午3点回访'));
  await notice(page, '已记下').getByRole('button', { name: '撤销' }).click();
  await sees(notice(page, '已撤销'));
  expect((await read()).next_step).not.toBe('下午3点回访');
});

test('on the home page the words say whom they are about; what is proposed is dropped by Enter', async () => {
  const { page, deal } = await firstDeal();
  const box = page.locator('#content');
  const text = box.getByRole('textbox', { name: '发生了什么' });
  await text.fill(`电话联系${deal.account.name}，采购经理李娜 13800138000，客户说再考虑`);
  await expect.poll(() => box.getByRole('combobox', { name: /关于/ }).inputValue()).not.toBe('');
  const person = box.getByRole('checkbox', { name: /新建联系人：李娜/ });
  await person.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => person.isChecked()).toBe(false);
  await page.keyboard.press('Control+Enter');
  await sees(notice(page, '已记下'));
  await expect.poll(() => text.inputValue()).toBe('');
});

test('without a network nothing is lost: a text without a record waits on the device', async () => {
  const page = await product.enterAs('林晓雯', '/', { width: 390, height: 844 });
  await page.getByRole('navigation').getByRole('button', { name: '速记' }).click();
  const box = page.getByRole('dialog', { name: '速记' });
  await sees(box.getByRole('textbox', { name: '发生了什么' }));
  await page.context().setOffline(true);
  await box.getByRole('textbox', { name: '发生了什么' }).fill('电梯里：明天给新客户回电话');
  await box.getByRole('button', { name: '先存着' }).click();
  await sees(notice(page, '已存在这台设备上'));
  await misses(box);
  await page.context().setOffline(false);
  await page.getByRole('navigation').getByRole('button', { name: '速记' }).click();
  await box.getByRole('button', { name: /^电梯里/ }).click();
  await expect
    .poll(() => box.getByRole('textbox', { name: '下一步' }).inputValue())
    .toBe('电梯里:给新客户回电话');
});
