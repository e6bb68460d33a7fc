import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { markup } from '../../model/markup.ts';
import { readPaper } from '../testing/read-paper.ts';
import { closePress, requirePress } from './press.ts';
import { drawPaper, printPaper } from './print-paper.ts';

afterAll(closePress);

async function textOf(pdf: Buffer): Promise<{ totalPages: number; text: string }> {
  const { pages, text } = await readPaper(pdf);
  return { totalPages: pages, text: text.replace(/\s+/g, ' ') };
}

test('a paper says in Chinese and figures what it was given, page after page', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) => markup`<tr><td>产品 ${at + 1}</td><td class="amount">¥1,234.50</td></tr>`,
  );
  const pdf = await printPaper({
    title: '报价单',
    locale: 'zh-CN',
    body: markup`<h1>报价单</h1><p>致：上海启明软件有限公司</p><table><thead><tr><th>产品</th><th>金额</th></tr></thead><tbody>${rows}</tbody></table>`,
    foot: '明斗 · Q-2026-0001',
    watermark: '仅供预览',
  });
  const { totalPages, text } = await textOf(pdf);
  expect(totalPages).toBeGreaterThan(1);
  expect(text).toContain('上海启明软件有限公司');
  expect(text).toContain('产品 60 ¥1,234.50');
  expect(text.replaceAll(' ', '')).toContain('仅供预览');
  expect(text).toContain(`1 / ${totalPages}`);
});

test('a hostile paper reaches no network and no file, and runs no script', async () => {
  const calls: string[] = [];
  const canary = createServer((request, answer) => {
    calls.push(request.url ?? '');
    answer.end('canary-of-the-network');
  });
  await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening));
  const { port } = canary.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const html = `<img src="${address}/image"><iframe src="${address}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>
    <link rel="stylesheet" href="${address}/style"><object data="file:///etc/hostname"></object><meta http-equiv="refresh" content="0;url=${address}/refresh">
    <script>document.body.append('script-ran')</script><svg><image href="${address}/svg"/></svg><p style="background:url(${address}/background)">stays</p>`;
  try {
    const { text } = await textOf(await printPaper({ title: 'x', locale: 'en', body: { html } }));
    expect(text).toContain('stays');
    expect(text).not.toMatch(/canary|root:|script-ran/);
    expect(calls).toEqual([]);
  } finally {
    canary.close();
  }
});

test('a paper as a picture is as tall as it needs; what no picture holds is refused', async () => {
  const row = markup`<p>商机 ¥1,234.50</p>`;
  const paper = {
    title: '日报',
    locale: 'zh-CN',
    body: markup`${Array.from({ length: 60 }, () => row)}`,
  } as const;
  const tall = await drawPaper({ ...paper, foot: '明斗' });
  const short = await drawPaper({ ...paper, body: row });
  expect(sizeOf(short)).toEqual({ width: 1920, height: 800 });
  expect(sizeOf(tall).height).toBeGreaterThan(2000);
  const endless = { ...paper, body: { html: '<p style="height:9000px">x</p>' } };
  await expect(drawPaper(endless)).rejects.toMatchObject({ code: 'paper.too_tall' });
});

test('without a browser nothing is made, and why is said', async () => {
  await closePress();
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  const paper = { title: 'x', locale: 'en', body: markup`x` } as const;
  await expect(requirePress()).rejects.toMatchObject({ code: 'paper.no_press' });
  await expect(printPaper(paper)).rejects.toMatchObject({ code: 'paper.no_press' });
  vi.unstubAllEnvs();
  expect((await printPaper(paper)).subarray(0, 4).toString()).toBe('%PDF');
});

/** Width and height stand in the first part of a PNG. */
function sizeOf(png: Buffer) {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
