/** What a robot says in its group, in the shape that its product asks for. */
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { productTerms, type RobotProduct } from './products.ts';

/** One thing that somebody was told: whom, what, and where it is. */
export type RobotLine = { to: string | null; text: string; href: string | null };

const words = {
  title: { zh: '明斗提醒', en: 'Mingdou' },
  several: { zh: '明斗提醒：{count} 条', en: 'Mingdou: {count} messages' },
  open: { zh: '打开查看', en: 'Open it' },
  more: { zh: '还有 {count} 条，请到系统里查看', en: '{count} more; see them in the product' },
} satisfies Record<string, Label>;

/**
 * The body of one post. One line becomes a card with a button where the product has cards, several become a list; lines that
 * would go over the product's length are counted in a last one. The words of people cannot become links or mentions.
 */
export function writeRobotPost(
  product: RobotProduct,
  lines: readonly RobotLine[],
  locale: Locale,
): Record<string, unknown> {
  const title =
    lines.length === 1 ? say(words.title, locale) : say(words.several, locale, { count: lines.length });
  const text = markdownOf(lines, locale, productTerms[product].longestText - 300);
  const only = lines.length === 1 ? lines[0]!.href : null;
  if (product === 'wecom') return { msgtype: 'markdown', markdown: { content: `**${title}**\n${text}` } };
  if (product === 'feishu') return feishuCard(title, text, only, locale);
  return only === null
    ? { msgtype: 'markdown', markdown: { title, text: `### ${title}\n${text}` } }
    : {
        msgtype: 'actionCard',
        actionCard: {
          title,
          text: `### ${title}\n${markdownLine(lines[0]!, null)}`,
          singleTitle: say(words.open, locale),
          singleURL: only,
        },
      };
}

function feishuCard(title: string, text: string, href: string | null, locale: Locale) {
  const button = {
    tag: 'action',
    actions: [
      {
        tag: 'button',
        text: { tag: 'plain_text', content: say(words.open, locale) },
        type: 'primary',
        url: href,
      },
    ],
  };
  return {
    msg_type: 'interactive',
    card: {
      config: { wide_screen_mode: true },
      header: { title: { tag: 'plain_text', content: title }, template: 'blue' },
      elements: [{ tag: 'div', text: { tag: 'lark_md', content: text } }, ...(href === null ? [] : [button])],
    },
  };
}

function markdownOf(lines: readonly RobotLine[], locale: Locale, most: number): string {
  const written: string[] = [];
  let size = 0;
  for (const line of lines) {
    const text = markdownLine(line, say(words.open, locale));
    size += bytesOf(text) + 1;
    if (size > most) break;
    written.push(text);
  }
  const left = lines.length - written.length;
  return [...written, ...(left > 0 ? [say(words.more, locale, { count: left })] : [])].join('\n');
}

/** At most so many signs of a person's text: a title may be long. */
const longestLine = 300;

function markdownLine({ to, text, href }: RobotLine, open: string | null): string {
  const who = to === null ? '' : `**${plain(to)}** `;
  const link = href !== null && open !== null ? ` [${open}](${href})` : '';
  return `> ${who}${plain(text)}${link}`;
}

const full: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  '[': '［',
  ']': '］',
  '*': '＊',
  '`': '｀',
  '@': '＠',
  '#': '＃',
  '!': '！',
};

/** Signs that the products read as markup become their full-width twins, which read the same and do nothing. */
function plain(text: string): string {
  const short = [...text].slice(0, longestLine).join('');
  return short.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll(/[<>[\]*`@#!]/g, (sign) => full[sign]!);
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
