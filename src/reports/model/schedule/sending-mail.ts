/** What an address outside is sent: the words of whoever sends it, the report's lines, and its picture where there is one. */
import { mailFrame, mailLines, mailWords } from '../../../notifications/model/mail-frame.ts';
import { markup } from '../../../platform/model/markup.ts';

type Told = {
  subject: string;
  body: string;
  lines: readonly string[];
  /** The name under which the picture is attached; null: there is none. */
  picture: string | null;
};

/** Plain text, and the same as HTML. Nobody outside has an account: there are no links. */
export function writeSendingMail({ subject, body, lines, picture }: Told): {
  subject: string;
  text: string;
  html: string;
} {
  const text = [body, ...lines].filter(Boolean).join('\n\n');
  const shown =
    picture &&
    markup`<img src="cid:${picture}" alt="${subject}" width="600" style="display:block;width:100%;height:auto;border:1px solid #e2e6ee">`;
  const listed = mailLines(lines.map((line) => ({ text: line })));
  return { subject, text, html: mailFrame(subject, markup`${mailWords(body)}${listed}${shown}`) };
}
