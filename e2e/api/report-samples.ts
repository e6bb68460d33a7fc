/** Good requests about reports, and who may do what with one that is shared with nobody. */
import { newId } from '../../src/platform/model/identifier.ts';
import { listWith, task } from '../../src/reports/server/testing/list-with-actions.ts';
import { documentSchema, emptyDocument } from '../../src/reports/model/document.ts';
import { another } from './another.ts';
import { formOf } from './file-samples.ts';
import { rightOf, type Asker, type Relation } from './permission-table.ts';
import { about, asked, changed, removed, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

/** What begins as a WebP of one point does. */
const webpOf = (words: string) => `RIFF0000WEBPVP8X0000${'\0'.repeat(10)}${words}`;

type Row = { table: string; columns: Record<string, unknown> };

/** A report's file that speaks of a person, and what it means here. */
const file = {
  product: 'mingdou',
  schema: 1,
  kind: 'dashboard',
  title: '季度看板',
  document: emptyDocument(),
  names: [{ ref: '00000000-0000-4000-8000-000000000001', kind: 'user', name: '张三' }],
};
const meaning = (holder: Person) => ({ file, chosen: { [file.names[0]!.ref]: holder.userId } });
const content = { title: '季度看板', folder: '', document: emptyDocument() };

export const reportRows = {
  report: async (_: World, holder: Person): Promise<Row> => ({
    table: 'report',
    columns: {
      kind: 'dashboard',
      title: '季度看板',
      owner_id: holder.userId,
      document: JSON.stringify(emptyDocument()),
      draft: JSON.stringify(content),
      created_at: new Date(),
      changed_at: new Date(),
    },
  }),
  reportComment: async (world: World, holder: Person): Promise<Row> => {
    const { id } = await world.make('report', holder);
    const on = { entry_type: 'report', entry_id: id, subject_object: 'report', subject_id: id };
    return { table: 'comment', columns: { ...on, body: '收到', author_id: holder.userId, at: new Date() } };
  },
};

export const reportSamples: Record<string, Sampling> = {
  'reports.createReport': asked(content),
  'reports.readReport': about('report', () => ({ query: { chosen: '{"period":"this_month"}' } })),
  'reports.previewReport': about('report', (_, __, holder) => ({
    body: {
      userId: holder.userId,
      params: { period: 'this_month' },
      questions: [{ measures: ['deals.count'] }],
    },
  })),
  'reports.previewRecords': about('report', (_, __, holder) => ({
    body: {
      userId: holder.userId,
      drill: { question: { measures: ['deals.count'] }, cell: { measure: 'deals.count', values: [] } },
    },
  })),
  'reports.previewList': about('report', (_, __, holder) => ({
    body: { userId: holder.userId, object: 'deal', filter: [], sort: null, limit: 10 },
  })),
  'reports.listReadings': about('report', () => ({ query: {} })),
  'reports.draftReport': about('report', () => ({ ifMatch: 1, body: content })),
  'reports.dropDraft': about('report'),
  'reports.publishReport': about('report', () => ({ body: { note: '' } })),
  'reports.listEditions': about('report'),
  'reports.restoreEdition': async (world, holder) => {
    const { id } = await world.make('report', holder);
    await world.product.query(
      `insert into report_edition (tenant_id, report_id, number, title, folder, document, at)
       select tenant_id, id, 1, title, folder, document, now() from report where id = $1`,
      [id],
    );
    return { params: { id, number: '1' } };
  },
  'reports.shareReport': about('report', () => ({ body: { shares: [] } })),
  'reports.placeReport': about('report', () => ({ body: { title: '改名的看板', folder: '华东' } })),
  'reports.moveFolder': async (world, holder) => {
    const { id } = await world.make('report', holder);
    const folder = `F ${id.slice(-12)}`;
    await world.product.query('update report set folder = $2 where id = $1', [id, folder]);
    return { body: { from: folder, to: '新文件夹' } };
  },
  'reports.removeReport': about('report'),
  'reports.subscribe': about('report', () => ({ body: { rhythm: 'workdays', at: '08:30' } })),
  'reports.unsubscribe': about('report'),
  'reportComments.listReportComments': about('report'),
  'reportComments.addReportComment': about('report', (_, { colleague }) => ({
    body: {
      body: '这个数偏低',
      mentions: [colleague.userId],
      place: { measure: 'deals.count', params: { period: 'this_month' } },
    },
  })),
  'reportComments.changeReportComment': changed(() => ({ body: '改过的话' }), 'reportComment'),
  'reportComments.removeReportComment': about('reportComment'),
  'reportComments.restoreReportComment': removed('reportComment'),
  'listActions.actOnRecords': async (world, holder) => {
    const [report, deal] = [await world.make('report', holder), await world.make('deal', holder)];
    const document = JSON.stringify(documentSchema.parse(listWith(task)));
    await world.product.query('update report set document = $2 where id = $1', [report.id, document]);
    const records = [{ id: deal.id, version: deal.version }];
    return { params: { id: report.id }, body: { block: 'open', action: task.id, records } };
  },
  'reportFiles.exportReport': about('report', () => ({ body: { chosen: { period: 'this_month' } } })),
  'reportFiles.printReport': about('report', () => ({ body: {} })),
  'reportFiles.drawReport': about('report', () => ({ body: {} })),
  'reportFiles.tabulateReport': about('report', () => ({ body: {} })),
  'reportAnswers.answerBlocks': asked({ document: emptyDocument() }),
  'reportLinks.listLinks': about('report'),
  'reportLinks.makeLink': about('report', () => ({ body: { usedBy: 'screen', label: '三楼电视', days: 7 } })),
  'reportLinks.revokeLink': aboutLink,
  'reportLinks.listVisits': aboutLink,
  'reportLinks.allowOutside': asked({ allowsOutside: true }),
  'reportPictures.addPicture': about('report', () => formOf('标志.webp', webpOf(another('标志')))),
  'reportPictures.readPicture': async (world, holder) => {
    const [{ id }, file] = [await world.make('report', holder), await world.make('file', holder)];
    const pictureId = newId();
    await world.product.query(
      `insert into report_picture (tenant_id, report_id, id, sha256, media_type, size, added_at)
       select r.tenant_id, r.id, $2, v.sha256, 'image/png', v.size, now()
       from report r join file_version v on v.tenant_id = r.tenant_id and v.file_id = $3 where r.id = $1`,
      [id, pictureId, file.id],
    );
    return { params: { id, pictureId } };
  },
  'portableReports.takeReportFile': about('report'),
  'portableReports.previewImport': async (_, holder) => ({ body: meaning(holder) }),
  'portableReports.importReport': async (_, holder) => ({
    body: { ...meaning(holder), title: '导入的看板' },
  }),
  'televisions.connectTelevision': async (world, holder) => {
    const { id } = await world.make('report', holder);
    const url = '/api/v1/tv-codes';
    const { json } = await world.product.send({ method: 'POST', url, body: { ticket: null } });
    return { params: { id }, body: { code: json.code, label: '三楼电视', days: 7 } };
  },
  'openTelevisions.awaitReport': asked({ ticket: null }),
  'openReports.readOpenReport': async () => ({ params: { token: 'mdo_unknown' }, body: { password: null } }),
};

/** About a link to a report of the holder. */
async function aboutLink(world: World, holder: Person) {
  const { id } = await world.make('report', holder);
  const linkId = newId();
  await world.product.query(
    `insert into open_link (tenant_id, id, purpose, record_id, label, token_hash, created_by, created_at, expires_at)
     select tenant_id, $2::uuid, 'report', id, '三楼电视', decode(replace($2::uuid::text, '-', ''), 'hex'), owner_id, now(),
       now() + interval '1 day' from report where id = $1`,
    [id, linkId],
  );
  await world.product.query(
    `insert into report_link (tenant_id, link_id, report_id, used_by, reach, params)
     select tenant_id, $2, id, 'screen', '{"rights":{},"fieldReach":{},"teamIds":[],"teamIdsBelow":[]}', '{}' from report where id = $1`,
    [id, linkId],
  );
  return { params: { id, linkId } };
}

const actingOn = 'listActions.actOnRecords';

export const isAboutReports = (name: string): boolean =>
  (name.startsWith('reports.') ||
    (name.startsWith('reportLinks.') && name !== 'reportLinks.allowOutside') ||
    name.startsWith('reportComments.') ||
    name === actingOn ||
    name.startsWith('reportFiles.') ||
    name.startsWith('reportPictures.') ||
    name === 'portableReports.takeReportFile' ||
    name.startsWith('televisions.') ||
    (name.startsWith('schedules.') && !name.endsWith('Outside'))) &&
  name !== 'reports.createReport' &&
  name !== 'reports.listReports';

/** Whoever acts on records needs the rights that it takes on their own pages. */
export function aboutReports(asker: Asker, name: string, relation: Relation): number | null {
  if (relation !== 'own') return 404;
  const isMissing = (right: string) => rightOf(asker, right) === undefined;
  return name === actingOn && ['deal.read', 'task.create'].some(isMissing) ? 403 : null;
}
