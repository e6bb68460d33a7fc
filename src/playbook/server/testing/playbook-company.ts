/** Two teams below the first one, with a deal of the east, and the playbook served over HTTP. */
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { createDeal, equipForDeals, listPipelines, playbookDeals } from '../../../deals/server/index.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { EndpointCall } from '../../../platform/model/contract.ts';
import type { Work } from '../../../platform/server/index.ts';
import { createRecord } from '../../../records/server/index.ts';
import { playbookContract as contract } from '../../model/contract.ts';
import { playbookUseCases } from '../index.ts';

type Draft = Partial<NonNullable<EndpointCall<typeof contract.createPiece>['body']>>;

export async function playbookCompany() {
  const org = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const [east, west] = [await org.addTeam('华东'), await org.addTeam('华西')];
  const li = await org.addPerson({ name: '李', team: east });
  const sun = await org.addPerson({ name: '孙', team: east });
  const wang = await org.addPerson({ name: '王', team: west });
  const mei = await org.addPerson({ name: '梅', role: 'manager', team: east });
  const zhao = await org.addPerson({ name: '赵', role: 'management', home: 'management' });
  const pipeline = (await org.as(org.admin, listPipelines))[0]!;
  const stage = (name: string) => pipeline.stages.find((one) => one.name === name)!.id;
  const dealId = await org.as(li, async (work) => {
    const account = await createRecord(work, accountKind, { name: '青禾{{ 乳品 }}' });
    const contact = await createRecord(work, contactKind, { name: '王总', mobile: '13800138000', account });
    return createDeal(work, { name: '分拣线改造', account, contact, amount: '1200000' });
  });
  const app = await appForTests(org, { contract, useCases: playbookUseCases(playbookDeals) });
  const as = (who: Principal) => app.clientOf(who);
  const draft = (more: Draft = {}) => ({
    family: 'script' as const,
    title: '首次电话',
    body: '您好，{{ 联系人姓名 }}，我是{{ 我的公司名称 }}的{{ 我的姓名 }}。',
    stageIds: [stage('初步沟通')],
    ...more,
  });
  return {
    ...org,
    east,
    west,
    li,
    sun,
    wang,
    mei,
    zhao,
    pipeline,
    stage,
    dealId,
    asClient: as,
    draft,
    write: async (who: Principal, more: Draft = {}) =>
      (await as(who))(contract.createPiece, { body: draft(more) }),
    /** The kinds of what a person was told, oldest first. */
    toldTo: (who: Principal) => org.as(org.system, (work) => kindsToldTo(work, who.userId!)),
  };
}

async function kindsToldTo({ db, principal }: Work, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('notification')
    .select('kind')
    .where('tenant_id', '=', principal.tenantId)
    .where('user_id', '=', userId)
    .orderBy('at')
    .execute();
  return rows.map(({ kind }) => kind);
}

export type PlaybookCompany = Awaited<ReturnType<typeof playbookCompany>>;
