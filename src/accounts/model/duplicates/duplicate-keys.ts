/** The keys of a record: equal keys of two records are a reason to think them the same. */
import { readCompanyName, splitTrade } from './company-name.ts';
import { readCreditCode } from './credit-code.ts';
import { domainOfMail, domainOfSite, mailKeyOf } from './mail-address.ts';
import type { Party } from './party.ts';
import { phoneDigits, phoneKeyOf } from './phone-digits.ts';
import { simplify } from './traditional.ts';

export const keyKinds = [
  'credit_code',
  'phone',
  'email',
  'wechat',
  'domain',
  /** The company's name without what writers leave out. */
  'company',
  /** The same, read aloud: the name's own part, then the words it shares with many. */
  'company_sound',
  /** The place its name tells; says nothing alone. */
  'region',
  /** A person's name with the company's. */
  'person',
] as const;
export type KeyKind = (typeof keyKinds)[number];
export type DuplicateKey = { kind: KeyKind; key: string };

/** The readings of Chinese text as search has them: `['yunlankeji', 'ylkj']`; [] when nothing Chinese is in it. */
export type Pinyin = (text: string) => readonly string[];

const longestKey = 200;
const shortestPerson = 2;

/** Every key of a party, none twice. */
export function keysOf(party: Party, pinyin: Pinyin): DuplicateKey[] {
  const keys = [
    ...each(party.creditCode, 'credit_code', readCreditCode),
    ...each(party.phones, 'phone', phoneOf),
    ...each(party.mails, 'email', mailKeyOf),
    ...each(party.wechat, 'wechat', plainId),
    ...each(party.mails, 'domain', (mail) => domainOfMail(mailKeyOf(mail) ?? '@qq.com')),
    ...each(party.sites, 'domain', domainOfSite),
    ...(party.company ?? []).flatMap((name) => companyKeys(name, pinyin)),
    ...personKeys(party),
  ];
  return [...new Map(keys.map((one) => [`${one.kind} ${one.key}`, one])).values()];
}

function each(
  written: readonly string[] | undefined,
  kind: KeyKind,
  read: (text: string) => string | null,
): DuplicateKey[] {
  return (written ?? []).flatMap((text) => {
    const key = read(text);
    return key ? [{ kind, key: cut(key) }] : [];
  });
}

function companyKeys(name: string, pinyin: Pinyin): DuplicateKey[] {
  const { core, region } = readCompanyName(name);
  if ([...core].length < 2) return [];
  const sound = soundOf(core, pinyin);
  return [
    { kind: 'company', key: cut(core) },
    ...(sound ? [{ kind: 'company_sound' as const, key: cut(sound) }] : []),
    ...(region ? [{ kind: 'region' as const, key: region }] : []),
  ];
}

function soundOf(core: string, pinyin: Pinyin): string {
  const { own, shared } = splitTrade(core);
  const sound = pinyin(own)[0];
  return sound === undefined ? '' : [sound, pinyin(shared)[0]].filter(Boolean).join(' ');
}

/** A name alone tells nobody apart: it counts together with the company. */
function personKeys({ person = [], company = [] }: Party): DuplicateKey[] {
  return person.flatMap((name) => {
    const bare = personName(name);
    if ([...bare].length < shortestPerson) return [];
    return company
      .map((one) => readCompanyName(one).core)
      .filter((core) => core !== '')
      .map((core) => ({ kind: 'person' as const, key: cut(`${bare}|${core}`) }));
  });
}

/** A person's name without spaces, title and form of address. */
function personName(written: string): string {
  return simplify(written.normalize('NFKC').toLowerCase())
    .replace(/[\s\p{P}]+/gu, '')
    .replace(/(?:先生|女士|小姐|老师|经理|总监|总经理|董事长|博士|教授|工程师|主任)$/, '');
}

function phoneOf(written: string): string | null {
  const digits = phoneDigits(written);
  return digits && phoneKeyOf(digits);
}

function plainId(written: string): string | null {
  return written.normalize('NFKC').toLowerCase().replace(/\s/g, '') || null;
}

function cut(key: string): string {
  return [...key].slice(0, longestKey).join('');
}
