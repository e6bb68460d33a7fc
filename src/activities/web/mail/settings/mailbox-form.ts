import { mailProviders, providerOf, type MailServers } from '../../../model/mail/mail-providers.ts';
import type { MailboxTrial, NewMailbox, WireMailbox } from '../../../model/mail/mailbox-contract.ts';

/** A mailbox as it stands in the form. */
export type MailboxForm = Omit<NewMailbox, 'rangeDays'> & { provider: string; rangeDays: string };

const noServers: MailServers = {
  imapHost: '',
  imapPort: 993,
  imapTls: true,
  smtpHost: '',
  smtpPort: 465,
  smtpTls: true,
};

export const anyProvider = 'other';

export function newForm(address: string, senderName: string): MailboxForm {
  const form: MailboxForm = {
    provider: anyProvider,
    address: '',
    username: '',
    password: '',
    senderName,
    usualVisibility: 'subject',
    byDomain: false,
    rangeDays: '90',
    ...noServers,
  };
  return withAddress(form, address);
}

export function formOf(mailbox: WireMailbox): MailboxForm {
  const provider =
    mailProviders.find(({ servers }) => servers.imapHost === mailbox.imapHost)?.id ?? anyProvider;
  return { ...mailbox, provider, password: '', rangeDays: '90' };
}

/** The address is the user name too, and tells the provider where only one has such addresses. */
export function withAddress(form: MailboxForm, address: string): MailboxForm {
  const username = form.username === form.address ? address : form.username;
  const provider = providerOf(address);
  const changed = { ...form, address, username };
  return provider && form.provider === anyProvider ? withProvider(changed, provider.id) : changed;
}

export function withProvider(form: MailboxForm, id: string): MailboxForm {
  const provider = mailProviders.find((one) => one.id === id);
  return { ...form, provider: id, ...provider?.servers };
}

const needed = ['address', 'username', 'imapHost', 'smtpHost'] as const;

/** Is everything there that it takes to try? */
export function isWhole(form: MailboxForm, isNew: boolean): boolean {
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(form.address.trim());
  return isAddress && needed.every((part) => form[part].trim() !== '') && (!isNew || form.password !== '');
}

function serversIn(form: MailboxForm) {
  const { imapHost, imapPort, imapTls, smtpHost, smtpPort, smtpTls, username } = form;
  return {
    imapHost: imapHost.trim(),
    imapPort,
    imapTls,
    smtpHost: smtpHost.trim(),
    smtpPort,
    smtpTls,
    username,
  };
}

export function trialOf(form: MailboxForm, mailbox: WireMailbox | null): MailboxTrial {
  return { ...serversIn(form), password: form.password || null, mailboxId: mailbox?.id ?? null };
}

export function bodyOf(form: MailboxForm) {
  const { senderName, usualVisibility, byDomain } = form;
  return { ...serversIn(form), senderName, usualVisibility, byDomain };
}
