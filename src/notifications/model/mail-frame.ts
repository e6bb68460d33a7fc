/** How our mails look: one column that every mail program draws the same. */
import { linesOfText, markup, type Markup } from '../../platform/model/markup.ts';

const fonts = "-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";

/** A mail's HTML: what it is about above, then what stands in it. */
export function mailFrame(subject: string, body: Markup): string {
  return markup`<div style="max-width:640px;margin:0 auto;padding:24px 20px;background:#ffffff;${{ html: `font:15px/1.65 ${fonts}` }};color:#1d2433">
<h1 style="margin:0 0 16px;font-size:19px;line-height:1.4;font-weight:600">${subject}</h1>
${body}
</div>`.html;
}

/** What somebody wrote, in its own lines; nothing where it is empty. */
export function mailWords(words: string): Markup {
  return words === '' ? markup`` : markup`<p style="margin:0 0 16px">${linesOfText(words)}</p>`;
}

/** Lines below each other; those with an address lead there. */
export function mailLines(lines: readonly { text: string; href?: string }[]): Markup {
  if (lines.length === 0) return markup``;
  const items = lines.map(({ text, href }) => {
    const shown = href
      ? markup`<a href="${href}" style="color:#1f56c3;text-decoration:none">${text}</a>`
      : text;
    return markup`<li style="margin:0 0 8px">${shown}</li>`;
  });
  return markup`<ul style="margin:0 0 20px;padding:0 0 0 20px">${items}</ul>`;
}
