/** A notification as a mail: subject, plain text and the same as HTML. */
import { say, type Label, type Locale } from '../../platform/model/label.ts';
import { markup } from '../../platform/model/markup.ts';
import type { NotificationLine } from './digest.ts';
import { notificationKinds, type NotificationKind } from './kinds.ts';
import { mailFrame, mailLines, mailWords } from './mail-frame.ts';

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
  /** What somebody wrote to go with it. */
  words?: string;
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
    ...(told.words ? [told.words] : []),
    ...lines.map((line) => (line.href ? `· ${line.text}\n  ${line.href}` : `· ${line.text}`)),
    ...(told.href ? [`${open}: ${told.href}`] : []),
    `${why} ${told.settingsHref}`,
  ].join('\n\n');
  const button =
    told.href &&
    markup`<p style="margin:0 0 20px"><a href="${told.href}" style="display:inline-block;padding:8px 20px;border-radius:6px;background:#1f56c3;color:#ffffff;text-decoration:none">${open}</a></p>`;
  const html = mailFrame(
    subject,
    markup`${mailWords(told.words ?? '')}${mailLines(lines)}${button}<p style="margin:0;padding:12px 0 0;border-top:1px solid #e2e6ee;font-size:12px;color:#5a6477">${why} <a href="${told.settingsHref}" style="color:#5a6477">${told.settingsHref}</a></p>`,
  );
  return { subject, text, html };
}

/** A header holds no line breaks: whoever names a record cannot add headers to our mail. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
