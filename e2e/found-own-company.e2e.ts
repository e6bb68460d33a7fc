import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { goTo, pageTitle, sees, signOut } from './ways.ts';

const product = startProduct();
const email = 'wang.min@qingshan.example';
const password = '青山常在柴不空能烧二十年';

async function signIn(page: Page, secret: string): Promise<void> {
  await page.getByRole('textbox', { name: '邮箱' }).fill(email);
  await page.getByRole('textbox', { name: '密码' }).fill(secret);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

test('three facts found a company, its link sets the first password, and it works once', async () => {
  const page = await product.open();
  await page.getByRole('button', { name: '创建我的公司' }).click();
  const form = page.getByRole('dialog', { name: '创建我的公司' });
  await form.getByRole('button', { name: '创建', exact: true }).click();
  await expect.poll(() => form.getByText('请填写').count()).toBe(3);
  await form.getByRole('textbox', { name: '公司名称' }).fill('青山设备有限公司');
  await form.getByRole('textbox', { name: '您的姓名' }).fill('王敏');
  await form.getByRole('textbox', { name: '邮箱' }).fill(email);
  await form.getByRole('button', { name: '创建', exact: true }).click();

  await sees(pageTitle(page, '王敏，欢迎加入青山设备有限公司'));
  const link = page.url();
  const secret = page.getByRole('textbox', { name: '新密码' });
  await secret.fill('太短了');
  await sees(page.getByText('还差 9 个字符'));
  await secret.fill(password);
  await sees(page.getByText('长度足够'));
  await page.getByRole('button', { name: '进入明斗' }).click();
  await sees(pageTitle(page, /好，王敏$/));

  const again = await product.open(link);
  await sees(again.getByRole('heading', { name: '这个链接已经失效' }));
  await again.getByRole('link', { name: '去登录' }).click();
  await signIn(again, '这不是青山的那个密码吧');
  await sees(again.getByText(/密码不正确|密码不对/));
  await signIn(again, password);
  await sees(pageTitle(again, /好，王敏$/));
});

test('an empty company teaches what to do first, with a pipeline already drawn', async () => {
  const page = await product.open();
  await signIn(page, password);
  await sees(pageTitle(page, /好，王敏$/));
  await sees(page.getByRole('heading', { name: '还没有导入过' }));
  await sees(page.getByRole('heading', { name: '还没有走过的商机' }));
  await goTo(page, '客户');
  await sees(page.getByRole('heading', { name: '还没有客户' }));
  await goTo(page, '商机');
  await sees(page.getByRole('heading', { name: '还没有商机' }));
  await page.getByRole('button', { name: '新建商机' }).last().click();
  const form = page.getByRole('dialog', { name: '新建商机' });
  await form.getByRole('textbox', { name: '商机名称' }).fill('第一单');
  await form.getByRole('button', { name: '创建', exact: true }).click();
  await sees(pageTitle(page, '第一单'));
  await signOut(page);
  await sees(page.getByRole('heading', { name: '用自己的账号登录' }));
});
