/** A company in which somebody leaves: two teams, what he holds of every kind, served with the endpoints of hand-overs. */
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { changeStage, equipForDeals, listPipelines } from '../../../deals/server/index.ts';
import { createDeal } from '../../../deals/server/create-deal.ts';
import { leadKind } from '../../../leads/server/index.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { createRecord, getStored, openKind, type RecordKind } from '../../../records/server/index.ts';
import { handOverContract } from '../../model/contract.ts';
import type { HandOverOrder } from '../../model/contract.ts';
import { previewHandOver } from '../preview-hand-over.ts';
import { handOverUseCases } from '../routes.ts';
import { runHandOver } from '../run-hand-over.ts';
import { startHandOver } from '../start-hand-over.ts';
import { undoHandOver } from '../undo-hand-over.ts';

export async function companyToHandOver() {
  const org = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const [east, west] = [await org.addTeam('华东'), await org.addTeam('华西')];
  const people = {
    chen: await org.addPerson({ name: '陈离', team: east }),
    li: await org.addPerson({ name: '李', team: east }),
    wang: await org.addPerson({ name: '王', team: west }),
    mei: await org.addPerson({ name: '梅经理', role: 'manager', team: east }),
    hu: await org.addPerson({ name: '胡', role: 'read_only', team: east }),
  };
  const { app, clientOf } = await appForTests(org, {
    contract: handOverContract,
    useCases: handOverUseCases,
  });
  const tell = (who: Principal) => ({
    inWork: <T>(useCase: Parameters<typeof org.as<T>>[1]) => org.as(who, useCase),
    progress: () => {},
    cancelled: () => false,
  });
  return {
    ...org,
    ...people,
    app,
    clientOf,
    east,
    west,
    stored: (kind: RecordKind, id: string) =>
      org.as(org.system, async (work) => getStored(work, await openKind(work, kind), id)),
    /** Previews, starts and runs a hand-over as this person. */
    handOver: async (who: Principal, order: HandOverOrder, more: object = {}) => {
      const { fingerprint } = await org.as(who, (work) => previewHandOver(work, order));
      const { id } = await org.as(who, (work) =>
        startHandOver(work, { ...order, reason: 'leaving', fingerprint, ...more }),
      );
      return { id, ...(await runHandOver(tell(who), id)) };
    },
    tell,
    undo: (who: Principal, id: string) => undoHandOver(tell(who), id),
  };
}

export type CompanyToHandOver = Awaited<ReturnType<typeof companyToHandOver>>;

/** What 陈离 holds: two accounts (one with a contact, an open and a won deal, tasks), a lead, a deal of a colleague's account. */
export async function desk({ as, chen, li, mei, system }: CompanyToHandOver) {
  const accountId = await as(chen, (work) =>
    createRecord(work, accountKind, { name: '青禾乳品', province: '上海', employees: 300 }),
  );
  const otherId = await as(chen, (work) =>
    createRecord(work, accountKind, { name: '北斗机电', province: '北京' }),
  );
  const contactId = await as(chen, (work) =>
    createRecord(work, contactKind, { name: '王总', account: accountId, mobile: '13912345678' }),
  );
  const leadId = await as(chen, (work) =>
    createRecord(work, leadKind, { name: '吕云', mobile: '13712345678' }),
  );
  const ofColleague = await as(li, (work) => createRecord(work, accountKind, { name: '同事的客户' }));
  const dealOf = (name: string, account: string) =>
    as(system, (work) =>
      createDeal(work, {
        name,
        account,
        owner: chen.userId,
        amount: '5000000',
        expected_close_on: '2026-12-31',
      }),
    );
  const [dealId, wonId, awayId] = [
    await dealOf('分拣线', accountId),
    await dealOf('旧项目', accountId),
    await dealOf('联合项目', ofColleague),
  ];
  const [pipeline] = await as(system, listPipelines);
  const won = pipeline!.stages.find(({ kind }) => kind === 'won')!;
  await as(chen, (work) =>
    changeStage({ ...work, confirmed: new Set(['gate']) }, { dealId: wonId, stageId: won.id }),
  );
  const colleagues = await as(mei, (work) =>
    createRecord(work, contactKind, { name: '李的人', account: accountId, owner: li.userId }),
  );
  const now = new Date();
  const taskId = newId();
  await as(system, async (work) => {
    await work.db
      .insertInto('task')
      .values({
        tenant_id: work.principal.tenantId,
        id: taskId,
        title: '寄样品',
        subject_object: 'deal',
        subject_id: dealId,
        account_id: accountId,
        due_on: '2026-12-01',
        promised: true,
        owner_id: chen.userId,
        team_id: chen.teamIds[0] ?? null,
        created_at: now,
        updated_at: now,
      })
      .execute();
  });
  return { accountId, otherId, contactId, leadId, dealId, wonId, awayId, taskId, colleagues };
}
