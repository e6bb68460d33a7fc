/** A rep keeps files on a deal: seen in its timeline, looked at in the page, renewed; nobody else finds them. */
import { afterEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openSession } from '../src/identity/server/sessions.ts';
import { inWork, systemPrincipal } from '../src/platform/server/index.ts';
import { startProduct } from './product.ts';

const product = startProduct();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

async function enterAs(...told: Parameters<typeof product.enterAs>): Promise<Page> {
  const page = await product.enterAs(...told);
  pages.push(page);
  return page;
}

const filesOf = (page: Page) => page.getByRole('region', { name: '文件' });
const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function newDeal(page: Page, name: string): Promise<string> {
  const made = await page.request.post('/api/v1/deals', { data: { name }, headers: { 'X-Mingdou': '1' } });
  expect(made.status()).toBe(201);
  return ((await made.json()) as { id: string }).id;
}

async function choose(
  page: Page,
  press: () => Promise<void>,
  ...files: ReturnType<typeof textFile>[]
): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await press();
  await (await asked).setFiles(files);
}

test('a rep adds a file to a deal, looks at it, renews it, and it stands in the timeline', async () => {
  const page = await enterAs('林晓雯');
  const id = await newDeal(page, '文件齐全的商机');
  await page.goto(`/deals/${id}?part=files`);
  const files = filesOf(page);
  const add = () => files.getByRole('button', { name: '添加文件' }).click();
  await choose(page, add, textFile('需求说明.txt', '要二十套传感器'), textFile('报价.txt', '每套一千元'));
  await files.getByRole('button', { name: '预览「报价.txt」' }).waitFor();
  await files.getByRole('button', { name: '预览「需求说明.txt」' }).click();
  const dialog = page.getByRole('dialog', { name: '需求说明.txt' });
  await dialog.getByText('要二十套传感器').waitFor();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载' }).click();
  expect((await saved).suggestedFilename()).toBe('需求说明.txt');
  await page.keyboard.press('Escape');
  await files.getByRole('button', { name: '「需求说明.txt」的操作' }).click();
  const renew = () => page.getByRole('menuitem', { name: '上传新版本' }).click();
  await choose(page, renew, textFile('需求说明-终版.txt', '要三十套传感器'));
  await files.getByRole('button', { name: '预览「需求说明-终版.txt」' }).waitFor();
  await files.getByRole('button', { name: '2 个版本' }).click();
  await files.getByRole('list', { name: '「需求说明-终版.txt」的历史版本' }).getByText('第 1 版').waitFor();
  await page.getByRole('tab', { name: '跟进' }).click();
  await page.getByText('更新了文件，第 2 版').waitFor();
  await page.getByRole('button', { name: /^预览\s*需求说明-终版\.txt/ }).click();
  await page.getByRole('dialog').getByText('要三十套传感器').waitFor();
});

test('a file is dropped and a picture pasted, removed and brought back', async () => {
  const page = await enterAs('林晓雯');
  const id = await newDeal(page, '拖放文件的商机');
  await page.goto(`/deals/${id}?part=files`);
  const files = filesOf(page);
  await files.getByText('还没有文件').waitFor();
  const dropped = await page.evaluateHandle(() => {
    const carried = new DataTransfer();
    carried.items.add(new File(['现场记录'], '现场.txt', { type: 'text/plain' }));
    return carried;
  });
  await files.dispatchEvent('dragover', { dataTransfer: dropped });
  await files.getByText('松开鼠标，添加到这里').waitFor();
  await files.dispatchEvent('drop', { dataTransfer: dropped });
  await files.getByRole('button', { name: '预览「现场.txt」' }).waitFor();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')!.fillRect(5, 5, 20, 10);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await files.getByRole('button', { name: /^预览「粘贴的图片 .*\.png」$/ }).click();
  const picture = page.getByRole('dialog').getByRole('img', { name: /^粘贴的图片/ });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(40);
  await page.keyboard.press('Escape');
  await files.getByRole('button', { name: '「现场.txt」的操作' }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  const undo = page.getByRole('button', { name: '撤销' });
  await undo.waitFor();
  await expect.poll(() => files.getByRole('button', { name: '预览「现场.txt」' }).count()).toBe(0);
  await undo.click();
  await files.getByRole('button', { name: '预览「现场.txt」' }).waitFor();
});

test('from a phone a photo is added; a colleague out of reach finds neither the deal nor its file', async () => {
  const rep = await enterAs('林晓雯', '/', { width: 390, height: 844 });
  const id = await newDeal(rep, '手机上的商机');
  await rep.goto(`/deals/${id}?part=files`);
  const files = filesOf(rep);
  await choose(rep, () => files.getByRole('button', { name: '拍照' }).click(), textFile('照片.txt', '照片'));
  await files.getByRole('button', { name: '预览「照片.txt」' }).waitFor();
  const list = await rep.request.get(`/api/v1/files?object=deal&id=${id}`);
  const [file] = ((await list.json()) as { items: { id: string }[] }).items;
  const content = `/api/v1/files/${file!.id}/content`;
  expect((await rep.request.get(content)).status()).toBe(200);
  const colleague = await enterAsColleague();
  expect((await colleague.request.get(content)).status()).toBe(404);
  await colleague.goto(`/deals/${id}?part=files`);
  await colleague.getByRole('heading', { name: '没有这个页面' }).waitFor();
});

/** Another rep, whom the demo offers no entry as. */
async function enterAsColleague(): Promise<Page> {
  const { workerDatabase } = product.installation;
  const demo = (await workerDatabase.listOrganisations()).find((one) => one.demo);
  const secret = await inWork(workerDatabase, systemPrincipal(demo!.id), 'journey', async (work) => {
    const { id } = await work.db
      .selectFrom('app_user')
      .select('id')
      .where('tenant_id', '=', demo!.id)
      .where('name', '=', '陈可盈')
      .executeTakeFirstOrThrow();
    return openSession(work, id);
  });
  const page = await product.open();
  pages.push(page);
  await page.context().addCookies([{ name: 'mingdou_session', value: secret, url: product.url }]);
  return page;
}
