/** A pasted chat: who says what, and which of them is the customer. */
import { linesOf, type Part, type Span } from './source-text.ts';

type Said = { speaker: string; head: Part; lines: Part[] };

const clock =
  '(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/月]\\d{1,2}日?|昨天|今天|前天|星期[一二三四五六日]|周[一二三四五六日])?\\s*(?:上午|下午|晚上|凌晨|中午|早上)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[AP]M)?';
const headed = new RegExp(`^(?<who>\\S(?:.{0,28}\\S)?)\\s+${clock}:?$`, 'u');
const onlyClock = new RegExp(`^(?:[-—]+\\s*)?${clock}(?:\\s*[-—]+)?$`, 'u');
const spoken = /^(?<who>[^\s:|,，。][^:|,，。]{0,18})\s*:\s*(?<said>.+)$/u;
const label =
  /^(?:姓名|名字|称呼|联系人|联系方式|公司|公司名称|单位|企业|职务|职位|岗位|手机|手机号|电话|联系电话|座机|邮箱|电子邮箱|微信|微信号|地址|城市|地区|所在地|需求|备注|留言|咨询|来源|时间|行业|预算|网址|网站|传真|qq|e-?mail|mail|tel|mobile|mob|phone|fax|web|website|name|company|title|position|address|add|city|message|need|wechat|from|to|cc|date|sent|subject|发件人|收件人|主题|抄送|日期|http|https|m|t|e|w|f|p|产品|数量|规格|型号|问题|内容|说明)$/i;

/** The talk, when the text is one: headed lines ("张伟 10:32"), or at least three lines of at least two speakers. */
function talkIn(text: string): Said[] {
  const lines = linesOf(text).filter((line) => !onlyClock.test(line.text));
  if (lines.some((line) => headed.test(line.text))) return byHeads(lines);
  const told = lines.filter((line) => isSpoken(line));
  const speakers = new Set(told.map((line) => spoken.exec(line.text)!.groups!['who']!.trim()));
  const isTalk =
    told.length >= 3 && told.length * 2 >= lines.length && speakers.size >= 2 && speakers.size < told.length;
  return isTalk ? bySpokenLines(lines) : [];
}

function isSpoken({ text }: Part): boolean {
  const who = spoken.exec(text)?.groups?.['who']?.trim();
  return who !== undefined && !label.test(who);
}

function byHeads(lines: readonly Part[]): Said[] {
  const talk: Said[] = [];
  for (const line of lines) {
    const who = headed.exec(line.text)?.groups?.['who'];
    if (who) talk.push({ speaker: who, head: { text: who, from: line.from }, lines: [] });
    else talk.at(-1)?.lines.push(line);
  }
  return talk;
}

function bySpokenLines(lines: readonly Part[]): Said[] {
  const talk: Said[] = [];
  for (const line of lines) {
    const groups = isSpoken(line) ? spoken.exec(line.text)!.groups! : null;
    if (!groups) talk.at(-1)?.lines.push(line);
    else {
      const said = groups['said']!;
      const speaker = groups['who']!.trim();
      talk.push({
        speaker,
        head: { text: speaker, from: line.from },
        lines: [{ text: said, from: line.from + line.text.length - said.length }],
      });
    }
  }
  return talk;
}

const reach = /1[3-9]\d{9}|@|0\d{2,3}-?\d{7}|微信号|我(?:是|叫|姓)|我们(?:公司|厂)/;
const asks = /想|需要|多少钱|报价|有没有|能不能|价格|怎么/;
const sells =
  /为您|您这边|请问您|您贵姓|怎么称呼|方便留|我是.{0,12}(?:客服|顾问|销售)|我司|感谢您|欢迎|稍后|马上(?:给|发)您|发您|给您|收到/;

export type ReadTalk = {
  /** The customer's name in the chat. */
  head: Part;
  /** Everything but the customer's own words. */
  othersWords: Span[];
  /** What the other side says. */
  others: Part[];
};

/**
 * Which words of a pasted chat are the customer's; null when the text is no chat. `ownNames` are the names of those who
 * sell; else it is the one who tells how to reach him and asks.
 */
export function readTalk(text: string, ownNames: readonly string[]): ReadTalk | null {
  const talk = talkIn(text);
  const speakers = [...Map.groupBy(talk, ({ speaker }) => speaker)];
  const foreign = speakers.filter(
    ([speaker]) => !ownNames.some((own) => own !== '' && speaker.includes(own)),
  );
  const [best] = foreign
    .map(([speaker, said]) => ({ speaker, points: pointsOf(said) }))
    .sort((a, b) => b.points - a.points);
  if (!best) return null;
  const own = talk.filter(({ speaker }) => speaker === best.speaker);
  const kept = own.flatMap(({ lines }) => lines);
  return {
    head: own[0]!.head,
    othersWords: gapsBetween(kept, text.length),
    others: talk.filter(({ speaker }) => speaker !== best.speaker).flatMap(({ lines }) => lines),
  };
}

function pointsOf(said: readonly Said[]): number {
  const words = said.flatMap(({ lines }) => lines.map(({ text }) => text));
  const count = (shape: RegExp) => words.filter((text) => shape.test(text)).length;
  return 3 * count(reach) + count(asks) - 3 * count(sells);
}

function gapsBetween(kept: readonly Part[], length: number): Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const part of kept) {
    if (part.from > from) gaps.push({ from, to: part.from });
    from = part.from + part.text.length;
  }
  return [...gaps, { from, to: length }];
}
