/** A notification as a mail: subject, plain text and the same as HTML. */
import { say, type Label, type Locale } from '../../platform/model/label.ts';
import type { NotificationLine } from './digest.ts';
import { notificationKinds, type NotificationKind } from './kinds.ts';

export type NotificationMail = { subject: string; text: string; html: string };

const words = {
  open: { zh: '打开查看', en: 'Open it' },
  why: {
    zh: '您收到这封邮件，是因为您是「{organisation}」的成员。要少收一些，请到 设置 → 我的通知：',
    en: 'You receive this because you are a member of “{organisation}”. To receive less, go to Settings → My notifications:',
  },
} satisfies Record<string, Label>;

type Told = {
  kind: NotificationKind;
  payload: Record<string, string | number>;
  /** The record's address, if there is one. */
  href: string | null;
  /** What it is made of, each with its own link. */
  lines?: readonly NotificationLine[];
  settingsHref: string;
  organisation: string;
};

/** Writes the mail in the person's language. The texts of people are escaped; links are the product's own. */
export function writeNotificationMail(told: Told, locale: Locale): NotificationMail {
  const subject = oneLine(say(notificationKinds[told.kind], locale, told.payload));
  const why = say(words.why, locale, { organisation: told.organisation });
  const open = say(words.open, locale);
  const lines = (told.lines ?? []).map((line) => ({ ...line, text: oneLine(say(line.text, locale)) }));
  const text = [
    subject,
    ...lines.map((line) => `· ${line.text}\n  ${line.href}`),
    ...(told.href ? [`${open}: ${told.href}`] : []),
    `${why} ${told.settingsHref}`,
  ].join('\n\n');
  const link = told.href && `<p><a href="${escape(told.href)}">${escape(open)}</a></p>`;
  const settings = `<a href="${escape(told.settingsHref)}">${escape(told.settingsHref)}</a>`;
  const html = [
    `<p style="font-size:16px">${escape(subject)}</p>`,
    ...(lines.length > 0 ? [listOf(lines)] : []),
    link ?? '',
    `<p style="font-size:12px;color:#6b7280">${escape(why)} ${settings}</p>`,
  ].join('\n');
  return { subject, text, html };
}

function listOf(lines: readonly { text: string; href: string }[]): string {
  const items = lines.map(({ text, href }) => `<li><a href="${escape(href)}">${escape(text)}</a></li>`);
  return `<ul>${items.join('')}</ul>`;
}

/** A header holds no line breaks: whoever names a record cannot add headers to our mail. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!);
}
