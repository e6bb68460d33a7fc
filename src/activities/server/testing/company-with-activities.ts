/** A company with two teams, an account and two deals on it, served with the endpoints of activities. */
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import {
  changeStage,
  dealKind,
  equipForDeals,
  listPipelines,
  takeNextStep,
} from '../../../deals/server/index.ts';
import { createDeal } from '../../../deals/server/create-deal.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { uploadsFolder, type Work } from '../../../platform/server/index.ts';
import { createRecord, getStored, openKind, type RecordKind } from '../../../records/server/index.ts';
import { activityContract } from '../../model/contract.ts';
import { fileContract } from '../../model/file-contract.ts';
import {
  activityUseCases,
  fileUseCases,
  type QueueSources,
  type Subject,
  type SubjectDirectory,
} from '../index.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';

/** Where the files of these companies lie; gone after the test file. */
export const dataDir = folderForTests();

const kinds = [accountKind, contactKind, dealKind];
const nothingToDo: QueueSources = { deals: async () => [], leads: async () => [], accounts: async () => [] };

const subjects: SubjectDirectory = Object.fromEntries(
  kinds.map((kind) => [kind.object, (work: Work, id: string) => subjectOf(work, kind, id)]),
);

async function subjectOf(work: Work, kind: RecordKind, id: string): Promise<Subject> {
  const { ownerId, teamId, values } = await getStored(work, await openKind(work, kind), id);
  const accountId = kind.object === 'account' ? id : (values['account'] as string | null);
  return {
    object: kind.object,
    id,
    title: String(values['name']),
    accountId,
    ownerId,
    teamId,
    ...(kind === dealKind && { takeNextStep: (step) => takeNextStep(work, id, step) }),
  };
}

export async function companyWithActivities(queueSources: Partial<QueueSources> = {}) {
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const [east, west] = [await organisation.addTeam('华东'), await organisation.addTeam('华西')];
  const people = {
    li: await organisation.addPerson({ name: '李', team: east }),
    chen: await organisation.addPerson({ name: '陈', team: east }),
    wang: await organisation.addPerson({ name: '王', team: west }),
    mei: await organisation.addPerson({ name: '梅', role: 'manager', team: east }),
    zhao: await organisation.addPerson({ name: '赵', role: 'management' }),
    hu: await organisation.addPerson({ name: '胡', role: 'read_only' }),
  };
  const accountId = await organisation.as(people.li, (work) =>
    createRecord(work, accountKind, { name: '甲公司' }),
  );
  const dealOf = (who: Principal, name: string) =>
    organisation.as(organisation.system, (work) =>
      createDeal(work, { name, account: accountId, owner: who.userId, amount: '100000' }),
    );
  const contract = { ...activityContract, ...fileContract };
  const useCases = {
    ...activityUseCases(subjects, { ...nothingToDo, ...queueSources }, kinds),
    ...fileUseCases({ subjects, dataDir }),
  };
  const uploadsDir = uploadsFolder(dataDir);
  const served = await appForTests(organisation, { contract, useCases }, { uploadsDir });
  return {
    ...organisation,
    ...people,
    east,
    subjects,
    accountId,
    dealId: await dealOf(people.li, '一号商机'),
    wangsDealId: await dealOf(people.wang, '王的商机'),
    clientOf: served.clientOf,
    stranger: served.stranger,
    moveDeal: (who: Principal, dealId: string) =>
      organisation.as(who, async (work) => {
        const [pipeline] = await listPipelines(work);
        await changeStage(work, { dealId, stageId: pipeline!.stages[1]!.id });
        return pipeline!.stages.slice(0, 2).map((stage) => stage.name);
      }),
  };
}
