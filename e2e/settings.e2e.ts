import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, goTo, misses, notice, numberIn, pageTitle, sees } from './ways.ts';

const product = startProduct();

test('a colleague is invited by a link, sets a password, and is in', async () => {
  const page = await product.enterAs('苏婧');
  await goTo(page, '设置');
  await page.getByRole('link', { name: /^成员与团队/ }).click();
  await page.getByRole('button', { name: '邀请成员' }).click();
  const drawer = page.getByRole('dialog', { name: '邀请成员' });
  await drawer.getByRole('textbox', { name: '邮箱' }).fill('fang.lei@chengli.example');
  await drawer.getByRole('textbox', { name: '姓名' }).fill('方磊');
  await drawer.getByRole('button', { name: '生成邀请链接' }).click();
  const link = await drawer.getByRole('textbox', { name: '给 方磊 的邀请链接' }).inputValue();
  await drawer.getByRole('button', { name: '完成' }).click();
  const row = page.getByRole('row', { name: '方磊' });
  await sees(row.getByText('待激活'));

  const guest = await product.open(new URL(link).pathname + new URL(link).search + new URL(link).hash);
  await sees(pageTitle(guest, /^方磊，欢迎加入/));
  await guest.getByRole('textbox', { name: '新密码' }).fill('一年之计在于春一日之计在于晨');
  await guest.getByRole('button', { name: '进入明斗' }).click();
  await sees(pageTitle(guest, /好，方磊$/));
  await page.reload();
  await sees(row.getByText('可登录'));
});

test('a right taken from a role is gone for its people, and comes back with one press', async () => {
  const page = await product.enterAs('苏婧', '/settings/roles');
  const rep = await product.enterAs('林晓雯', '/accounts');
  const create = rep.getByRole('main').getByRole('button', { name: '新建客户' });
  await sees(create);
  await page
    .getByRole('navigation', { name: '角色' })
    .getByRole('button', { name: /^销售 / })
    .click();
  await sees(page.getByRole('heading', { level: 2, name: '销售', exact: true }));
  await choose(page, page.getByRole('button', { name: /^客户：新建：/ }), '无');
  await sees(page.getByText('1 处修改还没保存'));
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const saved = notice(page, '“销售”的权限已更新');
  await sees(saved);
  await rep.reload();
  await sees(rep.getByRole('grid', { name: '客户' }));
  await misses(create);
  await saved.getByRole('button', { name: '撤销' }).click();
  await sees(notice(page, '已恢复原来的权限'));
  await rep.reload();
  await sees(create);
});

test('an API key is shown once, acts as its owner, and ends when it is revoked', async () => {
  const page = await product.enterAs('苏婧', '/settings/api-keys');
  await page.getByRole('button', { name: '新建密钥' }).first().click();
  await page.getByRole('textbox', { name: '用途' }).fill('ERP 同步');
  await page.getByRole('dialog').getByRole('button', { name: '新建密钥' }).click();
  const key = await page.getByRole('textbox', { name: 'ERP 同步' }).inputValue();
  const ask = () =>
    fetch(`${product.url}/api/v1/accounts?limit=1`, { headers: { Authorization: `Bearer ${key}` } });
  expect((await ask()).status).toBe(200);
  await page.getByRole('button', { name: '我已保存' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'ERP 同步' });
  await sees(row);
  await page.reload();
  await sees(row);
  expect(await page.content()).not.toContain(key);
  await row.getByRole('button', { name: '吊销' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '吊销' }).click();
  await sees(row.getByText('已吊销'));
  await expect.poll(async () => (await ask()).status).toBe(401);
});

test('a stage added in the designer is a new version, and every deal keeps its place', async () => {
  const page = await product.enterAs('苏婧', '/deals');
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const stages = ['初步沟通', '需求确认', '方案报价', '谈判签约'];
  const counts = async (): Promise<number[]> => {
    const heads = stages.map((name) => column(name).getByRole('heading', { level: 2 }).textContent());
    return (await Promise.all(heads)).map(numberIn);
  };
  await sees(column('初步沟通').getByRole('link'));
  await expect.poll(async () => Math.min(...(await counts()))).toBeGreaterThan(0);
  const before = await counts();

  await goTo(page, '设置');
  await page.getByRole('link', { name: /^销售流程/ }).click();
  // The settings have a link of such a name, too, as long as they still stand.
  await sees(pageTitle(page, '销售流程'));
  await page.getByRole('link', { name: '设计', exact: true }).first().click();
  const save = page.getByRole('button', { name: '保存为第 3 版' });
  await sees(save);
  await page.getByRole('button', { name: '加一个阶段' }).click();
  await save.click();
  await sees(page.getByText('请填写名称'));
  const card = page.getByRole('listitem').filter({ hasText: '第 5 步' });
  await card.getByRole('textbox', { name: '阶段名称' }).fill('合同审批');
  await card.getByRole('button', { name: '「合同审批」前移' }).click();
  await save.click();
  await sees(notice(page, '「新客户销售」已保存为第 3 版'));
  await sees(pageTitle(page, '销售流程'));
  await sees(page.getByText('第 3 版', { exact: true }));

  await goTo(page, '商机');
  await sees(column('合同审批'));
  await sees(column('初步沟通').getByRole('link'));
  await expect.poll(counts).toEqual(before);
  const added = column('合同审批').getByRole('heading', { level: 2 });
  await expect.poll(async () => numberIn(await added.textContent())).toBe(0);
  const order = async (): Promise<string[]> => {
    const heads = await page.getByRole('region').getByRole('heading', { level: 2 }).allTextContents();
    return heads.flatMap((head) => /^(合同审批|谈判签约)/.exec(head)?.[0] ?? []);
  };
  await expect.poll(order).toEqual(['合同审批', '谈判签约']);
});

test('whoever leaves a designer with changes that are not saved is asked first', async () => {
  const page = await product.enterAs('苏婧', '/settings/pipelines/new');
  const question = page.getByRole('alertdialog', { name: '离开而不保存？' });
  await page.getByRole('textbox', { name: '流程名称' }).fill('渠道销售');
  await goTo(page, '线索');
  await question.getByRole('button', { name: '继续编辑' }).click();
  await misses(question);
  await expect.poll(() => page.getByRole('textbox', { name: '流程名称' }).inputValue()).toBe('渠道销售');
  await page.getByRole('button', { name: '创建流程' }).click();
  await sees(notice(page, /渠道销售/));
  await sees(pageTitle(page, '销售流程'));
  await misses(question);

  await page.goto('/settings/lead-tags');
  await page.getByRole('button', { name: '新建标签组' }).click();
  const group = page.getByRole('dialog', { name: '新建标签组' });
  await group.getByRole('textbox', { name: '名称', exact: true }).fill('采购意向');
  await group.getByRole('textbox', { name: '名称', exact: true }).press('Escape');
  await question.getByRole('button', { name: '继续编辑' }).click();
  await sees(group);
  await group.getByRole('button', { name: '取消' }).click();
  await question.getByRole('button', { name: '放弃更改' }).click();
  await misses(group);
});
