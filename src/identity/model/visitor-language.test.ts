import { expect, test } from 'vitest';
import { visitorLanguage } from './visitor-language.ts';

test.each([
  ['what he chose', 'en', 'zh-CN,zh;q=0.9', 'en'],
  ['chosen Chinese beside an English browser', 'zh', 'en-GB', 'zh-CN'],
  ['what his browser prefers', undefined, 'de-DE,en;q=0.8,zh;q=0.5', 'en'],
  ['a Chinese browser', undefined, 'zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['neither of the two', undefined, 'fr-FR', null],
  ['an unknown choice', 'fr', undefined, null],
])('%s', (_, chosen, accepted, language) => {
  expect(visitorLanguage(chosen, accepted)).toBe(language);
});
