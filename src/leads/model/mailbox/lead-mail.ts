/** What a mail to a lead mailbox tells: who wrote, what he wants; or why it is no lead. */
import { quotedParts } from '../../../activities/model/mail/quoted-parts.ts';
import type { Label } from '../../../platform/model/label.ts';
import { readLeadText } from '../capture/read-text/read-lead-text.ts';
import type { LeadDraft } from '../capture/lead-draft.ts';

/** A mail, taken apart: addresses in lower case, header names too. */
export type ParsedMail = {
  from: { name: string; address: string } | null;
  replyTo: { name: string; address: string } | null;
  subject: string;
  text: string;
  headers: ReadonlyMap<string, string>;
};

/** Why a mail is no lead. */
const mailSkips = {
  no_sender: { zh: '没有发件人', en: 'Nobody sent it' },
  own_mail: { zh: '自己人发的邮件', en: 'Sent by one of us' },
  auto_reply: { zh: '自动回复', en: 'An automatic reply' },
  bulk_mail: { zh: '群发邮件', en: 'Sent to many' },
  delivery_report: { zh: '投递报告', en: 'A report of delivery' },
  too_large: { zh: '邮件过大', en: 'Too large' },
} as const satisfies Record<string, Label>;
export type MailSkip = keyof typeof mailSkips;

const machines = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+@]|$)/;

/**
 * Why this mail brings no lead, or null when it does. Our own people's mails, machines' answers (RFC 3834) and what went
 * to many (RFC 2369) bring none, so that two mailboxes never answer each other for ever.
 */
export function skipOf(mail: ParsedMail, ownAddresses: ReadonlySet<string>): MailSkip | null {
  const sender = senderOf(mail);
  if (!sender) return 'no_sender';
  if (ownAddresses.has(sender.address)) return 'own_mail';
  const header = (name: string) => mail.headers.get(name)?.toLowerCase() ?? '';
  if (header('content-type').startsWith('multipart/report')) return 'delivery_report';
  const submitted = header('auto-submitted');
  if ((submitted !== '' && submitted !== 'no') || header('x-autoreply') || header('x-autorespond'))
    return 'auto_reply';
  if (/^(?:bulk|list|junk)/.test(header('precedence')) || header('list-unsubscribe') || header('list-id'))
    return 'bulk_mail';
  return machines.test(sender.address) ? 'delivery_report' : null;
}

/** Who wants an answer. */
function senderOf({ from, replyTo }: ParsedMail) {
  return replyTo ?? from;
}

const longestNeed = 5000;

/** The lead a mail speaks of: the sender, what his signature tells, and his words without what he quotes. */
export function draftOfMail(mail: ParsedMail): LeadDraft {
  const sender = senderOf(mail)!;
  const words = quotedParts(mail.text).own;
  const told: LeadDraft = {};
  for (const { field, candidates } of readLeadText(words)) {
    const best = candidates[0]!;
    if (field !== 'need' && field !== 'email' && best.sureness >= 0.5) told[field] = best.value;
  }
  const name = sender.name.trim();
  return {
    ...told,
    ...(name !== '' && !name.includes('@') && { name }),
    email: sender.address,
    need: [mail.subject.trim(), words].filter(Boolean).join('\n\n').slice(0, longestNeed),
  };
}
