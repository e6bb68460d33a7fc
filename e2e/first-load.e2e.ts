import { expect, test } from 'vitest';
import { startProduct } from './product.ts';

const product = startProduct();
const most = 350_000;

test('what a newcomer loads before the first page is no more than 350 kB of compressed scripts', async () => {
  const page = await product.open('/');
  await page.getByRole('button').first().waitFor();
  const scripts = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize, decodedBodySize }) => ({ name, encodedBodySize, decodedBodySize })),
  );
  const sum = (of: 'encodedBodySize' | 'decodedBodySize') =>
    scripts.reduce((total, script) => total + script[of], 0);
  console.log(
    `first load: ${scripts.length} scripts, ${sum('encodedBodySize')} bytes, ${sum('decodedBodySize')} unpacked`,
  );
  expect(scripts.length).toBeGreaterThan(5);
  expect(sum('encodedBodySize')).toBeLessThan(sum('decodedBodySize') / 2);
  expect(sum('encodedBodySize')).toBeLessThanOrEqual(most);
});
