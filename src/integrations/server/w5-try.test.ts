import { readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { inWork } from '../../platform/server/index.ts';
import { importFile } from './imports/import-file.ts';
import { insights } from '../../insights-of-product.ts';
import { equipForDeals } from '../../deals/server/index.ts';

const data = '/work/shared/data';
const mapping = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, `../../../db/mappings/${name}.json`), 'utf8'));

test('maven', async () => {
  const org = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const dataDir = mkdtempSync(join(tmpdir(), 'w5-'));
  const run = <T>(f: never) => inWork<T>(org.workerDatabase, org.system, 'try', f);
  for (const [entity, file, map] of [['deals','sales_pipeline','maven'],['accounts','accounts','maven-accounts'],['products','products','maven-products'],['teams','sales_teams','maven-teams']] as const) {
    const start = Date.now();
    const report = await importFile(run as never, { file: `${data}/maven_crm/${file}.csv`, entity, mapping: mapping(map), dataDir, progress: () => {} });
    console.log(file, report, Date.now() - start, 'ms');
    if (report.rejectsFile) console.log(readFileSync(report.rejectsFile, 'utf8').slice(0, 600));
  }
  const ask = (q: object) => org.as(org.admin, (work) => insights.answer(work, q as never));
  console.log(JSON.stringify(await ask({ measures: ['deals.count','deals.won','deals.lost','deals.open','deals.win_rate','deals.won_amount','deals.cycle_days_mean'], dimensions: [], filters: [], sort: [], limit: 10 })));
  console.log(JSON.stringify(await ask({ measures: ['deals.won_amount','deals.count'], dimensions: ['deals.region'], filters: [], sort: [], limit: 10 })));
  console.log(JSON.stringify(await ask({ measures: ['deals.won_amount'], dimensions: ['deals.manager'], filters: [], sort: [], limit: 10 })));
  expect(1).toBe(1);
}, 240_000);

test('quicksight', async () => {
  const org = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const dataDir = mkdtempSync(join(tmpdir(), 'w5-'));
  const run = <T>(f: never) => inWork<T>(org.workerDatabase, org.system, 'try', f);
  const start = Date.now();
  const report = await importFile(run as never, { file: `${data}/quicksight_pipeline/SalesPipeline_QuickSightSample.csv`, entity: 'deals', mapping: mapping('quicksight'), dataDir });
  console.log(report, Date.now() - start, 'ms');
  if (report.rejectsFile) console.log(readFileSync(report.rejectsFile, 'utf8').slice(0, 600));
  const ask = (q: object) => org.as(org.admin, (work) => insights.answer(work, q as never));
  console.log(JSON.stringify(await ask({ measures: ['deals.count','deals.won','deals.lost','deals.open','deals.win_rate','deals.won_amount','deals.cycle_days_mean'], dimensions: [], filters: [], sort: [], limit: 10 })));
}, 240_000);
