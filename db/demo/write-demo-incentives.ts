/** One scheme of incentives that has held for half a year, and the baseline of the time before. */
import { countRunning, createScheme, figuresOf } from '../../src/coaching/server/index.ts';
import { incentiveSources } from '../../src/incentive-sources.ts';
import { addMonths, dayOf, periodOf } from '../../src/platform/model/calendar.ts';
import { listPipelines } from '../../src/deals/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import { toJson, type Work } from '../../src/platform/server/index.ts';
import type { Ids } from './demo-ids.ts';
import { executive } from './vocabulary/company.ts';

export async function writeDemoIncentives(work: Work): Promise<void> {
  const { from } = periodOf('month', dayOf(work.now, work.principal.timeZone));
  await createScheme(work, {
    name: '销售月度激励',
    teamId: null,
    roleKey: 'rep',
    period: 'month',
    fromOn: addMonths(from, -6),
    rules: {
      basis: 'amount',
      wonAmount: [
        { from: '0', rate: 100 },
        { from: '20000000', rate: 150 },
        { from: '50000000', rate: 200 },
      ],
      newCustomer: '50000',
      conversion: { points: 5, bonus: '100000' },
      onTime: { percent: 90, bonus: '50000' },
      trust: { below: 80, keeps: 90 },
      cap: '3000000',
    },
  });
  const before = new Date(work.now.getTime() - 30 * 86_400_000);
  await countRunning({ ...work, now: before }, incentiveSources);
  await countRunning(work, incentiveSources);
}

/** The first half of the company's year, as if the product had come then. */
export async function writeDemoBaseline(work: Work, ids: Ids): Promise<void> {
  const today = dayOf(work.now, work.principal.timeZone);
  const period = { from: addMonths(today, -12), to: addMonths(today, -6) };
  const pipeline = (await listPipelines(work))[0]!;
  const figures = await figuresOf(work, pipeline.id, period);
  await work.db
    .insertInto('baseline')
    .values({
      tenant_id: work.principal.tenantId,
      id: newId(),
      pipeline_id: pipeline.id,
      from_on: period.from,
      to_on: period.to,
      origin: 'history',
      figures: toJson(figures),
      frozen_by: ids.get(executive)!,
      frozen_at: new Date(work.now.getTime() - 150 * 86_400_000),
    })
    .execute();
}
