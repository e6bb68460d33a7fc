import { expect, test } from 'vitest';
import { sourceOptions } from '../../../accounts/model/options.ts';
import { readTracking } from './read-tracking.ts';

const page = (query: string) => ({ page: `https://www.acme.cn/crm/?${query}` });

test('marks of the page tell campaign, content and term', () => {
  const query =
    'utm_source=baidu&utm_medium=cpc&utm_campaign=%E6%98%A5%E5%AD%A3&utm_content=a1&utm_term=crm%20%E8%BD%AF%E4%BB%B6';
  expect(readTracking(page(query), sourceOptions)).toMatchObject({
    source: 'search_ads',
    medium: 'cpc',
    campaign: '春季',
    content: 'a1',
    term: 'crm 软件',
  });
});

test.each([
  ['bd_vid=123', 'search_ads', 'bd_vid=123'],
  ['gclid=Cj0K', 'search_ads', 'gclid=Cj0K'],
  ['qz_gdt=w1', 'wechat', 'qz_gdt=w1'],
  ['clickid=dy9', 'short_video', 'clickid=dy9'],
])('%s stands for %s', (query, source, clickId) => {
  expect(readTracking(page(query), sourceOptions)).toMatchObject({ source, clickId });
});

test('what the document says goes before its marks; a word that is no option counts for nothing', () => {
  expect(readTracking({ source: '展会', ...page('utm_source=baidu') }, sourceOptions).source).toBe(
    'exhibition',
  );
  expect(readTracking({ source: 'moon', ...page('utm_source=douyin') }, sourceOptions).source).toBe(
    'short_video',
  );
});

test('the referring site counts when it is another one; else the source’s own default', () => {
  expect(readTracking({ referrer: 'https://www.baidu.com/s?wd=crm' }, sourceOptions).source).toBe(
    'search_ads',
  );
  const own = { ...page(''), referrer: 'https://www.acme.cn/baidu' };
  expect(readTracking(own, sourceOptions, { source: 'website', campaign: '官网' })).toMatchObject({
    source: 'website',
    campaign: '官网',
  });
});

test('addresses that are no links are dropped, long marks are cut, broken ones are read as they stand', () => {
  expect(
    readTracking({ page: 'javascript:alert(1)', referrer: 'data:text/html,x' }, sourceOptions),
  ).toMatchObject({ page: null, referrer: null });
  const told = readTracking(page(`utm_campaign=${'长'.repeat(300)}&utm_term=%E6%98`), sourceOptions);
  expect(told.campaign).toHaveLength(200);
  expect(told.term).toBe('%E6%98');
});
