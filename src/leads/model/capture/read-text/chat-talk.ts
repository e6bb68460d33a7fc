/** Of a pasted chat: which words are the customer's. */
import { turnsIn, type Turn } from '../../../../activities/model/chat/chat-turns.ts';
import type { Part, Span } from './source-text.ts';

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
  const talk = turnsIn(text);
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

function pointsOf(said: readonly Turn[]): number {
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
