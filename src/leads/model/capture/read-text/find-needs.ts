/** What somebody says he wants. */
import { finding, type Finding } from './finding.ts';
import { linesOf, sentencesOf, understood, type Part } from './source-text.ts';

const cue =
  /想(?:要|了解|问|咨询|买|看|找|做|上|采购|试|用|订|请|定|换|合作|知道|对接)|需要|急需|求购|(?<!产品)采购(?!部|经理|主管|总监|员|专员|负责人)|咨询|报个?价|询价|价格|多少钱|怎么(?:卖|收费|买|合作|计费)|有没有|能不能|能否|可不可以|可以(?:做|定制|试用|支持|对接)|打算|计划|准备(?:买|上|采购|换|做|用)|预算|试用|演示|\bdemo\b|定制|对接|介绍一下|资料|样品|拿样|打样|考虑|看中|感兴趣|interested in|looking for|\bneed|\bquot|pric(?:e|ing)|budget|\btrial\b|would like|want to/i;

/** What companies write about themselves. */
const boast = /专业(?:提供|从事|生产|致力)|致力于|主营|经营范围|竭诚|为您提供|公司简介|成立于/;

const opening =
  /^(?:(?:您|你)们?好[呀啊吗]?|哈喽|嗨|hi|hello|在吗|请问(?:一下)?|那个|嗯+|对|好的?)[,，!！~\s]*/i;

/** The sentences that tell a need, from the first clause that does to the last that is not understood otherwise. */
export function findNeeds(text: string): Finding[] {
  return linesOf(text)
    .flatMap((line) => sentencesOf(line))
    .filter((sentence) => cue.test(sentence.text) && !boast.test(sentence.text))
    .flatMap((sentence) => needOf(sentence));
}

function needOf(sentence: Part): Finding[] {
  const clauses = clausesOf(sentence);
  const first = clauses.findIndex((clause) => cue.test(clause.text));
  if (first < 0) return [];
  const beyond = clauses.findIndex((clause, index) => index > first && isTold(clause.text));
  const last = clauses[(beyond < 0 ? clauses.length : beyond) - 1]!;
  const began = clauses[first]!;
  const stretch = sentence.text.slice(
    began.from - sentence.from,
    last.from + last.text.length - sentence.from,
  );
  const value = stretch.replace(opening, '').replaceAll(understood, '').trim();
  if (value.length < 4) return [];
  const from = began.from + stretch.indexOf(value.slice(0, 2));
  return [finding('need', value, from, began.from + stretch.length - from, 0.75)];
}

/** The clause only says what has been understood: a number, an address, a name. */
function isTold(clause: string): boolean {
  const rest = clause.replace(
    /(?:我的|手机号?|电话|联系方式|微信号?|邮箱|发到|可以|加我|联系我|打我|请|号码|是|[:\s])/g,
    '',
  );
  const told = rest.replaceAll(understood, '').length;
  return clause.includes(understood) ? told < 3 : told === 0;
}

function clausesOf({ text, from }: Part): Part[] {
  const clauses: Part[] = [];
  for (const found of text.matchAll(/[^,，]+/g)) clauses.push({ text: found[0], from: from + found.index });
  return clauses;
}
