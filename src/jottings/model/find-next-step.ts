/** What comes next, on which day, and who promised it. */
import type { Part, Span } from '../../activities/model/chat/text-lines.ts';
import type { Day } from '../../platform/model/calendar.ts';
import { clauseAt, clausesOf } from './clauses.ts';
import type { DaySaid } from './days/find-days.ts';

export type NextStepSaid = {
  span: Span;
  what: string;
  /** The likeliest first; none: no day was told. */
  days: Day[];
  time: string | null;
  by: 'us' | 'customer';
  isDeadline: boolean;
  sureness: number;
};

const acts =
  /回访|拜访|上门|登门|过去|过来|来访|参观|考察|去(?!年|掉)|发|寄|送|报价|演示|讲解|安排|约|联系|沟通|跟进|确认|提交|递交|准备|签|电话|回电|面谈|见面|见|开会|会议|评审|讨论|试用|测试|付款|打款|汇款|回款|回复|答复|反馈|交流|对接|出方案|给方案|方案|投标|开标|招标|培训|验收|交付|发货|安装|调试|汇报|走(?:流程|审批)|审批|定下来|决定|敲定|谈|聊|催|问|拿|提供|寄样|打样|续约|再打|打给|给(?!力)|报(?!道|告|错)|开始|启动|开通|上线|处理|解决|装|改|审(?!计)|到货|call|visit|send|meet|demo|follow|quote|sign|deliver|confirm|reply|review|present|discuss|schedule|pay|decide|get back|come back|ship|install|train|check|email|ring|talk/iu;
const plans =
  /下一步|下步|接下来|计划|准备|打算|约了|约好|约定|约在|定在|定了|说好|待办|答应|承诺|需要|记得|提醒|务必|要(?!求|么|是|点)|将|会(?!议|上|后)|再(?!次)|等|争取|预计|安排在|next step|to-?do|follow[- ]?up|will\b|'ll\b|promised|agreed|need to|plan|going to|should|remind/iu;
const done =
  /(?<!约|约好|定|说好|答应|承诺|安排|说|提)了(?!解)|已经?|刚(?!好)|完成|过了|\b(?:visited|called|met|sent|had|was|were|did|discussed|talked|presented|went)\b/iu;
const asked =
  /(?:下一步|下步|接下来|待办|next step|to-?do|记得|提醒我|别忘了|remember to)\s*(?:是|为|要|就是)?\s*[:：]?\s*/iu;

type Candidate = { said: DaySaid; what: string; span: Span; score: number };

/** The step that the text plans: the likeliest of its days to come, with the words around it. `today` is never before it. */
export function findNextStep(text: string, days: readonly DaySaid[], today: Day): NextStepSaid | null {
  const clauses = clausesOf(text);
  const candidates = days
    .filter((said) => said.days.length > 0)
    .map((said) => candidateOf(text, clauses, days, said, today))
    .filter(({ score }) => score >= 2.4);
  const best = candidates.toSorted((a, b) => b.score - a.score || b.span.from - a.span.from)[0];
  if (!best) return stepWithoutDay(clauses, days);
  const { said, what, span } = best;
  return {
    span,
    what,
    days: said.days,
    time: said.time,
    by: promiserIn(text.slice(span.from, span.to)),
    isDeadline: said.isDeadline,
    sureness: Math.min(said.sureness, best.score >= 4 ? 0.95 : 0.7),
  };
}

function candidateOf(
  text: string,
  clauses: readonly Part[],
  days: readonly DaySaid[],
  said: DaySaid,
  today: Day,
): Candidate {
  const at = clauseAt(clauses, said.span.from);
  const span = placeOfStep(text, clauses, days, said, at);
  const words = text.slice(span.from, span.to);
  const dayWords = text.slice(said.daySpan.from, said.daySpan.to);
  const rest = words.replace(dayWords, ' ');
  const isPlanned = plans.test(rest);
  const isNow =
    said.days[0] === today && /^(?:今|today|$)/iu.test(dayWords) && !isPlanned && !said.isDeadline;
  const score =
    1 +
    said.sureness +
    (acts.test(rest) ? 2 : 0) +
    (isPlanned ? 1.2 : 0) -
    (done.test(rest) && !/约|说好|答应|承诺|agreed|promised/iu.test(rest) ? 4 : 0) -
    (isNow ? (said.time === null ? 3 : 1) : 0);
  return { said, what: stepWords(text, span, said), span, score };
}

/** The clause of the day; where that says nothing to do, the one behind or before it as well. */
function placeOfStep(
  text: string,
  clauses: readonly Part[],
  days: readonly DaySaid[],
  said: DaySaid,
  at: number,
): Span {
  const clause = clauses[at]!;
  const own = { from: clause.from, to: Math.max(clause.from + clause.text.length, said.span.to) };
  const rest = text.slice(own.from, own.to).replace(text.slice(said.span.from, said.span.to), '');
  if (acts.test(rest)) return trimmed(text, own);
  const isFree = (other: Part | undefined): other is Part =>
    other !== undefined &&
    acts.test(other.text) &&
    days.every(({ span }) => span.to <= other.from || span.from >= other.from + other.text.length);
  const [behind, before] = [clauses[at + 1], clauses[at - 1]];
  if (isFree(behind) && !text.slice(own.to, behind.from).includes('\n'))
    return trimmed(text, { from: own.from, to: behind.from + behind.text.length });
  if (isFree(before) && /[,，]\s*$/u.test(text.slice(before.from + before.text.length, own.from)))
    return trimmed(text, { from: before.from, to: own.to });
  return trimmed(text, own);
}

function trimmed(text: string, { from, to }: Span): Span {
  const told = text.slice(from, to);
  const begin = from + told.length - told.trimStart().length;
  return { from: begin, to: Math.max(begin, from + told.trimEnd().length) };
}

const beginnings =
  /^(?:[\s,，、:：.]|下一步(?:是|计划|工作)?|下步|接下来|计划|预计|打算|然后|并且|并(?!联)|另外|同时|以及|于|在(?=\s)|by\b|on\b|next step\b|to-?do\b|and\b|then\b)+/iu;
const endings = /(?:[\s,，、:：.]|\b(?:by|on|at|for)\b)+$/iu;

/** What is to be done, without the day: that stands in a field of its own. A time of day stays. */
function stepWords(text: string, span: Span, { daySpan }: DaySaid): string {
  const words = `${text.slice(span.from, daySpan.from)}${/[a-z]$/i.test(text.slice(span.from, daySpan.from)) ? ' ' : ''}${text.slice(daySpan.to, span.to)}`;
  return tidy(words) || tidy(text.slice(span.from, span.to));
}

function tidy(words: string): string {
  const plain = words.replace(/\s+/g, ' ').replace(beginnings, '').replace(endings, '');
  return [...plain].slice(0, 300).join('').trim();
}

/** "下一步：等客户内部评审": to be done, on no day. */
function stepWithoutDay(clauses: readonly Part[], days: readonly DaySaid[]): NextStepSaid | null {
  for (const clause of clauses) {
    const cue = asked.exec(clause.text);
    const what = cue ? tidy(clause.text.slice(cue.index + cue[0].length)) : '';
    const isTold = days.some(
      ({ span }) => span.from >= clause.from && span.to <= clause.from + clause.text.length,
    );
    if (!cue || what === '' || isTold) continue;
    const span = { from: clause.from + cue.index, to: clause.from + clause.text.trimEnd().length };
    return { span, what, days: [], time: null, by: promiserIn(what), isDeadline: false, sureness: 0.6 };
  }
  return null;
}

const somebodyElse =
  /(?<![给跟和与向帮为找约陪对同])(?:客户|对方|他们|她们|甲方|王?[\p{Script=Han}]?(?:总|经理|主任|老板|工|老师|厂长|科长|处长)(?!部|司|结|共|价|额|程|作|厂)|他(?!的)|她(?!的)|\b(?:they|he|she|the customer|the client)\b)/iu;
const theirActs =
  /答复|给答案|付款|打款|汇款|回款|审批|走流程|内部.{0,2}(?:讨论|审|评)|盖章|定下来|决定|招标|开标|\b(?:pay|approve|decide|get back)\b/iu;
const ours = /我们|我方|咱们|我(?!方)|(?<!\p{Script=Han})由我|\b(?:we|i|our|i'll|we'll)\b/iu;
const askedOfUs = /(?:让|叫|请|要)(?:我们|我|咱们)/u;
const askedOfThem = /(?:请|让|等|待|催)\s*(?:客户|对方|他们|他|她|[\p{Script=Han}]{1,2}(?:总|经理|主任))/u;

/** The customer when he is who acts; we when it is us, or nobody is named and it is nothing that only customers do. */
function promiserIn(words: string): 'us' | 'customer' {
  if (askedOfThem.test(words)) return 'customer';
  if (askedOfUs.test(words)) return 'us';
  const [theirs, own] = [somebodyElse.exec(words), ours.exec(words)];
  const act = acts.exec(words);
  if (own && (!theirs || own.index < theirs.index)) return 'us';
  if (theirs && (!act || theirs.index < act.index)) return 'customer';
  return theirActs.test(words) ? 'customer' : 'us';
}
