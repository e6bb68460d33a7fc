import { buffer, text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { extractImages, getDocumentProxy } from 'unpdf';
import { formWith, onePixel } from '../../../activities/server/testing/uploads.ts';
import { measuredDeals } from '../../../deals/server/testing/measured-deals.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { openXlsx } from '../../../integrations/server/files/open-xlsx.ts';
import { fileOf } from '../../../integrations/server/testing/files.ts';
import { closePress } from '../../../platform/server/paper/press.ts';
import { createLogger, inWork } from '../../../platform/server/index.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';
import { reportCommentContract } from '../../model/comments/comment-contract.ts';
import { reportContract } from '../../model/contract.ts';
import { reportFileContract } from '../../model/export/contract.ts';
import { linkContract } from '../../model/links/link-contract.ts';
import { openReportContract } from '../../model/links/open-report-contract.ts';
import { pictureContract } from '../../model/pictures/picture-contract.ts';
import { portableContract } from '../../model/portable/portable-contract.ts';
import { scheduleSchema } from '../../model/schedule/schedule.ts';
import { sharePresets } from '../../model/sharing.ts';
import { reportCommentUseCases } from '../comments/report-comments.ts';
import { reportFileUseCases } from '../export/report-files.ts';
import { linkUseCases } from '../links/report-links.ts';
import { portableUseCases } from '../portable/routes.ts';
import { readReport } from '../schedule/read-report.ts';
import { serveOpenReports } from '../links/serve-open-reports.ts';
import { reportUseCases } from '../routes.ts';
import { pictureUseCases } from './routes.ts';
import { pixels, showing, told, webp } from './testing/picture-contents.ts';

const dataDir = folderForTests();
const contract = {
  ...reportContract,
  ...reportCommentContract,
  ...reportFileContract,
  ...pictureContract,
  ...linkContract,

  ...reportFileContract,
  ...pictureContract,
  ...linkContract,
  ...portableContract,
};
let company: Awaited<ReturnType<typeof measuredDeals>>;
let app: AppForTests;

beforeAll(async () => {
  company = await measuredDeals();
  const { database, insights } = company;
  const useCases = {
    ...reportUseCases(insights),
    ...reportCommentUseCases,
    ...reportFileUseCases(insights, dataDir),
    ...pictureUseCases(dataDir),
    ...linkUseCases,
    ...portableUseCases(insights, dataDir),
  };
  const isVisible = async (_: unknown, __: unknown, ids: readonly string[]) => new Set(ids);
  const parts = { database, insights, dataDir, isVisible, log: createLogger('silent') };
  app = await appForTests(
    company,
    { contract, useCases },
    { open: async (open) => serveOpenReports(open, parts) },
  );
  return closePress;
});

async function made() {
  const client = await app.clientOf(company.admin);
  const body = {
    ...showing(''),
    document: { ...showing('').document, blocks: [], layouts: { desktop: [] } },
  };
  const { body: report } = await client(contract.createReport, { body });
  const params = { id: report.id as string };
  const add = async (content: string | Uint8Array<ArrayBuffer>, who = client) =>
    who(contract.addPicture, { params, body: formWith({ name: '标志.png', content }) });
  const draft = (body: object) => client(contract.draftReport, { params, ifMatch: 1, body });
  const publish = () => client(contract.publishReport, { params, body: { note: '' } });
  return { client, params, add, draft, publish };
}

test('a picture is what its content says, and comes of a report that its maker sees', async () => {
  const { client, params, add, draft } = await made();
  const shares = [{ userId: company.li.userId, rights: [...sharePresets.viewer] }];
  await client(contract.shareReport, { params, body: { shares } });
  expect((await add('<svg onload="alert(1)"/>')).problem.code).toBe('report.no_picture');
  expect((await add(onePixel, await app.clientOf(company.li))).status).toBe(403);
  expect((await add(onePixel, await app.clientOf(company.wang))).status).toBe(404);
  const { body: picture, status } = await add(onePixel);
  expect([status, (await add(onePixel)).body.id]).toEqual([201, picture.id]);
  expect((await draft(showing(company.orgId))).problem.code).toBe('report.unknown_picture');
  expect((await draft(showing(picture.id, ' '))).status).toBe(400);
  expect((await draft(showing(picture.id))).status).toBe(200);
});

test('a picture too large for a page is refused with a word, by its bytes and by its points', async () => {
  const { add } = await made();
  const fiveMegabytes = new Uint8Array(5 * 2 ** 20 + 1);
  fiveMegabytes.set(onePixel);
  expect(await add(fiveMegabytes)).toMatchObject({ status: 413, problem: { code: 'file_too_large' } });
  expect((await add(fiveMegabytes.slice(0, -1))).status).toBe(201);
  expect((await add(pixels(50_000))).problem).toMatchObject({
    status: 422,
    code: 'report.picture_too_many_points',
  });
  expect((await add(onePixel.slice(0, 20))).problem.code).toBe('report.no_picture');
});

test('who sees the report sees its pictures; a copy takes them along, on paper too', async () => {
  const { client, params, add, draft, publish } = await made();
  const shares = [{ userId: company.li.userId, rights: [...sharePresets.viewer] }];
  await client(contract.shareReport, { params, body: { shares } });
  const { body: picture } = await add(onePixel);
  await draft(showing(picture.id));
  expect((await publish()).status).toBe(201);
  const [asLi, asWang] = [await app.clientOf(company.li), await app.clientOf(company.wang)];
  const of = (id: string) => ({ params: { id, pictureId: picture.id } });
  const seen = await asLi(contract.readPicture, of(params.id));
  expect([seen.status, seen.content.equals(onePixel), seen.headers['content-type']]).toEqual([
    200,
    true,
    'image/png',
  ]);
  expect((await asWang(contract.readPicture, of(params.id))).status).toBe(404);
  const body = showing(picture.id);
  expect((await asWang(contract.createReport, { body })).problem.code).toBe('report.unknown_picture');
  const { body: copy } = await asLi(contract.createReport, { body });
  await client(contract.removeReport, { params });
  expect((await asLi(contract.readPicture, of(copy.id))).status).toBe(200);
  const paper = await asLi(contract.printReport, { params: { id: copy.id }, body: {} });
  expect((await extractImages(await getDocumentProxy(new Uint8Array(paper.content)), 1)).length).toBe(1);
});

test('a link shows the pictures of the published report, once, and no others', async () => {
  const { client, params, add, draft, publish } = await made();
  const { body: picture } = await add(onePixel);
  const link = await client(contract.makeLink, {
    params,
    body: { usedBy: 'screen', label: '三楼', days: 7 },
  });
  const look = async (held: string[] = []) => {
    const asked = { params: { token: link.body.token }, body: { password: null, held } };
    return (await app.stranger(openReportContract.readOpenReport, asked)).body.pictures;
  };
  expect(await look()).toEqual({});
  await draft(showing(picture.id));
  await publish();
  const address = `data:image/png;base64,${Buffer.from(onePixel).toString('base64')}`;
  expect(await look()).toEqual({ [picture.id]: address });
  expect(await look([picture.id])).toEqual({});
});

test('a link tells nothing of what colleagues say under its report', async () => {
  const { client, params } = await made();
  const words = '只给同事看';
  await client(contract.addReportComment, { params, body: { body: words, place: {} } });
  const body = { usedBy: 'screen' as const, label: '三楼', days: 7 };
  const { token } = (await client(contract.makeLink, { params, body })).body;
  const asked = { params: { token }, body: { password: null } };
  const seen = await app.stranger(openReportContract.readOpenReport, asked);
  expect(seen.status).toBe(200);
  expect(JSON.stringify(seen.body)).not.toContain(words);
});

test('in a workbook a picture stands below its words, and a schedule carries it', async () => {
  const { client, params, add, draft, publish } = await made();
  const { body: picture } = await add(onePixel);
  const { body: modern } = await add(webp);
  const { document, ...words } = showing(picture.id, '公司标志 "2026"');
  const second = { type: 'image', id: 'i2', picture: modern.id, alt: '门店' };
  const layouts = { desktop: [...document.layouts.desktop, { block: 'i2', w: 4, h: 2 }] };
  await draft({ ...words, document: { ...document, blocks: [...document.blocks, second], layouts } });
  await publish();
  const book = await client(contract.exportReport, { params, body: {} });
  const xlsx = await openXlsx(fileOf(book.content, 'pictures.xlsx'));
  const part = async (name: string) => text(await xlsx.open(name));
  const sheet = await part('xl/worksheets/sheet1.xml');
  const drawing = await part('xl/drawings/drawing1.xml');
  const relations = await part('xl/drawings/_rels/drawing1.xml.rels');
  expect(await buffer(await xlsx.open('xl/media/picture1_1.png'))).toEqual(Buffer.from(onePixel));
  const redrawn = await buffer(await xlsx.open('xl/media/picture2_1.png'));
  expect(redrawn.subarray(1, 4).toString()).toBe('PNG');
  xlsx.close();
  expect(sheet).toContain('公司标志');
  expect(sheet).toMatch(/<drawing [^>]*r:id="rId1"\/><\/worksheet>$/);
  expect(drawing).toContain('descr="公司标志 &quot;2026&quot;"');
  expect(relations).toContain('../media/picture1_1.png');
  const schedule = scheduleSchema.parse({ days: { days: { every: 'day' }, at: '08:30' }, to: { me: true } });
  const sent = await inWork(company.database, company.admin, 'schedule', (work) =>
    readReport(work, { insights: company.insights, dataDir }, params.id, schedule, {
      right: 'view',
      portion: null,
    }),
  );
  expect(sent!.parts).toMatchObject([{ picture: { mediaType: 'image/png' } }, { picture: { width: 1 } }]);
});

test('a grid draws its figures and shows pictures in workbook and paper, from what SQL sums up by the asker’s reach', async () => {
  const { client, params, add, draft, publish } = await made();
  const { body: picture } = await add(onePixel);
  const deals = { kind: 'measure' as const, source: 'deals', measure: 'deals.count' };
  const cells = [
    { at: [0, 0], value: { kind: 'picture', picture: picture.id, alt: '公司标志' } },
    { at: [1, 0], value: { kind: 'field', source: 'deals', field: 'deals.owner' } },
    { at: [1, 1], value: deals, drawn: { kind: 'columns', by: 'deals.created_on.month', alone: true } },
    { at: [1, 2], value: deals, drawn: { kind: 'bullet', target: '4' } },
  ];
  const lines = { rows: [{}, {}], columns: [{}, {}, {}], sources: [{ id: 'deals' }] };
  const block = { type: 'grid', id: 'g1', title: '人员', grid: { schema: 1, ...lines, cells } };
  const { document, ...words } = showing(picture.id);
  const layouts = { desktop: [{ block: 'g1', w: 12, h: 4 }] };
  await draft({ ...words, document: { ...document, blocks: [block], layouts } });
  expect((await publish()).status).toBe(201);
  const book = await client(contract.exportReport, { params, body: {} });
  const xlsx = await openXlsx(fileOf(book.content, 'drawn.xlsx'));
  const part = async (name: string) => text(await xlsx.open(name));
  const sheet = await part('xl/worksheets/sheet1.xml');
  const figures = await part('xl/worksheets/sheet2.xml');
  const drawing = await part('xl/drawings/drawing1.xml');
  expect(await part('xl/workbook.xml')).toContain('name="图中数值" sheetId="2" state="hidden"');
  xlsx.close();
  expect(sheet).toMatch(/<conditionalFormatting sqref="C2( C\d+)*"><cfRule type="dataBar"/);
  expect(sheet).toContain("<xm:f>'图中数值'!A1:");
  expect(drawing).toContain('descr="公司标志"');
  expect(drawing).toContain('descr="目标 4');
  const counted = await company.as(company.system, async ({ db, principal }) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from deal where tenant_id = ${principal.tenantId} group by owner_id`.execute(
      db,
    );
    return rows.map(({ count }) => count);
  });
  const sums = [...figures.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, row]) =>
    [...row!.matchAll(/<v>(\d+)<\/v>/g)].reduce((sum, [, value]) => sum + Number(value), 0),
  );
  expect(sums.toSorted()).toEqual(counted.toSorted());
  const paper = await client(contract.printReport, { params, body: {} });
  const pages = await getDocumentProxy(new Uint8Array(paper.content));
  expect((await extractImages(pages, pages.numPages)).length).toBe(1);
});

test('a report’s file carries its pictures to another organisation', async () => {
  const { client, params, add, draft, publish } = await made();
  const { body: picture } = await add(onePixel);
  await draft(showing(picture.id));
  await publish();
  const taken = await client(contract.takeReportFile, { params });
  const file = JSON.parse(taken.content.toString());
  expect(file).toMatchObject({ schema: 2, names: [], pictures: [{ content: told(onePixel) }] });
  expect(taken.content.toString()).not.toContain(picture.id);
  const asWang = await app.clientOf(company.wang);
  const seen = await asWang(contract.previewImport, { body: { file } });
  expect(seen.body).toMatchObject({ lost: [], stands: true });
  const { body: brought } = await asWang(contract.importReport, { body: { file, title: '拿来的' } });
  const { body: there } = await asWang(contract.readReport, { params: { id: brought.id } });
  const [block] = there.draft!.document.blocks;
  const pictureId = (block as { picture: string }).picture;
  expect(pictureId).not.toBe(picture.id);
  const shown = await asWang(contract.readPicture, { params: { id: brought.id, pictureId } });
  expect(shown.content.equals(onePixel)).toBe(true);
});

test('a file with a hostile or too large picture is refused by the rules of an upload, and nothing is kept', async () => {
  const { client, params, add, draft, publish } = await made();
  const { body: picture } = await add(onePixel);
  await draft(showing(picture.id));
  await publish();
  const taken = await client(contract.takeReportFile, { params });
  const file = JSON.parse(taken.content.toString());
  const reports = async () => (await client(contract.listReports, {})).body.items.length;
  const before = await reports();
  const refused = async (...contents: string[]) => {
    const pictures = contents.map((content) => ({ ...file.pictures[0], content }));
    const body = { file: { ...file, pictures }, title: '拿来的' };
    const seen = await client(contract.previewImport, { body: { file: body.file } });
    const made = await client(contract.importReport, { body });
    expect(made.problem.code).toBe(seen.problem.code);
    return made.problem.code;
  };
  expect(await refused(told('<svg onload="alert(1)"/>'.padEnd(60)))).toBe('report.no_picture');
  expect(await refused(`${told(onePixel)}!`)).toBe('report.no_picture');
  expect(await refused(told(pixels(50_000)))).toBe('report.picture_too_many_points');
  const large = new Uint8Array(2_900_000);
  large.set(onePixel);
  const [one] = [told(large)];
  expect(await refused(one, one, one)).toBe('report.pictures_too_large');
  expect(await refused('A'.repeat(8 * 2 ** 20))).toBe('report.no_report_file');
  expect(await refused('A'.repeat(13 * 2 ** 20))).toBe('request_too_large');
  expect(await reports()).toBe(before);
});
