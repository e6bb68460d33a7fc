/** A company whose people work leads: two reps of one team, their manager, marketing; served with what leads lead to. */
import { accountContract } from '../../../../accounts/model/contract.ts';
import { accountKind, accountUseCases, contactKind } from '../../../../accounts/server/index.ts';
import { activityContract } from '../../../../activities/model/contract.ts';
import { fileContract } from '../../../../activities/model/file-contract.ts';
import {
  activityUseCases,
  fileUseCases,
  type SubjectDirectory,
} from '../../../../activities/server/index.ts';
import { dealContract } from '../../../../deals/model/contract.ts';
import { dealKind, dealUseCases, equipForDeals, listPipelines } from '../../../../deals/server/index.ts';
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../../identity/server/testing/organisation-for-tests.ts';
import type { Contract } from '../../../../platform/model/contract.ts';
import type { UseCases, Work } from '../../../../platform/server/index.ts';
import type { ClientForTests } from '../../../../platform/server/testing/client-for-tests.ts';
import { getStored, openKind, recordUseCases, type RecordKind } from '../../../../records/server/index.ts';
import { recordContract } from '../../../../records/model/record-contract.ts';
import { contactFields } from '../../../../accounts/model/contact-fields.ts';
import { dealFields } from '../../../../deals/model/deal-fields.ts';
import { leadRecordContract } from '../../../model/lead/contract.ts';
import { leadConversionContract } from '../../../model/lead/conversion-contract.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { leadKind } from '../lead-kind.ts';
import { leadsNeedingWork } from '../leads-needing-work.ts';
import { leadConversionUseCases, leadRecordUseCases, leadStepUseCases } from '../routes.ts';
import { folderForTests } from '../../../../platform/server/testing/folder-for-tests.ts';

const dataDir = folderForTests();

const subjects: SubjectDirectory = Object.fromEntries(
  [leadKind, accountKind, contactKind, dealKind].map((kind) => [
    kind.object,
    (work: Work, id: string) => subjectOf(work, kind, id),
  ]),
);

async function subjectOf(work: Work, kind: RecordKind, id: string) {
  const { ownerId, teamId, values } = await getStored(work, await openKind(work, kind), id);
  const accountId = kind.object === 'account' ? id : (values['account'] as string | null);
  return { object: kind.object, id, title: String(values['name']), accountId, ownerId, teamId };
}

/** The contracts of several domains as one, their entries named by the domain. */
const parts: Record<string, { contract: Contract; useCases: object }> = {
  account: { contract: accountContract, useCases: accountUseCases },
  contact: {
    contract: recordContract({ object: 'contact', path: '/contacts', catalogue: contactFields }),
    useCases: recordUseCases(contactKind),
  },
  deal: {
    contract: recordContract({ object: 'deal', path: '/deals', catalogue: dealFields }),
    useCases: recordUseCases(dealKind),
  },
  dealSteps: { contract: dealContract, useCases: dealUseCases },
  lead: { contract: leadRecordContract, useCases: leadRecordUseCases },
  leadSteps: { contract: leadStepContract, useCases: leadStepUseCases },
  leadConversions: { contract: leadConversionContract, useCases: leadConversionUseCases },
  activities: {
    contract: activityContract,
    useCases: activityUseCases(
      subjects,
      { deals: async () => [], leads: leadsNeedingWork, accounts: async () => [] },
      [leadKind],
    ),
  },
  files: { contract: fileContract, useCases: fileUseCases({ subjects, dataDir }) },
};

function together<T>(pick: (part: { contract: Contract; useCases: object }) => object): Record<string, T> {
  const entries = Object.entries(parts).flatMap(([part, one]) =>
    Object.entries(pick(one)).map(([name, value]) => [`${part}.${name}`, value as T] as const),
  );
  return Object.fromEntries(entries);
}

/** A lead that a rep holds, with everything the usual rules ask for but the talk. */
export const fullLead = {
  name: '吕云',
  company: '云澜科技',
  mobile: '13912345678',
  need: '五十套工位，月底前装好',
  source: 'exhibition',
};

export async function companyWithLeads() {
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const east = await organisation.addTeam('华东');
  const people = {
    ann: await organisation.addPerson({ name: '安然', team: east }),
    bob: await organisation.addPerson({ name: '薄朗', team: east }),
    mei: await organisation.addPerson({ name: '梅', role: 'manager', team: east }),
    lin: await organisation.addPerson({ name: '林', role: 'marketing' }),
    zhao: await organisation.addPerson({ name: '赵', role: 'read_only' }),
  };
  const app = await appForTests(organisation, {
    contract: together((part) => part.contract) as Contract,
    useCases: together((part) => part.useCases) as UseCases<Contract>,
  });
  const clients = {
    asAnn: await app.clientOf(people.ann),
    asBob: await app.clientOf(people.bob),
    asMei: await app.clientOf(people.mei),
    asLin: await app.clientOf(people.lin),
    asZhao: await app.clientOf(people.zhao),
    asAdmin: await app.clientOf(organisation.admin),
  };
  const leadOf = async (client: ClientForTests, values: object = {}) =>
    (await client(leadRecordContract.create, { body: { ...fullLead, ...values } })).body;
  return {
    ...organisation,
    ...people,
    ...clients,
    stranger: app.stranger,
    leadOf,
    /** A lead of Ann's that was talked to; what the usual rules ask for is there. */
    workedLead: async (values: object = {}) => {
      const { id } = await leadOf(clients.asAnn, values);
      await clients.asAnn(leadStepContract.noteContact, {
        params: { id },
        body: { kind: 'call', body: '要五十套，下周来看样' },
      });
      return (await clients.asAnn(leadRecordContract.get, { params: { id } })).body;
    },
    movesOf: (leadId: string) => organisation.as(organisation.system, (work) => movesOf(work, leadId)),
    stages: async () =>
      (await organisation.as(organisation.system, (work) => listPipelines(work)))[0]!.stages,
  };
}

/** Through whose hands a lead went, the newest first. */
function movesOf({ db, principal }: Work, leadId: string) {
  return db
    .selectFrom('lead_move')
    .select(['cause', 'reason', 'from_owner_id', 'to_owner_id', 'to_pool_id'])
    .where('tenant_id', '=', principal.tenantId)
    .where('lead_id', '=', leadId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
