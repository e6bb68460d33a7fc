import { expect, test } from 'vitest';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { createDeal } from './create-deal.ts';
import { equipForDeals } from './equip-organisation.ts';
import { listPipelines } from './pipeline-queries.ts';
import { changePipeline } from './save-pipeline.ts';

test('a new drawing moves the deals of a removed stage, those too that its drawer may not see', async () => {
  const org = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const holder = await org.addPerson({ name: '小陈', role: 'rep' });
  const drawer = await org.addPerson({ name: '小李', role: 'rep' });
  const dealId = await org.as(holder, (work) => createDeal(work, { name: '分拣线改造', amount: '100000' }));
  const [pipeline] = await org.as(drawer, listPipelines);
  const [removed, kept, ...others] = pipeline!.stages;
  const after = await org.as(drawer, (work) =>
    changePipeline(work, pipeline!.id, {
      name: pipeline!.name,
      nameEn: null,
      version: pipeline!.version,
      stages: [kept!, ...others],
      mapping: { [removed!.id]: kept!.id },
    }),
  );
  expect(after.version).toBe(pipeline!.version + 1);
  const [deal, fact] = await org.as(org.system, async ({ db }) =>
    Promise.all([
      db
        .selectFrom('deal')
        .select('stage_id')
        .where('tenant_id', '=', org.orgId)
        .where('id', '=', dealId)
        .executeTakeFirst(),
      db
        .selectFrom('deal_fact')
        .select(['stage_id', 'stage_rank'])
        .where('tenant_id', '=', org.orgId)
        .where('deal_id', '=', dealId)
        .executeTakeFirst(),
    ]),
  );
  expect(deal).toEqual({ stage_id: kept!.id });
  expect(fact).toEqual({ stage_id: kept!.id, stage_rank: 1 });
});
