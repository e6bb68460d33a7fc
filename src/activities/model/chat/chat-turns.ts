/** A pasted chat: who says what, and what tells when. */
import { linesOf, type Part } from './text-lines.ts';

export type Turn = {
  speaker: string;
  head: Part;
  lines: Part[];
  /** The words beside the name that tell when; the last line of its own that told a day before. */
  when: string;
  since: string;
};

const dated = '\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?';
const day = `(?:${dated}|\\d{1,2}[-/月]\\d{1,2}日?|昨天|今天|前天|星期[一二三四五六日天]|周[一二三四五六日天])`;
const hour = '(?:上午|下午|晚上|凌晨|中午|早上)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[AP]M)?';
const clock = `${day}?\\s*${hour}`;

/** 张伟 10:32 */
const headed = new RegExp(`^(?<who>\\S(?:.{0,28}?\\S)??)\\s+(?<when>${clock}):?$`, 'u');
/** 2026-03-05 10:32:11 张伟(12345678) */
const timeFirst = new RegExp(
  `^(?<when>${dated}\\s*${hour})\\s+(?<who>[^\\s:,，。][^:,，。]{0,28}?)(?:\\(\\d+\\)|<[^>]+>)?$`,
  'u',
);
/** 张伟: */
const nameAlone = /^(?<who>[^\s:|,，。][^:|,，。]{0,18}):$/u;
/** 张伟: 在吗 */
const spoken = /^(?<who>[^\s:|,，。][^:|,，。]{0,18})\s*:\s*(?<said>.+)$/u;
/** A line that tells when and nothing else: 昨天 10:32, 2026年3月5日, —— 周三 —— */
const onlyWhen = new RegExp(`^(?:[-—]*\\s*(?:${clock}|${dated})\\s*[-—]*|[-—]+\\s*${day}\\s*[-—]+)$`, 'u');

const label =
  /^(?:姓名|名字|称呼|联系人|联系方式|公司|公司名称|单位|企业|职务|职位|岗位|手机|手机号|电话|联系电话|座机|邮箱|电子邮箱|微信|微信号|地址|城市|地区|所在地|需求|备注|留言|咨询|来源|时间|行业|预算|网址|网站|传真|qq|e-?mail|mail|tel|mobile|mob|phone|fax|web|website|name|company|title|position|address|add|city|message|need|wechat|from|to|cc|date|sent|subject|发件人|收件人|主题|抄送|日期|http|https|m|t|e|w|f|p|产品|数量|规格|型号|问题|内容|说明)$/i;

/**
 * The turns of a talk, when the text is one: lines with a name and a time, the time before or behind; names on lines of
 * their own, at least two; or at least three lines "name: words" of at least two speakers. Full-width colons count.
 */
export function turnsIn(text: string): Turn[] {
  const plain = text.replaceAll('：', ':').replaceAll('\u3000', ' ');
  const lines = linesOf(plain);
  const words = lines.filter(({ text: line }) => !onlyWhen.test(line));
  for (const head of [headed, timeFirst])
    if (words.some((line) => head.test(line.text))) return byHeads(lines, head);
  const alone = words.filter(({ text: line }) => isName(nameAlone.exec(line)?.groups?.['who']));
  if (alone.length >= 2) return byHeads(lines, nameAlone);
  return isTalk(words) ? bySpokenLines(lines) : [];
}

function isName(who: string | undefined): who is string {
  return who !== undefined && !label.test(who.trim());
}

function spokenBy({ text }: Part): string | null {
  const who = spoken.exec(text)?.groups?.['who'];
  return isName(who) ? who.trim() : null;
}

function isTalk(lines: readonly Part[]): boolean {
  const told = lines.map(spokenBy).filter((who) => who !== null);
  const speakers = new Set(told);
  return (
    told.length >= 3 && told.length * 2 >= lines.length && speakers.size >= 2 && speakers.size < told.length
  );
}

function byHeads(lines: readonly Part[], head: RegExp): Turn[] {
  const turns: Turn[] = [];
  let since = '';
  for (const line of lines) {
    const isWhen = onlyWhen.test(line.text);
    const { who, when = '' } = (isWhen ? null : head.exec(line.text))?.groups ?? {};
    if (isWhen) since = line.text;
    else if (isName(who)) {
      const place = { text: who, from: line.from + line.text.indexOf(who) };
      turns.push({ speaker: who, head: place, lines: [], when, since });
    } else turns.at(-1)?.lines.push(line);
  }
  return turns;
}

function bySpokenLines(lines: readonly Part[]): Turn[] {
  const turns: Turn[] = [];
  let since = '';
  for (const line of lines) {
    const isWhen = onlyWhen.test(line.text);
    const speaker = isWhen ? null : spokenBy(line);
    if (isWhen) since = line.text;
    else if (speaker !== null) {
      const said = spoken.exec(line.text)!.groups!['said']!;
      const words = { text: said, from: line.from + line.text.length - said.length };
      turns.push({ speaker, head: { text: speaker, from: line.from }, lines: [words], when: '', since });
    } else turns.at(-1)?.lines.push(line);
  }
  return turns;
}
