import { beforeAll, expect, test } from 'vitest';
import { extractImages, getDocumentProxy } from 'unpdf';
import { formWith, onePixel } from '../../../activities/server/testing/uploads.ts';
import { measuredDeals } from '../../../deals/server/testing/measured-deals.ts';
import { appForTests, type AppForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { closePress } from '../../../platform/server/paper/press.ts';
import { createLogger } from '../../../platform/server/index.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';
import { reportCommentContract } from '../../model/comments/comment-contract.ts';
import { reportContract } from '../../model/contract.ts';
import { reportFileContract } from '../../model/export/contract.ts';
import { linkContract } from '../../model/links/link-contract.ts';
import { openReportContract } from '../../model/links/open-report-contract.ts';
import { pictureContract } from '../../model/pictures/picture-contract.ts';
import { sharePresets } from '../../model/sharing.ts';
import { reportCommentUseCases } from '../comments/report-comments.ts';
import { reportFileUseCases } from '../export/report-files.ts';
import { linkUseCases } from '../links/report-links.ts';
import { serveOpenReports } from '../links/serve-open-reports.ts';
import { reportUseCases } from '../routes.ts';
import { pictureUseCases } from './routes.ts';

const dataDir = folderForTests();
const contract = {
  ...reportContract,
  ...reportCommentContract,
  ...reportFileContract,
  ...pictureContract,
  ...linkContract,
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

/** A report with one picture, as a body of a request. */
function showing(picture: string, alt = '公司标志') {
  const blocks = [{ type: 'image' as const, id: 'i1', picture, alt }];
  const layouts = { desktop: [{ block: 'i1', w: 4, h: 2 }] };
  return {
    title: '带图',
    folder: '',
    document: { schema: 2, kind: 'dashboard', params: [], blocks, layouts },
  };
}

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
