import { beforeAll, expect, test } from 'vitest';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { productKind } from '../../catalog/server/index.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { insertRecords, updateRecord } from './index.ts';
import { searchEverything } from './search-everything.ts';
import { salesCompany, type CompanyForTests } from './testing/company-for-tests.ts';

let company: CompanyForTests;
let accountId: string;
const kinds = [accountKind, contactKind, productKind];

beforeAll(async () => {
  company = await salesCompany();
  const { addAccounts, heldBy, li, wang, as, system } = company;
  const ids = await addAccounts([
    {
      name: '上海云澜智能科技有限公司',
      phone: '021-6888 1234',
      email: 'hello@yunlan.example',
      city: '上海',
      ...heldBy(li),
    },
    { name: '杭州云栖电子有限公司', phone: '13800131234', ...heldBy(wang) },
    { name: 'ＡＣＭＥ 重庆分公司', ...heldBy(wang) },
    { name: '100%_有限公司', ...heldBy(wang) },
  ]);
  accountId = ids[0]!;
  await as(system, (work) =>
    insertRecords(work, contactKind, [
      { values: { name: '吕云', mobile: '13911112222', account: accountId, ...heldBy(li) } },
    ]),
  );
  await as(system, (work) =>
    insertRecords(work, productKind, [{ values: { name: '云网关', code: 'CLOUD-1' } }]),
  );
});

const found = async (asker: Principal, search: string) =>
  (await company.list(asker, { search, sort: 'name' })).items
    .map((item) => String(item.name).slice(0, 4))
    .join(' ');

const searches: [string, string][] = [
  ['云澜', '上海云澜'],
  ['有限', '100% 上海云澜 杭州云栖'],
  ['ylznkj', '上海云澜'],
  ['shyl', '上海云澜'],
  ['yunqi', '杭州云栖'],
  ['YUNQI', '杭州云栖'],
  ['chongqing', 'ＡＣＭＥ'],
  ['acme 重庆', 'ＡＣＭＥ'],
  ['68881234', '上海云澜'],
  ['138 0013', '杭州云栖'],
  ['1234', '上海云澜 杭州云栖'],
  ['hello@yun', '上海云澜'],
  ['云澜 智能', '上海云澜'],
  ['云澜 电子', ''],
  ['%', '100%'],
  ['\\', ''],
  ['澜', '上海云澜'],
  ['澜云', ''],
];

test.each(searches)('“%s” finds %s', async (typed, names) => {
  const sorted = (text: string) => text.split(' ').toSorted().join(' ');
  expect(sorted(await found(company.admin, typed))).toBe(sorted(names));
});

test('everybody finds only what he may see', async () => {
  expect(await found(company.li, '云')).toBe('上海云澜');
  expect(await found(company.wang, '有限')).not.toContain('上海');
  expect(await found(company.li, '13800131234')).toBe('');
});

test('nobody finds a record by a field that is masked to him', async () => {
  const boss = await company.narrow(company.boss, 'management', 'phone', 'masked');
  expect(await found(company.boss, '68881234')).toBe('上海云澜');
  expect(await found(boss, '68881234')).toBe('');
  expect(await found(boss, '云澜')).toBe('上海云澜');
});

test('one search goes through all kinds, grouped, with a line that tells more', async () => {
  const { groups } = await company.as(company.admin, (work) => searchEverything(work, kinds, '云'));
  expect(groups.map((group) => group.object)).toEqual(['account', 'contact', 'product']);
  expect(groups[1]?.items).toEqual([
    { id: expect.any(String), title: '吕云', subtitle: '上海云澜智能科技有限公司' },
  ]);
  expect(groups[2]?.items[0]).toMatchObject({ title: '云网关', subtitle: 'CLOUD-1' });
  const lv = await company.as(company.admin, (work) => searchEverything(work, kinds, 'lvyun'));
  expect(lv.groups.map((group) => group.items[0]?.title)).toEqual(['吕云']);
});

test('names that begin with the word come first, and at most eight of a kind', async () => {
  await company.addAccounts(
    Array.from({ length: 9 }, (_, index) => ({
      name: `第${index} 排序测试公司`,
      ...company.heldBy(company.li),
    })),
  );
  await company.addAccounts([{ name: '排序测试', ...company.heldBy(company.li) }]);
  const { groups } = await company.as(company.admin, (work) => searchEverything(work, kinds, '排序测试'));
  expect(groups[0]?.items).toHaveLength(8);
  expect(groups[0]?.items[0]?.title).toBe('排序测试');
});

test('a changed name is found by its new words only', async () => {
  const [id] = await company.addAccounts([{ name: '旧名字公司', ...company.heldBy(company.li) }]);
  await company.as(company.li, (work) =>
    updateRecord(work, accountKind, id!, { name: '崭新招牌', phone: null }),
  );
  expect(await found(company.admin, '旧名字')).toBe('');
  expect(await found(company.admin, 'zxzp')).toBe('崭新招牌');
});

test('without words: what I touched last, else the newest', async () => {
  const newest = await company.as(company.wang, (work) => searchEverything(work, kinds, ' '));
  expect(newest.groups[0]?.items.length).toBeGreaterThan(1);
  await company.as(company.wang, (work) =>
    updateRecord(work, accountKind, newestId(newest, 'ＡＣＭＥ'), { city: '重庆' }),
  );
  const touched = await company.as(company.wang, (work) => searchEverything(work, [accountKind], ''));
  expect(touched.groups[0]?.items.map((item) => item.title)).toEqual(['ＡＣＭＥ 重庆分公司']);
});

function newestId(answer: Awaited<ReturnType<typeof searchEverything>>, start: string): string {
  return answer.groups[0]!.items.find((item) => item.title.startsWith(start))!.id;
}
