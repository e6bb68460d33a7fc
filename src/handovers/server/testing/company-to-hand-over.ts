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
import { briefContract } from '../../model/brief-contract.ts';
import { handOverContract } from '../../model/contract.ts';
import type { HandOverOrder } from '../../model/contract.ts';
import { previewHandOver } from '../preview-hand-over.ts';
import { briefUseCases, handOverUseCases } from '../routes.ts';
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
    contract: { ...handOverContract, ...briefContract },
    useCases: { ...handOverUseCases, ...briefUseCases },
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

/** What 陈离 holds: two accounts (one with a contact, an open and a won deal, a task), a lead, a deal of a colleague's account. */
export async function desk(company: CompanyToHandOver) {
  const accountId = await account(company, company.chen, {
    name: '青禾乳品',
    province: '上海',
    employees: 300,
  });
  const otherId = await account(company, company.chen, { name: '北斗机电', province: '北京' });
  const ofColleague = await account(company, company.li, { name: '同事的客户' });
  const people = await contactsAndLead(company, accountId);
  const dealId = await deal(company, '分拣线', accountId);
  const wonId = await deal(company, '旧项目', accountId);
  const awayId = await deal(company, '联合项目', ofColleague);
  await win(company, wonId);
  const taskId = await taskAbout(company, dealId, accountId);
  return { accountId, otherId, ...people, dealId, wonId, awayId, taskId };
}

function account({ as }: CompanyToHandOver, who: Principal, values: Record<string, unknown>) {
  return as(who, (work) => createRecord(work, accountKind, values));
}

async function contactsAndLead({ as, chen, li, mei }: CompanyToHandOver, accountId: string) {
  const contactId = await as(chen, (work) =>
    createRecord(work, contactKind, { name: '王总', account: accountId, mobile: '13912345678' }),
  );
  const leadId = await as(chen, (work) =>
    createRecord(work, leadKind, { name: '吕云', mobile: '13712345678' }),
  );
  const colleagues = await as(mei, (work) =>
    createRecord(work, contactKind, { name: '李的人', account: accountId, owner: li.userId }),
  );
  return { contactId, leadId, colleagues };
}

function deal({ as, system, chen }: CompanyToHandOver, name: string, accountId: string) {
  const values = { name, account: accountId, owner: chen.userId, amount: '5000000' };
  return as(system, (work) =>
    createDeal(work, {
      ...values,
      expected_close_on: '2026-12-31',
      next_step: '寄方案',
      next_step_on: '2026-12-05',
    }),
  );
}

async function win({ as, system, chen }: CompanyToHandOver, dealId: string) {
  const [pipeline] = await as(system, listPipelines);
  const won = pipeline!.stages.find(({ kind }) => kind === 'won')!;
  await as(chen, (work) => changeStage(work, { dealId, stageId: won.id }));
}

async function taskAbout({ as, system, chen, east }: CompanyToHandOver, dealId: string, accountId: string) {
  const id = newId();
  await as(system, async ({ db, principal, now }) => {
    const about = { subject_object: 'deal', subject_id: dealId, account_id: accountId };
    const held = { owner_id: chen.userId, team_id: east, created_at: now, updated_at: now };
    const task = { tenant_id: principal.tenantId, id, title: '寄样品', due_on: '2026-12-01', promised: true };
    await db
      .insertInto('task')
      .values({ ...task, ...about, ...held })
      .execute();
  });
  return id;
}
