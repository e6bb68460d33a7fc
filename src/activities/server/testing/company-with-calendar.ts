/** A company with people, contacts and deals, served with the endpoints of meetings and calls. */
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import type { Work } from '../../../platform/server/index.ts';
import { createRecord, getStored, openKind, type RecordKind } from '../../../records/server/index.ts';
import { activityContract } from '../../model/contract.ts';
import { callContract, phoneSystemContract } from '../../model/calls/contract.ts';
import { icsContract } from '../../model/meetings/ics-contract.ts';
import { meetingContract } from '../../model/meetings/contract.ts';
import {
  activityUseCases,
  callUseCases,
  icsUseCases,
  meetingUseCases,
  phoneSystemUseCases,
  serveCalendarFeeds,
  serveCallReports,
  type SubjectDirectory,
} from '../index.ts';

export const secretKey = 'a-secret-key-for-meetings-in-tests-0123456789';

const kinds = [accountKind, contactKind];

const subjects: SubjectDirectory = Object.fromEntries(
  kinds.map((kind) => [kind.object, (work: Work, id: string) => subjectOf(work, kind, id)]),
);

async function subjectOf(work: Work, kind: RecordKind, id: string) {
  const { ownerId, teamId, values } = await getStored(work, await openKind(work, kind), id);
  const accountId = kind.object === 'account' ? id : (values['account'] as string | null);
  return { object: kind.object, id, title: String(values['name']), accountId, ownerId, teamId };
}

export async function companyWithCalendar({ canMail = true } = {}) {
  const organisation = await newOrganisation();
  const [east, west] = [await organisation.addTeam('华东'), await organisation.addTeam('华西')];
  const people = {
    li: await organisation.addPerson({ name: '李', team: east }),
    chen: await organisation.addPerson({ name: '陈', team: east }),
    wang: await organisation.addPerson({ name: '王', team: west }),
    mei: await organisation.addPerson({ name: '梅', role: 'manager', team: east }),
    hu: await organisation.addPerson({ name: '胡', role: 'read_only' }),
  };
  const accountId = await organisation.as(people.li, (work) =>
    createRecord(work, accountKind, { name: '甲公司', phone: '021-58880000' }),
  );
  const contactId = await organisation.as(people.li, (work) =>
    createRecord(work, contactKind, {
      name: '周工',
      account: accountId,
      mobile: '13800138000',
      email: 'zhou@jia.example',
    }),
  );
  const served = await serve(organisation, canMail);
  return { ...organisation, ...people, accountId, contactId, ...served };
}

async function serve(organisation: OrganisationForTests, canMail: boolean) {
  const baseUrl = () => 'http://mingdou.test';
  const parts = { subjects, contactKind, nextSteps: async () => [], canMail, baseUrl };
  const callParts = { subjects, phoneKinds: [contactKind, accountKind] };
  const contract = {
    ...activityContract,
    ...meetingContract,
    ...icsContract,
    ...callContract,
    ...phoneSystemContract,
  };
  const useCases = {
    ...activityUseCases(
      subjects,
      { deals: async () => [], leads: async () => [], accounts: async () => [] },
      kinds,
    ),
    ...meetingUseCases(parts),
    ...icsUseCases(parts),
    ...callUseCases(callParts),
    ...phoneSystemUseCases({ baseUrl, secretKey }),
  };
  const { database } = organisation;
  return appForTests(
    organisation,
    { contract, useCases },
    {
      open: async (app) => {
        serveCalendarFeeds(app, database);
        await serveCallReports(app, { database, secretKey, parts: callParts });
      },
    },
  );
}
