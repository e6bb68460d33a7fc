/** Under which type of follow-up a text falls, and what the talk came to. */
import type { Span } from '../../activities/model/chat/text-lines.ts';
import { turnsIn } from '../../activities/model/chat/chat-turns.ts';
import type { FollowUpType, TalkResult } from '../../activities/model/follow-up-type.ts';
import type { NoteKind } from '../../activities/model/note-kind.ts';

export type Chosen = { value: string; span: Span | null; sureness: number };

const wordsOfType: Readonly<Record<string, RegExp>> = {
  demo: /演示|试讲|\bdemo(?:ed|nstrated|nstration)?\b/iu,
  quote:
    /(?:跟进|沟通|聊|谈|讨论|对).{0,4}报价|报价.{0,6}(?:反馈|跟进|意见|接受|太高|偏高)|砍价|压价|比价|议价/iu,
};

const wordsOfKind: Readonly<Record<NoteKind, RegExp | null>> = {
  visit:
    /拜访|上门|登门|到访|走访|面谈|当面|见了|见面|见到|现场|去了|来访|来公司|参观|\b(?:visit(?:ed|ing)?|met|on[- ]site|dropped by)\b/iu,
  meeting: /开会|会议|会上|开了.{0,3}会|腾讯会议|视频会|评审会|交流会|\b(?:meeting|teams call|zoom)\b/iu,
  call: /电话(?!号|\s*[:：]?\s*[\d|])|致电|来电|去电|回电|通话|打通|接通|没接|未接|没人接|无人接听|打不通|拨打|语音|\b(?:call(?:ed|s)?|phoned?|rang|spoke)\b/iu,
  wechat: /微信|企微|聊天|群里|朋友圈|钉钉|飞书|\b(?:wechat|whatsapp|chat(?:ted)?)\b/iu,
  email: /邮件|邮箱.{0,4}发|发.{0,6}邮箱|\be-?mail(?:ed)?\b/iu,
  note: null,
};

const wordsOfResult: Readonly<Record<string, RegExp>> = {
  interested: /有意向|感兴趣|意向(?:强|明确|很高)|愿意|\binterested\b|\bkeen\b/iu,
  thinking: /再考虑|考虑一下|考虑考虑|商量一下|内部讨论|\bthink(?:ing)? (?:it )?over\b/iu,
  refused: /拒绝|不需要|没兴趣|不感兴趣|不考虑|\b(?:declined|not interested|refused)\b/iu,
  no_answer: /没接|未接|没人接|无人接|打不通|没打通|关机|占线|\bno answer\b|\bunreachable\b/iu,
  fits: /符合需求|满足需求|符合要求|满足要求|很满意|都能满足|\bfits\b/iu,
  gaps: /差距|还缺|不能满足|缺少|\bgaps?\b/iu,
  unfit: /不符合|不适合|\bdoes not fit\b/iu,
  accepted: /接受.{0,4}(?:报价|价格)|(?:报价|价格).{0,4}(?:接受|没问题|可以|认可)|\baccept(?:ed|s)?\b/iu,
  bargains:
    /砍价|降价|压价|便宜(?:点|一点|些)|太贵|价格.{0,3}高|再低|优惠|打折|\b(?:discount|too expensive|cheaper)\b/iu,
  compares: /比价|对比|货比三家|还在看别家|\bcomparing\b/iu,
  agreed: /达成一致|谈妥|敲定|谈拢|说定|\bagreed\b/iu,
  open: /待定|没定|未定|\bleft open\b/iu,
};

const notSo = /(?:没有?|未|还没|尚未|不|别|无)\s*$/u;

/** The type that the told part of a text names; the planned part (`planned`) tells of something else. */
export function findType(text: string, types: readonly FollowUpType[], planned: Span | null): Chosen | null {
  const inUse = types.filter(({ isRetired }) => !isRetired);
  if (turnsIn(text).length > 1) {
    const chat = inUse.find(({ kind }) => kind === 'wechat');
    if (chat) return { value: chat.key, span: null, sureness: 0.9 };
  }
  const told = planned ? blanked(text, planned) : text;
  const named = inUse.flatMap((type) => {
    const span = typeNamed(told, type);
    return span ? [{ value: type.key, span, sureness: type.kind === type.key ? 0.85 : 0.9 }] : [];
  });
  return named.toSorted((a, b) => b.sureness - a.sureness || a.span.from - b.span.from)[0] ?? null;
}

function typeNamed(text: string, type: FollowUpType): Span | null {
  const words = wordsOfType[type.key] ?? (type.key === type.kind ? wordsOfKind[type.kind] : null);
  const found = words?.exec(text);
  if (words) return found ? { from: found.index, to: found.index + found[0].length } : null;
  return type.kind === 'note' ? null : firstOf(text, [type.name, type.nameEn ?? '']);
}

function firstOf(text: string, names: readonly string[]): Span | null {
  const plain = text.toLowerCase();
  for (const name of names) {
    const at = name.length < 2 ? -1 : plain.indexOf(name.toLowerCase());
    if (at >= 0 && plain.length === text.length) return { from: at, to: at + name.length };
  }
  return null;
}

function blanked(text: string, { from, to }: Span): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

/** Which of the type's results the words tell. */
export function findResult(text: string, results: readonly TalkResult[]): Chosen | null {
  for (const { id, name, nameEn } of results) {
    const found = wordsOfResult[id]?.exec(text);
    const own = firstOf(text, [name, nameEn ?? '']);
    const span = found ? { from: found.index, to: found.index + found[0].length } : own;
    if (span && !notSo.test(text.slice(0, span.from)))
      return { value: id, span, sureness: found ? 0.75 : 0.85 };
  }
  return null;
}
