/** A manager coaches a rep and sees what came of it; a new deal brings along what its first stage insists on. */
import { test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, misses, notice, pageTitle, sees, select } from './ways.ts';

const product = startProduct();

test('a manager plans a coaching and notes that it took place; what changes after it is told beside', async () => {
  const boss = await product.enterAs('周建平', '/coaching');
  const rep = boss.getByRole('region', { name: '林晓雯' });
  await rep.getByRole('button', { name: '安排辅导' }).click();
  const plan = boss.getByRole('dialog', { name: '安排辅导：林晓雯' });
  await select(boss, plan.getByRole('button', { name: /主题$/ }), '阶段推进');
  await select(boss, plan.getByRole('button', { name: /阶段$/ }), '方案报价');
  await plan.getByRole('button', { name: '安排辅导', exact: true }).click();
  await sees(plan.getByText('请写明谈什么'));
  await plan.getByRole('textbox', { name: '谈什么、练什么' }).fill('报价前先确认预算');
  await plan.getByRole('button', { name: '安排辅导', exact: true }).click();
  await sees(notice(boss, '已安排辅导'));
  const coaching = boss.getByRole('listitem').filter({ hasText: '报价前先确认预算' });
  await coaching.getByRole('button', { name: '记为已辅导' }).click();
  const done = boss.getByRole('dialog', { name: '辅导完成：林晓雯' });
  await done.getByRole('textbox', { name: '约定了什么' }).fill('每单先问预算');
  await done.getByRole('button', { name: '记为已辅导' }).click();
  await misses(done);
  await sees(coaching.getByText('约定：每单先问预算'));
  await sees(coaching.getByText('之前 180 天'));
  await sees(coaching.getByText(/^之后 \d+ 天$/));
  await misses(coaching.getByRole('button', { name: '记为已辅导' }));

  const own = await product.enterAs('林晓雯', '/my-funnel');
  await sees(own.getByText('报价前先确认预算'));
});

test('sales operations insist on a talk before a deal begins', async () => {
  const page = await product.enterAs('苏婧', '/settings/pipelines');
  await page.getByRole('link', { name: '新客户销售' }).click();
  await page.getByRole('button', { name: '设计「初步沟通」的阶段要求' }).click();
  const panel = page.getByRole('dialog', { name: '「初步沟通」的阶段要求' });
  await choose(page, panel.getByRole('button', { name: '添加：进入条件' }), '跟进记录');
  const drawn = panel.getByRole('listitem', { name: '进入前至少 1 次跟进' });
  await select(page, drawn.getByRole('button', { name: /执行方式/ }), '强制');
  await panel.getByRole('button', { name: '完成', exact: true }).click();
  await page.getByRole('button', { name: /^保存为第/ }).click();
  await sees(notice(page, '「新客户销售」已保存为第'));
});

test('a deal behind that gate is refused, then created with the talk written into the same form', async () => {
  const page = await product.enterAs('林晓雯', '/deals/list');
  await page.getByRole('button', { name: '新建商机' }).first().click();
  const drawer = page.getByRole('dialog', { name: '新建商机' });
  const asked = drawer.getByRole('region', { name: '「初步沟通」还要求' });
  const talk = asked.getByRole('textbox', { name: '进入前至少 1 次跟进' });
  await sees(talk);
  await drawer.getByRole('textbox', { name: '商机名称' }).fill('带着沟通来的商机');
  await drawer.getByRole('button', { name: '创建', exact: true }).click();
  await sees(drawer.getByRole('alert'));
  await talk.fill('展会上聊过，下周看样');
  await drawer.getByRole('button', { name: '创建', exact: true }).click();
  await sees(pageTitle(page, '带着沟通来的商机'));
  await sees(page.getByText('展会上聊过，下周看样'));
});
