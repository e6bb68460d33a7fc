import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '../../platform/model/identifier.ts';
import { storedPath, uploadsFolder } from '../../platform/server/index.ts';
import { activityContract } from '../model/contract.ts';
import { fileContract as contract, largestFile, type WireFile } from '../model/file-contract.ts';
import { companyWithActivities, dataDir } from './testing/company-with-activities.ts';
import { formWith, onePixel } from './testing/uploads.ts';

const company = await companyWithActivities();
const { li, mei, wang, hu, orgId, dealId, wangsDealId, accountId } = company;
const [byLi, byMei, byWang, byHu] = [
  await company.clientOf(li),
  await company.clientOf(mei),
  await company.clientOf(wang),
  await company.clientOf(hu),
];

const about = { object: 'deal', id: dealId };
const add = (name: string, content: string | Uint8Array<ArrayBuffer> = name, client = byLi, fields = about) =>
  client(contract.addFile, { body: formWith({ name, content }, fields) });
const added = async (...told: Parameters<typeof add>): Promise<WireFile> => {
  const { status, body, problem } = await add(...told);
  if (status !== 201) throw new Error(JSON.stringify(problem));
  return body;
};
const listed = async (client = byLi, query: { object: string; id: string } = about) =>
  (await client(contract.listFiles, { query })).body;
const read = (id: string, query: { version?: number; show?: 'true' } = {}, client = byLi) =>
  client(contract.readFile, { params: { id }, query });
const storedNames = () => readdirSync(path.join(dataDir, 'files', orgId));
const uploadsLeft = () => readdirSync(uploadsFolder(dataDir));

test('a file stands on its deal with who, when and how large, by what its content says', async () => {
  const file = await added('现场照片.png', onePixel);
  expect(file).toMatchObject({
    name: '现场照片.png',
    subject: { object: 'deal', id: dealId, title: '一号商机' },
    versions: [
      { number: 1, mediaType: 'image/png', size: onePixel.length, author: { id: li.userId, name: '李' } },
    ],
    mayAddVersion: true,
    mayRemove: true,
  });
  expect((await listed()).items.map(({ id }) => id)).toContain(file.id);
  const { status, content, headers } = await read(file.id);
  expect([status, content.equals(onePixel)]).toEqual([200, true]);
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(onePixel.length),
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="____.png"; filename*=UTF-8''${encodeURIComponent('现场照片.png')}`,
  });
  expect(headers['content-security-policy']).toContain('sandbox');
});

test('the same name again is a new version, and older ones stay', async () => {
  const first = await added('报价单.txt', '第一版');
  const second = await added('报价单.TXT', '第二版');
  expect([second.id, second.name, second.versions.map(({ number }) => number)]).toEqual([
    first.id,
    '报价单.TXT',
    [2, 1],
  ]);
  const third = await byMei(contract.addFileVersion, {
    params: { id: first.id },
    body: formWith({ name: '报价单-终版.txt', content: '第三版' }),
  });
  expect(third.body).toMatchObject({
    name: '报价单-终版.txt',
    versions: [{ number: 3, author: { name: '梅' } }, {}, {}],
  });
  const texts = await Promise.all(
    [undefined, 1, 2, 3].map(async (version) =>
      (await read(first.id, version ? { version } : {})).content.toString(),
    ),
  );
  expect(texts).toEqual(['第三版', '第一版', '第二版', '第三版']);
  expect((await read(first.id, { version: 4 })).status).toBe(404);
});

test('sent twice, the very same content is one version', async () => {
  await added('清单.csv', '泵,2');
  expect((await added('清单.csv', '泵,2')).versions).toHaveLength(1);
});

test('uploads of one name at one time are versions of one file', async () => {
  const files = await Promise.all(['甲', '乙', '丙'].map((text) => added('同时.txt', text)));
  expect(new Set(files.map(({ id }) => id)).size).toBe(1);
  const [file] = (await listed()).items.filter(({ name }) => name === '同时.txt');
  expect(file!.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
});

test('pictures, PDF and text are shown in the page; nothing that a browser runs is', async () => {
  const shown = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const { status, headers, problem } = await read((await added(name, content)).id, { show: 'true' });
    return status === 200
      ? [headers['content-type'], String(headers['content-disposition']).split(';')[0]]
      : problem.code;
  };
  expect(await shown('图.png', onePixel)).toEqual(['image/png', 'inline']);
  expect(await shown('方案.pdf', '%PDF-1.4\n')).toEqual(['application/pdf', 'inline']);
  expect(await shown('页.html', '<script>alert(1)</script>')).toEqual(['text/plain', 'inline']);
  expect(await shown('图.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')).toEqual([
    'text/plain',
    'inline',
  ]);
  expect(await shown('包.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 1]))).toBe('file_not_shown');
});

test('a browser that holds a content is told so, and asked anew whether it may be seen', async () => {
  const { id } = await added('缓存.png', onePixel);
  const { headers } = await read(id, { show: 'true' });
  const again = (client: typeof byLi) =>
    client(contract.readFile, { params: { id }, headers: { 'if-none-match': String(headers['etag']) } });
  expect((await again(byLi)).status).toBe(304);
  expect((await again(byWang)).status).toBe(404);
});

test('whoever sees the deal reads its files; who may not change it adds none; others find nothing', async () => {
  const { id } = await added('内部.txt');
  expect((await listed(byHu)).mayAdd).toBe(false);
  expect((await listed(byHu)).items.find((file) => file.id === id)).toMatchObject({
    mayAddVersion: false,
    mayRemove: false,
  });
  expect((await read(id, {}, byHu)).content.toString()).toBe('内部.txt');
  expect((await add('我的.txt', '我', byHu)).problem.code).toBe('forbidden');
  const version = (client: typeof byLi, of = id) =>
    client(contract.addFileVersion, {
      params: { id: of },
      body: formWith({ name: '内部.txt', content: '新' }),
    });
  expect((await version(byHu)).problem.code).toBe('forbidden');
  for (const answer of [
    await byWang(contract.listFiles, { query: about }),
    await add('别组.txt', '别', byWang),
    await version(byWang),
    await version(byLi, newId()),
    await read(id, {}, byWang),
    await byWang(contract.removeFile, { params: { id } }),
    await byWang(contract.restoreFile, { params: { id } }),
    await add('别人的.txt', '别', byLi, { object: 'deal', id: wangsDealId }),
  ])
    expect(answer.problem).toMatchObject({ status: 404, code: 'not_found' });
  expect((await add('发票.txt', '票', byLi, { object: 'invoice', id: dealId })).problem.code).toBe(
    'no_timeline',
  );
  expect((await company.stranger(contract.listFiles, { query: about })).status).toBe(401);
});

test('row-level security alone hides files and versions from whoever does not see the deal', async () => {
  const { id } = await added('仅本组.txt');
  const countOf = (who: typeof li, table: 'file' | 'file_version', column: 'id' | 'file_id') =>
    company.as(who, async ({ db }) => {
      const rows = await db
        .selectFrom(table)
        .select('tenant_id')
        .where('tenant_id', '=', orgId)
        .where(column as 'id', '=', id)
        .execute();
      return rows.length;
    });
  const seenBy = async (who: typeof li) => [
    await countOf(who, 'file', 'id'),
    await countOf(who, 'file_version', 'file_id'),
  ];
  expect([await seenBy(li), await seenBy(mei), await seenBy(wang)]).toEqual([
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
});

test('who added a file removes it, or who may delete the deal; it can be restored', async () => {
  const byManager = await added('经理的.txt', '经理', byMei);
  expect((await byLi(contract.removeFile, { params: { id: byManager.id } })).status).toBe(204);
  const { id } = await added('李的.txt', '李');
  expect((await byHu(contract.removeFile, { params: { id } })).problem.code).toBe('forbidden');
  expect((await byMei(contract.removeFile, { params: { id } })).status).toBe(204);
  expect((await read(id)).status).toBe(404);
  expect((await listed()).items.map((file) => file.id)).not.toContain(id);
  expect((await byHu(contract.restoreFile, { params: { id } })).problem.code).toBe('forbidden');
  expect((await byLi(contract.restoreFile, { params: { id } })).body).toMatchObject({
    id,
    versions: [{ number: 1 }],
  });
  expect((await byLi(contract.restoreFile, { params: { id } })).status).toBe(404);
  expect((await read(id)).content.toString()).toBe('李');
});

test('what is no file is refused, and nothing of it stays', async () => {
  const before = storedNames();
  const code = async (name: string, content: string | Uint8Array<ArrayBuffer> = '有') =>
    (await add(name, content)).problem.code;
  expect(await code('空.txt', '')).toBe('file_empty');
  expect(await code('名'.repeat(300))).toBe('file_name_invalid');
  expect(await code('..')).toBe('file_name_invalid');
  expect(await code('\u202e')).toBe('file_name_invalid');
  expect((await byLi(contract.addFile, { body: formWith({ name: 'a', content: 'a' }) })).problem.status).toBe(
    400,
  );
  expect((await byLi(contract.addFile, { body: about })).problem.code).toBe('invalid_input');
  const extra = formWith({ name: 'a', content: 'a' }, { ...about, name: 'b' });
  expect((await byLi(contract.addFile, { body: extra })).problem.code).toBe('invalid_input');
  const large = await add('大.bin', new Uint8Array(largestFile + 1));
  expect(large.problem).toMatchObject({ status: 413, code: 'file_too_large' });
  expect([storedNames(), uploadsLeft()]).toEqual([before, []]);
});

test('a name cannot lead out of the folder, whatever it says', async () => {
  const hostile = ['../../etc/passwd', '..\\..\\win.ini', '/etc/shadow', 'a\u202efdp.exe'];
  const names = [];
  for (const name of hostile) names.push((await added(name)).name);
  expect(names).toEqual(['passwd', 'win.ini', 'shadow', 'afdp.exe']);
  expect(storedNames().every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
});

test('a file lies on disk once under its digest, with its bytes', async () => {
  const file = await added('大一点.bin', new Uint8Array(3_000_000).fill(7));
  const other = await added('另一个名字.bin', new Uint8Array(3_000_000).fill(7));
  expect(other.id).not.toBe(file.id);
  const digests = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('file_version')
      .select('sha256')
      .distinct()
      .where('tenant_id', '=', orgId)
      .where('file_id', 'in', [file.id, other.id])
      .execute(),
  );
  expect(digests).toHaveLength(1);
  expect(statSync(storedPath(dataDir, orgId, digests[0]!.sha256)).size).toBe(3_000_000);
});

test('each version is an event of its deal and stands in its timeline and that of its account, until removed', async () => {
  const { id } = await added('方案.txt', '一');
  await added('方案.txt', '二');
  const told = async (query: { object: string; id: string }) =>
    (
      await byLi(activityContract.timeline, { query: { ...query, kinds: 'file' as never } })
    ).body.items.flatMap((entry) =>
      entry.type === 'file' && entry.file.fileId === id
        ? [entry.file.version.number, entry.file.subject.title]
        : [],
    );
  expect(await told(about)).toEqual([2, '一号商机', 1, '一号商机']);
  expect(await told({ object: 'account', id: accountId })).toEqual([2, '一号商机', 1, '一号商机']);
  expect((await listed(byLi, { object: 'account', id: accountId })).items.map((file) => file.id)).toContain(
    id,
  );
  const changes = (await byLi(activityContract.timeline, { query: { ...about, kinds: 'change' as never } }))
    .body.items;
  expect(changes.filter((entry) => entry.type === 'change' && entry.action.startsWith('file.'))).toEqual([]);
  await byLi(contract.removeFile, { params: { id } });
  expect(await told(about)).toEqual([]);
  const events = await company.as(company.system, ({ db }) =>
    db
      .selectFrom('outbox')
      .select(['type', 'object', 'record_id', 'payload'])
      .where('tenant_id', '=', orgId)
      .where('type', 'like', 'file.%')
      .orderBy('id')
      .execute(),
  );
  const own = events.filter(({ payload }) => (payload as { fileId: string }).fileId === id);
  expect(own.map(({ type, object, record_id }) => [type, object, record_id])).toEqual(
    ['file.added', 'file.version-added', 'file.removed'].map((type) => [type, 'deal', dealId]),
  );
});

test('many files come in pages, each once', async () => {
  const account = { object: 'account', id: accountId };
  for (let n = 0; n < 7; n += 1) await added(`第 ${n} 份.txt`, `第 ${n} 份`, byLi, account);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await byLi(contract.listFiles, { query: { ...account, limit: 3, cursor } });
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.length).toBeGreaterThan(7);
  expect(new Set(seen).size).toBe(seen.length);
  const broken = await byLi(contract.listFiles, { query: { ...account, cursor: 'x' } });
  expect(broken.problem.code).toBe('invalid_cursor');
});
