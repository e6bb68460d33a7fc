/** Good requests about connected mailboxes and the mails found in them. */
import { newId } from '../../src/platform/model/identifier.ts';
import { another } from './another.ts';
import { formOf } from './file-samples.ts';
import { about, changed, type Sampling } from './sampling.ts';
import type { Asker, Relation } from './permission-table.ts';
import { covers, rightOf } from './permission-table.ts';
import type { Person, World } from './world.ts';

const now = () => new Date();

const servers = {
  imapHost: '127.0.0.1',
  imapPort: 993,
  imapTls: true,
  smtpHost: '127.0.0.1',
  smtpPort: 465,
  smtpTls: true,
  username: 'lin@mingdou.cn',
};
const wishes = { senderName: '林晓雯', usualVisibility: 'own', byDomain: false };
const people = { to: [{ name: '吕云', address: 'lvyun@yunlan.cn' }], cc: [] };

type Row = { table: string; columns: Record<string, unknown> };

async function mailbox(_: World, holder: Person): Promise<Row> {
  const columns = {
    user_id: holder.userId,
    address: `${newId()}@mingdou.cn`,
    imap_host: '127.0.0.1',
    imap_port: 993,
    imap_tls: true,
    smtp_host: '127.0.0.1',
    smtp_port: 465,
    smtp_tls: true,
    username: 'lin',
    usual_visibility: 'own',
    begins_at: now(),
    next_at: now(),
    created_at: now(),
    updated_at: now(),
  };
  return { table: 'mailbox', columns };
}

/** A mail of the holder's own that nobody else may see; its thread has the same id. */
async function mailIn(world: World, holder: Person, state: 'draft' | 'waiting'): Promise<Row> {
  const id = newId();
  await world.product.query('insert into mail_thread (tenant_id, id, created_at) values ($1, $2, now())', [
    world.company.orgId,
    id,
  ]);
  const columns = {
    id,
    mailbox_id: (await world.make('mailbox', holder)).id,
    owner_id: holder.userId,
    thread_id: id,
    state,
    message_id: `${id}@mingdou.cn`,
    at: now(),
    subject: '报价',
    from_name: '林晓雯',
    from_address: 'lin@mingdou.cn',
    recipients: JSON.stringify([{ role: 'to', ...people.to[0] }]),
    visibility: 'own',
    created_at: now(),
    updated_at: now(),
  };
  return { table: 'mail', columns };
}

export const mailsByRow = {
  mailbox,
  mailDraft: (world: World, holder: Person): Promise<Row> => mailIn(world, holder, 'draft'),
  waitingMail: (world: World, holder: Person): Promise<Row> => mailIn(world, holder, 'waiting'),
  /** Of a file that was too large to be kept. */
  mailAttachment: async (world: World, holder: Person): Promise<Row> => ({
    table: 'mail_attachment',
    columns: {
      mail_id: (await world.make('mailDraft', holder)).id,
      name: '报价.pdf',
      media_type: 'application/pdf',
      size: 100,
      position: 0,
    },
  }),
};

const aboutAccount: Sampling = async (world, holder) => ({
  query: { object: 'account', id: (await world.make('account', holder)).id },
});

export const mailSamples: Record<string, Sampling> = {
  'mailboxes.tryMailbox': async () => ({ body: { ...servers, password: 'x', mailboxId: null } }),
  'mailboxes.connectMailbox': async () => ({
    body: { ...servers, ...wishes, address: `${newId()}@mingdou.cn`, password: 'x', rangeDays: 90 },
  }),
  'mailboxes.changeMyMailbox': changed(() => wishes, 'mailbox'),
  'mailboxes.disconnectMailbox': about('mailbox', () => ({ body: { keepsMails: true } })),
  'mailboxes.syncMailbox': about('mailbox'),
  'mails.readMailThread': about('waitingMail'),
  'mails.placeMailThread': about('waitingMail', () => ({ body: { dealId: null, isTakenOut: true } })),
  'mails.showMail': about('waitingMail', () => ({ body: { visibility: 'subject' } })),
  'mails.listMailPeople': aboutAccount,
  'mails.listMailDrafts': aboutAccount,
  'mails.draftMail': async (world, holder) => {
    await world.make('mailbox', holder);
    const { id } = await world.make('account', holder);
    return { body: { object: 'account', id, ...people, subject: '报价', text: '请看' } };
  },
  'mails.changeMailDraft': changed(() => ({ subject: '新的报价' }), 'mailDraft'),
  'mails.discardMailDraft': about('mailDraft'),
  'mails.attachToMail': about('mailDraft', () => formOf(`${another('报价')}.txt`, '明细')),
  'mails.detachFromMail': about('mailAttachment'),
  'mails.readMailAttachment': about('mailAttachment'),
  'mails.sendMail': about('mailDraft'),
  'mails.takeMailBack': about('waitingMail'),
};

export function isAboutMails(name: string): boolean {
  return name.startsWith('mails.') || name.startsWith('mailboxes.');
}

/** A mailbox and a closed mail are their owner's alone; whom one writes to goes with the record it is about. */
export function aboutMails(asker: Asker, name: string, relation: Relation): number | null {
  if (name === 'mailboxes.connectMailbox') return 422; // No server listens there.
  if (name === 'mails.readMailAttachment') return 404; // It was too large to be kept.
  if (/listMyMailboxes|tryMailbox/.test(name)) return null;
  if (!/listMailPeople|listMailDrafts|draftMail/.test(name)) return relation === 'own' ? null : 404;
  if (rightOf(asker, 'account.read') === undefined) return 403;
  return covers(rightOf(asker, 'account.read'), relation) ? null : 404;
}
