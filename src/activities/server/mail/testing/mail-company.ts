/** A company whose salesperson Lin has a mailbox on real servers, and a customer that writes to it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { accountKind, contactKind } from '../../../../accounts/server/index.ts';
import { dealKind, equipForDeals } from '../../../../deals/server/index.ts';
import { createDeal } from '../../../../deals/server/create-deal.ts';
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../../identity/server/testing/organisation-for-tests.ts';
import { mailDirectory } from '../../../../mail-directory.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import { openSafe, uploadsFolder, type Work } from '../../../../platform/server/index.ts';
import { imapServer, mailUser, smtpServer } from '../../../../platform/server/testing/mail-servers.ts';
import { createRecord, getStored, openKind, type RecordKind } from '../../../../records/server/index.ts';
import { mailboxContract, type NewMailbox } from '../../../model/mail/mailbox-contract.ts';
import type { Subject, SubjectDirectory } from '../../subjects.ts';
import type { MailHouse } from '../mail-house.ts';
import { myMailboxUseCases } from '../routes.ts';
import { syncMailbox } from '../sync-mailbox.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'mingdou-mail-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

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

export async function mailCompany(options: { answer?: (tried: number) => Error | null } = {}) {
  const [imap, smtp] = [await imapServer(), await smtpServer(options.answer)];
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const east = await organisation.addTeam('华东');
  const lin = await organisation.addPerson({ name: '林晓雯', team: east });
  const colleague = await organisation.addPerson({ name: '陈', team: east });
  const manager = await organisation.addPerson({ name: '周建平', role: 'manager', team: east });
  const boss = await organisation.addPerson({ name: '沈国栋', role: 'management' });
  const elsewhere = await organisation.addPerson({ name: '王', team: await organisation.addTeam('华西') });
  const accountId = await organisation.as(lin, (work) =>
    createRecord(work, accountKind, { name: '苏州云澜电子', website: 'https://www.yunlan.cn' }),
  );
  const contactId = await organisation.as(lin, (work) =>
    createRecord(work, contactKind, { name: '吕云', email: 'LvYun@yunlan.cn', account: accountId }),
  );
  const deal = (owner: Principal, name: string) =>
    organisation.as(organisation.system, (work) =>
      createDeal(work, { name, account: accountId, owner: owner.userId, amount: '100000' }),
    );
  const house: MailHouse = {
    database: organisation.workerDatabase,
    safe: openSafe(organisation.secretKey),
    egressAllow: ['127.0.0.1'],
    dataDir,
    directory: mailDirectory,
  };
  const app = await appForTests(
    organisation,
    { contract: mailboxContract, useCases: myMailboxUseCases(house) },
    { uploadsDir: uploadsFolder(dataDir) },
  );
  const body: NewMailbox = {
    address: mailUser.username,
    imapHost: '127.0.0.1',
    imapPort: imap.port,
    imapTls: false,
    smtpHost: '127.0.0.1',
    smtpPort: smtp.port,
    smtpTls: false,
    ...mailUser,
    senderName: '林晓雯',
    usualVisibility: 'subject',
    byDomain: false,
    rangeDays: 90,
  };
  return {
    ...organisation,
    ...{
      imap,
      smtp,
      lin,
      colleague,
      manager,
      boss,
      elsewhere,
      accountId,
      contactId,
      house,
      app,
      body,
      subjects,
    },
    dealId: await deal(lin, '产线采集'),
    deal,
    client: await app.clientOf(lin),
    mails: () =>
      organisation.as(organisation.system, ({ db }) =>
        db
          .selectFrom('mail')
          .selectAll()
          .where('tenant_id', '=', organisation.orgId)
          .orderBy('created_at')
          .orderBy('id')
          .execute(),
      ),
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
