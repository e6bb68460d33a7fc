/** People a text names, with the ways to reach them. */
import type { Span } from '../../activities/model/chat/text-lines.ts';
import { findLatinNames, findNames } from '../../leads/model/capture/read-text/find-names.ts';
import { looseTitle, title } from '../../leads/model/capture/read-text/find-titles.ts';
import {
  findEmails,
  findPhones,
  findWechats,
} from '../../leads/model/capture/read-text/find-ways-to-reach.ts';
import type { Finding } from '../../leads/model/capture/read-text/finding.ts';
import { without } from '../../leads/model/capture/read-text/source-text.ts';
import { commonSurname, looksLikeWord } from '../../leads/model/capture/read-text/surnames.ts';
import { apart } from './days/times.ts';

export type PersonSaid = {
  span: Span;
  name: string;
  title: string | null;
  mobile: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  sureness: number;
};

const address =
  '总监|总工|总助|总|经理|主任|工程师|老师|厂长|科长|处长|部长|老板|院长|校长|店长|董|先生|女士|小姐|主管|会计|工(?!作|程|厂|艺|具|人|商|业|期|资|地|况)|姐|哥';
const notGiven =
  '的了吗吧呢是在我你他她这那们不没有要会就都也很说讲提问答想和跟与对表回同催约来去到给把让负介反打发已今明后昨下上周月日号总经主';
const given = `[^${notGiven}\\P{Script=Han}]`;

/** 王总: a family name and how one calls somebody. */
const surnameCalled = new RegExp(
  `(?<name>${commonSurname}(?:${address}))(?!部|司|结|共|价|额|程|作|体|之)`,
  'gu',
);
/** 张建国经理, 采购经理李娜. */
const fullCalled = new RegExp(`(?<name>${commonSurname}${given}{1,2})(?<title>${title}|${address})`, 'gu');
const titledBefore = new RegExp(
  `(?<title>${looseTitle})\\s*[:：是叫]?\\s*(?<name>${commonSurname}(?:${given}{1,2}))`,
  'gu',
);

type Named = Pick<PersonSaid, 'span' | 'name' | 'title' | 'sureness'>;

/** The people of a text, each once; a number or an address belongs to whom it stands nearest behind. */
export function findPeople(text: string): PersonSaid[] {
  const emails = findEmails(text);
  const phones = findPhones(
    without(
      text,
      emails.map(({ span }) => span),
    ),
  );
  const reached = [...emails, ...phones];
  const wechats = findWechats(
    without(
      text,
      emails.map(({ span }) => span),
    ),
    phones.filter(({ field }) => field === 'mobile'),
  );
  const plain = without(
    text,
    reached.map(({ span }) => span),
  );
  const named = once(apart([...bySurname(plain), ...inSentences(plain), ...onTheirOwn(plain)]));
  const ways = [...reached, ...wechats];
  if (named.length === 0) return [];
  return named.map((person) => ({
    ...person,
    mobile: wayOf(ways, named, person, 'mobile'),
    phone: wayOf(ways, named, person, 'phone'),
    email: wayOf(ways, named, person, 'email'),
    wechat: wayOf(ways, named, person, 'wechat'),
  }));
}

function bySurname(text: string): Named[] {
  return [...text.matchAll(surnameCalled)].flatMap((found) => {
    const name = found.groups!['name']!;
    if (looksLikeWord(name)) return [];
    return [
      { span: { from: found.index, to: found.index + name.length }, name, title: null, sureness: 0.75 },
    ];
  });
}

function inSentences(text: string): Named[] {
  return [fullCalled, titledBefore].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const { name = '', title: job = null } = found.groups ?? {};
      if (looksLikeWord(name) || looksLikeWord(name.slice(0, 2))) return [];
      const from = found.index;
      return [{ span: { from, to: from + found[0].length }, name, title: job, sureness: 0.8 }];
    }),
  );
}

/** Names as on cards and in introductions, found as leads find them. */
function onTheirOwn(text: string): Named[] {
  const found = [...findNames(text), ...findLatinNames(text)];
  const titles = found.filter(({ field }) => field === 'title');
  return found
    .filter(({ field, sureness }) => field === 'name' && sureness >= 0.7)
    .map(({ value, span, sureness }) => ({ span, name: value, title: besideOf(span, titles), sureness }));
}

function besideOf({ from, to }: Span, titles: readonly Finding[]): string | null {
  const near = titles.find(({ span }) => Math.max(span.from - to, from - span.to) <= 3);
  return near?.value ?? null;
}

function once(people: readonly Named[]): Named[] {
  const seen = new Map<string, Named>();
  for (const one of people) if (!seen.has(one.name)) seen.set(one.name, one);
  return [...seen.values()].slice(0, 10);
}

/** The nearest person before a way to reach somebody has it; else the first of all. */
function wayOf(
  ways: readonly Finding[],
  people: readonly Named[],
  person: Named,
  field: Finding['field'],
): string | null {
  const own = ways.find((way) => {
    if (way.field !== field) return false;
    const nearest = people.findLast(({ span }) => span.from <= way.span.from) ?? people[0];
    return nearest === person;
  });
  return own?.value ?? null;
}

export type KnownPerson = {
  id: string;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
};

/** Who of those known is meant: by a number or an address, by the name, by family name and title (王总). */
export function knownPerson(
  said: Pick<PersonSaid, 'name' | 'mobile' | 'email'>,
  known: readonly KnownPerson[],
): KnownPerson | null {
  const reached = known.find(
    ({ mobile, email }) =>
      (said.mobile !== null && mobile === said.mobile) ||
      (said.email !== null && email?.toLowerCase() === said.email),
  );
  if (reached) return reached;
  const named = known.filter(({ name }) => name === said.name);
  if (named.length === 1) return named[0]!;
  const called = known.filter(({ name, title: job }) => isCalled(said.name, name, job));
  return called.length === 1 ? called[0]! : null;
}

/** 王总 is 王建国, whose title has a 总 in it, or whose title is not known. */
function isCalled(said: string, name: string, job: string | null): boolean {
  const rest = said.slice(1);
  if (said[0] !== name[0] || !new RegExp(`^(?:${address})$`, 'u').test(rest)) return false;
  return job === null || job.includes(rest) || /^(?:总|董|先生|女士|小姐|姐|哥|工|老师|老板)$/u.test(rest);
}
