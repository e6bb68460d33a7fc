/** What an address outside is sent: the words of whoever sends it, the report's lines, and its picture where there is one. */
import { linesOfText, markup } from '../../../platform/model/markup.ts';

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
  const listed = lines.map((line) => markup`<li style="margin:0 0 6px">${line}</li>`);
  const { html } =
    markup`<div style="max-width:720px;margin:0 auto;font:15px/1.6 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;color:#1d2433">
<h1 style="font-size:20px;line-height:1.35;margin:0 0 12px">${subject}</h1>
${body && markup`<p style="margin:0 0 16px">${linesOfText(body)}</p>`}
${lines.length > 0 && markup`<ul style="margin:0 0 16px;padding:0 0 0 20px">${listed}</ul>`}
${picture && markup`<img src="cid:${picture}" alt="${subject}" width="720" style="display:block;width:100%;max-width:720px;height:auto;border:1px solid #d8dde6">`}
</div>`;
  return { subject, text, html };
}
