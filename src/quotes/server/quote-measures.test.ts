import { expect, test } from 'vitest';
import { changeStage } from '../../deals/server/change-stage.ts';
import { listLossReasons, listPipelines } from '../../deals/server/index.ts';
import { createInsights } from '../../insights/server/index.ts';
import { insightsContract } from '../../insights/model/contract.ts';
import { appForTests } from '../../identity/server/testing/app-for-tests.ts';
import { createDeal } from '../../deals/server/create-deal.ts';
import { quoteContract } from '../model/contract.ts';
import { quoteDesignContract } from '../model/design-contract.ts';
import { quoteCube } from '../model/insights/quote-cube.ts';
import { quotedDealCube } from '../model/insights/quoted-deal-cube.ts';
import { gateway, quotingCompany } from './testing/quoting-company.ts';

const template = {
  name: '标准方案报价',
  taxMode: 'excluded',
  validDays: 30,
  paymentTerms: null,
  terms: null,
  lines: [],
  isStandard: true,
} as const;

test('what becomes of quotes, by discount; each sees no more than his own', async () => {
  const company = await quotingCompany();
  const { as, rep, client, sent, other } = company;
  const [pipeline] = await as(rep, listPipelines);
  const end = (kind: string) => pipeline!.stages.find((stage) => stage.kind === kind)!.id;
  const lossReasonId = (await as(rep, listLossReasons)).items[0]!.id;
  const admin = await company.clientOf(company.admin);
  const { body: standard } = await admin(quoteDesignContract.createTemplate, { body: template });
  const quoted = async (discount: number, outcome: 'won' | 'lost' | null, templateId?: string) => {
    const deal = await as(rep, (work) => createDeal(work, { name: `商机 ${discount}` }));
    const { id } = await sent({ deal, templateId }, [{ ...gateway, discount }]);
    const stageId = outcome && end(outcome);
    if (stageId)
      await as(rep, (work) =>
        changeStage(work, { dealId: deal, stageId, ...(outcome === 'lost' && { lossReasonId }) }),
      );
    return id;
  };
  await quoted(0, 'won', standard.id);
  await quoted(300, 'won', standard.id);
  await quoted(400, 'lost');
  await quoted(1500, 'lost');
  const accepted = await quoted(2500, null);
  await client(quoteContract.answer, {
    params: { id: accepted },
    body: { answer: 'accepted', name: '张总' },
  });
  const insights = createInsights({ cubes: [quoteCube, quotedDealCube] });
  const served = await appForTests(company, { contract: insightsContract, useCases: insights.useCases });
  const ask = async (who: typeof rep, measures: string[], dimensions: string[] = []) =>
    (await (await served.clientOf(who))(insightsContract.ask, { body: { measures, dimensions } })).body;
  expect(await ask(rep, ['quotes.sent', 'quotes.acceptance_rate'])).toMatchObject({ rows: [[5, 1]] });
  const whole = await ask(rep, ['quoted.deals', 'quoted.win_rate', 'quoted.loss_rate']);
  expect(whole).toMatchObject({ rows: [[5, 0.5, 0.5]] });
  const byBand = await ask(rep, ['quoted.decided', 'quoted.won'], ['quoted.discount_band']);
  const bands = (byBand as unknown as { rows: [{ id: string }, number, number][] }).rows;
  expect(Object.fromEntries(bands.map(([band, decided, won]) => [band.id, [decided, won]]))).toMatchObject({
    0: [1, 1],
    5: [2, 1],
    20: [1, 0],
  });
  const sides = { measures: ['quoted.decided', 'quoted.lost'], dimensions: ['quoted.with_standard'] };
  const byTemplate = await ask(rep, sides.measures, sides.dimensions);
  expect(byTemplate).toMatchObject({
    rows: expect.arrayContaining([
      [true, 2, 0],
      [false, 2, 2],
    ]),
  });
  const reader = await served.clientOf(rep);
  const cell = { measure: 'quoted.lost', values: [false] };
  const { body: behind } = await reader(insightsContract.drillDown, { body: { question: sides, cell } });
  expect(behind.total).toBe(2);
  expect(await ask(other, ['quotes.sent'])).toMatchObject({ rows: [[0]] });
  expect(await ask(other, ['quoted.deals'])).toMatchObject({ rows: [[0]] });
});
