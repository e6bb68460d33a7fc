/** A company whose salesperson Lin has a mailbox on real servers, and a customer that writes to it. */
import { domainOfMail } from '../../../../accounts/model/duplicates/mail-address.ts';
import { accountKind, contactAddresses, contactKind, partiesAt } from '../../../../accounts/server/index.ts';
import { dealKind, equipForDeals, openDealsOf } from '../../../../deals/server/index.ts';
import { createDeal } from '../../../../deals/server/create-deal.ts';
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import { openSafe, uploadsFolder, type Work } from '../../../../platform/server/index.ts';
import { imapServer, mailUser, smtpServer } from '../../../../platform/server/testing/mail-servers.ts';
import { createRecord, getStored, openKind, type RecordKind } from '../../../../records/server/index.ts';
import { activityContract } from '../../../model/contract.ts';
import { mailContract } from '../../../model/mail/mail-contract.ts';
import { mailboxContract, type NewMailbox } from '../../../model/mail/mailbox-contract.ts';
import type { Subject, SubjectDirectory } from '../../subjects.ts';
import type { MailDirectory } from '../mail-directory.ts';
import type { MailHouse } from '../mail-house.ts';
import { activityUseCases } from '../../routes.ts';
import { mailUseCases } from '../mail-routes.ts';
import { myMailboxUseCases } from '../routes.ts';
import { syncMailbox } from '../sync-mailbox.ts';
import { folderForTests } from '../../../../platform/server/testing/folder-for-tests.ts';

const dataDir = folderForTests();

const directory: MailDirectory = {
  partiesAt,
  openDealsOf,
  domainOf: domainOfMail,
  peopleOf: async (work, { accountId }) => (accountId ? contactAddresses(work, { accountId }) : []),
};

const subjects: SubjectDirectory = Object.fromEntries(
  [accountKind, contactKind, dealKind].map((kind) => [
    kind.object,
    (work: Work, id: string) => subjectOf(work, kind, id),
  ]),
);

async function subjectOf(work: Work, kind: RecordKind, id: string): Promise<Subject> {
  const { ownerId, teamId, values } = await getStored(work, await openKind(work, kind), id);
  const accountId = kind.object === 'account' ? id : (values['account'] as string | null);
  return { object: kind.object, id, title: String(values['name']), accountId, ownerId, teamId };
}

async function peopleOf(organisation: OrganisationForTests) {
  const east = await organisation.addTeam('华东');
  const west = await organisation.addTeam('华西');
  return {
    lin: await organisation.addPerson({ name: '林晓雯', team: east }),
    colleague: await organisation.addPerson({ name: '陈', team: east }),
    manager: await organisation.addPerson({ name: '周建平', role: 'manager', team: east }),
    boss: await organisation.addPerson({ name: '沈国栋', role: 'management' }),
    elsewhere: await organisation.addPerson({ name: '王', team: west }),
  };
}

/** An account with a contact that writes, and a deal of Lin's with it. */
async function customerOf({ as, system }: OrganisationForTests, lin: Principal) {
  const accountId = await as(lin, (work) =>
    createRecord(work, accountKind, { name: '苏州云澜电子', website: 'https://www.yunlan.cn' }),
  );
  const contactId = await as(lin, (work) =>
    createRecord(work, contactKind, { name: '吕云', email: 'LvYun@yunlan.cn', account: accountId }),
  );
  const dealOf = (owner: Principal, name: string) =>
    as(system, (work) =>
      createDeal(work, { name, account: accountId, owner: owner.userId, amount: '100000' }),
    );
  return { accountId, contactId, dealOf, dealId: await dealOf(lin, '产线采集') };
}

function bodyFor(imapPort: number, smtpPort: number): NewMailbox {
  return {
    address: mailUser.username,
    imapHost: '127.0.0.1',
    imapPort,
    imapTls: false,
    smtpHost: '127.0.0.1',
    smtpPort,
    smtpTls: false,
    ...mailUser,
    senderName: '林晓雯',
    usualVisibility: 'subject',
    byDomain: false,
    rangeDays: 90,
  };
}

/** Mailboxes, mails and the timeline. */
export const mailApi = { ...mailboxContract, ...mailContract, ...activityContract };

function useCasesOf(house: MailHouse) {
  return {
    ...myMailboxUseCases(house),
    ...mailUseCases({ subjects, directory, dataDir }),
    ...activityUseCases(
      subjects,
      { deals: async () => [], leads: async () => [], accounts: async () => [] },
      [],
    ),
  };
}

export async function mailCompany(options: { answer?: (tried: number) => Error | null } = {}) {
  const [imap, smtp] = [await imapServer(), await smtpServer(options.answer)];
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const people = await peopleOf(organisation);
  const house: MailHouse = {
    database: organisation.workerDatabase,
    safe: openSafe(organisation.secretKey),
    egressAllow: ['127.0.0.1'],
    dataDir,
    directory,
  };
  const app = await appForTests(
    organisation,
    { contract: mailApi, useCases: useCasesOf(house) },
    { uploadsDir: uploadsFolder(dataDir) },
  );
  const mails = () =>
    organisation.as(organisation.system, ({ db }) =>
      db
        .selectFrom('mail')
        .selectAll()
        .where('tenant_id', '=', organisation.orgId)
        .orderBy('created_at')
        .orderBy('id')
        .execute(),
    );
  return {
    ...organisation,
    ...people,
    ...(await customerOf(organisation, people.lin)),
    imap,
    smtp,
    house,
    app,
    subjects,
    body: bodyFor(imap.port, smtp.port),
    client: await app.clientOf(people.lin),
    mails,
  };
}

export type MailCompany = Awaited<ReturnType<typeof mailCompany>>;

/** The same with the mailbox connected. */
export async function connectedCompany(
  told: Partial<NewMailbox> = {},
  options: Parameters<typeof mailCompany>[0] = {},
) {
  const company = await mailCompany(options);
  const made = await company.client(mailboxContract.connectMailbox, { body: { ...company.body, ...told } });
  if (made.status !== 201) throw new Error(JSON.stringify(made));
  const sync = (most?: number) => syncMailbox(company.house, company.orgId, made.body.id, most);
  const health = async () => (await company.client(mailboxContract.listMyMailboxes)).body.items[0]!;
  return { ...company, mailbox: made.body, sync, health };
}
