import { afterAll, beforeAll, expect, test } from 'vitest';
import { measuredDeals } from '../../../deals/server/testing/measured-deals.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { closePress } from '../../../platform/server/paper/press.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';
import { readPaper } from '../../../platform/server/testing/read-paper.ts';
import { reportContract } from '../../model/contract.ts';
import { reportFileContract } from '../../model/export/contract.ts';
import { paramSchema } from '../../model/params/param.ts';
import { viewerOf } from '../chosen-by.ts';
import { reportUseCases } from '../routes.ts';
import { sayChoice } from '../say-choice.ts';
import { rowsOf } from '../testing/rows-of-sheet.ts';
import { reportFileUseCases } from './report-files.ts';

let company: Awaited<ReturnType<typeof measuredDeals>>;
beforeAll(async () => void (company = await measuredDeals()));
afterAll(closePress);

test('paper and workbook say what they were asked by, with the names of whatever was chosen', async () => {
  const { insights } = company;
  const app = await appForTests(company, {
    contract: { ...reportContract, ...reportFileContract },
    useCases: { ...reportUseCases(insights), ...reportFileUseCases(insights, folderForTests()) },
  });
  const client = await app.clientOf(company.admin);
  const params = [
    { id: 'days', label: '时间', widget: 'dateRange', default: '2026-01-01..2026-01-31' },
    { id: 'who', label: '销售', widget: 'user', multiple: true },
    { id: 'team', label: '团队', widget: 'team' },
    {
      id: 'source',
      label: '来源',
      widget: 'multi',
      options: { from: 'values', dimension: 'deals.source', measure: 'deals.count' },
    },
  ];
  const document = {
    schema: 2,
    kind: 'dashboard',
    blocks: [{ type: 'kpi', id: 'k1', measure: 'deals.count' }],
    layouts: { desktop: [{ block: 'k1', w: 3, h: 1 }] },
    params,
  };
  const { body } = await client(reportContract.createReport, {
    body: { title: '按条件', folder: '', document: document as never },
  });
  const { teamIds, userId } = company.li;
  const chosen = { who: [userId!], team: teamIds[0]!, source: ['website'] };
  const asked = { params: { id: body.id as string }, body: { chosen } as never };
  const book = await client(reportFileContract.exportReport, asked);
  const [[lines]] = (await rowsOf(book.content, '查询条件')) as [[string]];
  const team = await company.as(company.admin, ({ db }) =>
    db.selectFrom('team').select('name').where('id', '=', teamIds[0]!).executeTakeFirstOrThrow(),
  );
  const said = ['时间：2026-01-01 至 2026-01-31', '销售：李', `团队：${team.name}`, '来源：官网'];
  expect(lines.split('\n')).toEqual(said);
  const paper = await client(reportFileContract.printReport, asked);
  const { text } = await readPaper(paper.content);
  for (const line of said) expect(text.replaceAll(/\s+/g, '')).toContain(line.replaceAll(' ', ''));
});

test('who may not ask for the names of what is chosen has his report all the same', async () => {
  const param = paramSchema.parse({
    id: 'source',
    label: '来源',
    widget: 'multi',
    options: { from: 'values', dimension: 'deals.source', measure: 'deals.not_for_him' },
  });
  const said = await company.as(company.li, async (work) => {
    const choice = await sayChoice(work, company.insights, { params: [param] }, { source: ['website'] });
    // The transaction goes on.
    expect(await viewerOf(work)).toMatchObject({ me: company.li.userId });
    return choice;
  });
  expect(said).toEqual([{ label: '来源', text: 'website' }]);
});
