import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

const page = 'data:text/html,<title>funnel</title><body style="background:rgb(200,0,0)"><h1>Funnel</h1>';

test('the browser of the package draws a page on a machine that has none', async () => {
  const found = await findChromium({ PATH: '' });
  expect(found.executablePath).toContain('mingdou-chromium-');
  const browser = await chromium.launch(found);
  try {
    const tab = await browser.newPage({ viewport: { width: 320, height: 200 } });
    await tab.goto(page);
    expect(await tab.title()).toBe('funnel');
    const picture = await tab.screenshot();
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    await tab.goto('data:text/html,<body style="background:rgb(200,0,0)">');
    const withoutWords = await tab.screenshot();
    expect(picture.length).toBeGreaterThan(withoutWords.length + 500);
    expect((await tab.pdf()).subarray(0, 4).toString()).toBe('%PDF');
  } finally {
    await browser.close();
  }
});

test('CHROMIUM_PATH comes first, and a wrong one is told', async () => {
  const found = await findChromium({ CHROMIUM_PATH: process.execPath, PATH: '' });
  expect(found.executablePath).toBe(process.execPath);
  await expect(findChromium({ CHROMIUM_PATH: '/no/such/browser' })).rejects.toThrow('/no/such/browser');
});
