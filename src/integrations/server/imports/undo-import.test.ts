import { expect, test } from 'vitest';
import { accountKind } from '../../../accounts/server/index.ts';
import { openExchange, saveRates } from '../../../catalog/server/index.ts';
import { dealKind } from '../../../deals/server/index.ts';
import { listRecords, updateRecord, type RecordKind } from '../../../records/server/index.ts';
import {
  dataDir,
  importingOrganisation,
  mappingNamed,
  type ImportingOrganisation,
} from '../testing/importing.ts';
import { getImport, listImports } from './import-queries.ts';
import { undoImport } from './undo-import.ts';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

const list = (organisation: ImportingOrganisation, kind: RecordKind, deleted = false) =>
  organisation.as(
    organisation.admin,
    async (work) =>
      (
        await listRecords(work, kind, {
          limit: 200,
          sort: 'name',
          ...(deleted && { deleted: 'true' as const }),
        })
      ).items,
  );

async function lastImport(organisation: ImportingOrganisation): Promise<string> {
  const { items } = await organisation.as(organisation.admin, (work) => listImports(work, { limit: 1 }));
  return items[0]!.id;
}

const undo = (organisation: ImportingOrganisation, id: string) =>
  undoImport(
    { inWork: organisation.workAs(organisation.admin), dataDir, progress: () => {}, cancelled: () => false },
    id,
  );

test('undoing takes made records to the recycle bin and gives changed ones their values back', async () => {
  const organisation = await importingOrganisation();
  await organisation.import(lines('客户名称,城市,电话', '甲公司,上海,13800138000', '乙公司,北京,'), {
    entity: 'accounts',
  });
  await organisation.import(lines('客户名称,城市', '甲公司,苏州', '丙公司,广州', '甲公司,无锡'), {
    entity: 'accounts',
    match: 'name',
  });
  const id = await lastImport(organisation);
  expect(await undo(organisation, id)).toMatchObject({ removed: 1, restored: 1, kept: 0 });
  expect(
    (await list(organisation, accountKind)).map((one) => [one['name'], one['city'], one['phone']]).toSorted(),
  ).toEqual(
    [
      ['甲公司', '上海', '13800138000'],
      ['乙公司', '北京', null],
    ].toSorted(),
  );
  expect((await list(organisation, accountKind, true)).map((one) => one['name'])).toEqual(['丙公司']);
  const shown = await organisation.as(organisation.admin, (work) => getImport(work, dataDir, id));
  expect(shown).toMatchObject({ state: 'undone', canUndo: false, undo: { removed: 1, restored: 1 } });
  await expect(undo(organisation, id)).rejects.toMatchObject({ code: 'import.not_undoable' });
});

test('what somebody changed since stays, and is told by name', async () => {
  const organisation = await importingOrganisation();
  await organisation.import(lines('客户名称,城市', '甲公司,上海', '乙公司,北京'), { entity: 'accounts' });
  const id = await lastImport(organisation);
  const touched = (await list(organisation, accountKind)).find((one) => one['name'] === '甲公司')!;
  await organisation.as(organisation.admin, (work) =>
    updateRecord(work, accountKind, touched.id, { city: '南京' }),
  );
  const report = await undo(organisation, id);
  expect(report).toMatchObject({
    removed: 1,
    restored: 0,
    kept: 1,
    examples: [{ object: 'account', name: '甲公司', reason: { zh: '之后又被修改过' } }],
  });
  expect((await list(organisation, accountKind)).map((one) => one['city'])).toEqual(['南京']);
});

test('an import of deals is undone with the accounts it made; people stay', async () => {
  const organisation = await importingOrganisation();
  const file = lines(
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    'A1,Moses Frase,GTXPro,Cancity,Won,2016-10-20,2017-03-01,1054',
    'A2,Moses Frase,GTX Basic,Cancity,Engaging,2016-10-20,,',
  );
  await organisation.import(file, { entity: 'deals', mapping: mappingNamed('maven') });
  const report = await undo(organisation, await lastImport(organisation));
  // Two deals, one account, two products; Moses stays.
  expect(report).toMatchObject({ removed: 5, kept: 1, examples: [{ object: 'user' }] });
  expect(await list(organisation, dealKind)).toEqual([]);
  expect(await list(organisation, accountKind)).toEqual([]);
  const facts = await organisation.as(organisation.admin, ({ db, principal }) =>
    db.selectFrom('deal_fact').select('deal_id').where('tenant_id', '=', principal.tenantId).execute(),
  );
  expect(facts).toEqual([]);
});

test("somebody else's import is not found", async () => {
  const organisation = await importingOrganisation();
  await organisation.import(lines('客户名称', '甲公司'), { entity: 'accounts' });
  const id = await lastImport(organisation);
  const rep = await organisation.addPerson({ name: '王芳' });
  await expect(organisation.as(rep, (work) => getImport(work, dataDir, id))).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('undoing a file of rates removes them or gives the former ones back; what was changed since stays', async () => {
  const organisation = await importingOrganisation();
  const rates = async () =>
    organisation.as(organisation.admin, async (work) =>
      (await openExchange(work, ['USD'])).rates.get('USD')!.map(({ on, rate }) => `${on} ${rate}`),
    );
  const set = (on: string, rate: string) =>
    organisation.as(organisation.admin, (work) => saveRates(work, [{ currency: 'USD', on, rate }]));
  await set('2026-01-05', '7.1');
  const rows = lines('币种,日期,汇率', 'USD,2026-01-05,7.2', 'USD,2026-02-01,7.3', 'USD,2026-03-01,7.4');
  await organisation.import(rows, { entity: 'rates' });
  await set('2026-03-01', '7.5');
  expect(await undo(organisation, await lastImport(organisation))).toMatchObject({
    removed: 1,
    restored: 1,
    kept: 1,
    examples: [{ name: 'USD 2026-03-01' }],
  });
  expect(await rates()).toEqual(['2026-01-05 710000000', '2026-03-01 750000000']);
});
