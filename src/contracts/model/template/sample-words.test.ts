import { expect, test } from 'vitest';
import { sampleWords } from './sample-words.ts';

const wordsIn = (currency: string) => JSON.stringify(sampleWords('zh-CN', currency));

test('the sample speaks of yuan and capitals in yuan only', () => {
  expect(wordsIn('CNY')).toContain('{{合同金额}} 元，大写：{{合同金额大写}}');
  expect(wordsIn('USD')).toContain('{{合同金额}} USD；');
  expect(wordsIn('USD')).toContain('金额（USD）');
  expect(wordsIn('USD')).not.toMatch(/ 元|大写/);
});
