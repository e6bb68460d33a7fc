/** How sure it is that two records are about the same party: evidence by evidence, and altogether. */
import type { DuplicateKey, KeyKind } from './duplicate-keys.ts';
import { isPersonalMailbox } from './mail-address.ts';
import { likeness } from './name-likeness.ts';
import type { PartyNature, PartyPart } from './party.ts';
import { isMobileNumber } from './phone-digits.ts';
import { nearerRegion } from './regions.ts';

/** From here on two records count as the same: a rule may refuse the second, a capture joins the first. */
export const certainFrom = 0.9;
/** From here on people are told. */
export const likelyFrom = 0.6;
/** Names less alike than this are not looked at. */
const alikeFrom = 0.6;

/** As what two records meet: companies, persons, or leads. Null for a company and a person: neither is the other. */
export type Meeting = 'companies' | 'persons' | 'leads';

export type EvidenceKind =
  | 'credit_code'
  | 'mobile'
  | 'phone'
  | 'email'
  | 'shared_email'
  | 'wechat'
  | 'domain'
  | 'placed_company'
  | 'company'
  | 'company_sound'
  | 'company_alike'
  | 'person';

export type Evidence = {
  kind: EvidenceKind;
  /** How sure this alone makes it, 0 to 1. */
  weight: number;
  /** Two equal keys, not only similar ones. */
  isExact: boolean;
};

const ofPersons = { mobile: 0.92, phone: 0.7, email: 0.92, shared_email: 0.5, wechat: 0.92, person: 0.8 };

const weights: Record<Meeting, Partial<Record<EvidenceKind, number>>> = {
  companies: {
    credit_code: 1,
    placed_company: 0.92,
    company: 0.85,
    company_sound: 0.7,
    company_alike: 1,
    domain: 0.65,
    mobile: 0.75,
    phone: 0.75,
    email: 0.75,
    shared_email: 0.65,
  },
  persons: ofPersons,
  leads: {
    ...ofPersons,
    credit_code: 0.9,
    placed_company: 0.7,
    company: 0.65,
    company_sound: 0.6,
    domain: 0.5,
  },
};

/** Of evidence that tells the same fact in several ways only the strongest counts. */
const factOf: Record<EvidenceKind, string> = {
  credit_code: 'code',
  mobile: 'phone',
  phone: 'phone',
  email: 'mail',
  shared_email: 'mail',
  domain: 'mail',
  wechat: 'wechat',
  placed_company: 'name',
  company: 'name',
  company_sound: 'name',
  company_alike: 'name',
  person: 'name',
};

/** Names that are equal but tell different places are mostly two companies. */
const elsewhere = 0.6;

/** Companies called quite differently that share a phone or a domain are often two of one group, or one landlord's. */
const calledOtherwise = 0.8;

export function meetingOf(one: PartyNature, other: PartyNature): Meeting | null {
  if (one === 'both' && other === 'both') return 'leads';
  const natures = new Set([one, other].filter((nature) => nature !== 'both'));
  if (natures.size > 1) return null;
  return natures.has('company') ? 'companies' : 'persons';
}

/** How sure one evidence alone makes it; 0 when it says nothing there. */
export function weightOf(kind: EvidenceKind, meeting: Meeting): number {
  return weights[meeting][kind] ?? 0;
}

/** What speaks for two records being the same, the strongest first. */
export function compareKeys(
  asked: readonly DuplicateKey[],
  found: readonly DuplicateKey[],
  meeting: Meeting,
): Evidence[] {
  const names = nameEvidence(asked, found);
  const isOther = meeting === 'companies' && names.length === 0 && haveNames(asked, found);
  const all = [...equalKeys(asked, found), ...names].flatMap(({ kind, share, isExact }) => {
    const doubted = isOther && kind !== 'credit_code' ? calledOtherwise : 1;
    const weight = weightOf(kind, meeting) * share * doubted;
    return weight > 0 ? [{ kind, weight, isExact }] : [];
  });
  const strongest = all.toSorted((a, b) => b.weight - a.weight);
  return strongest.filter(
    ({ kind }, index) => strongest.findIndex((one) => factOf[one.kind] === factOf[kind]) === index,
  );
}

/** How sure it is altogether: what remains of doubt when every evidence takes its share away. */
export function scoreOf(evidence: readonly Evidence[]): number {
  const doubt = evidence.reduce((left, { weight }) => left * (1 - weight), 1);
  return Math.round((1 - doubt) * 100) / 100;
}

type Found = { kind: EvidenceKind; share: number; isExact: boolean };

function equalKeys(asked: readonly DuplicateKey[], found: readonly DuplicateKey[]): Found[] {
  const known = new Set(found.map(({ kind, key }) => `${kind} ${key}`));
  return asked
    .filter(({ kind, key }) => known.has(`${kind} ${key}`))
    .flatMap((one) => {
      const kind = equalKeyEvidence(one);
      return kind ? [{ kind, share: 1, isExact: true }] : [];
    });
}

/** What an equal key is evidence of; names are weighed with their places. */
export function equalKeyEvidence({ kind, key }: DuplicateKey): EvidenceKind | null {
  if (kind === 'phone') return isMobileNumber(key) ? 'mobile' : 'phone';
  if (kind === 'email') return isPersonalMailbox(key) ? 'email' : 'shared_email';
  if (kind === 'company' || kind === 'company_sound' || kind === 'region') return null;
  return kind;
}

function haveNames(...parties: readonly (readonly DuplicateKey[])[]): boolean {
  return parties.every((keys) => textOf(keys, 'company') !== '');
}

function nameEvidence(asked: readonly DuplicateKey[], found: readonly DuplicateKey[]): Found[] {
  const [name, otherName] = [textOf(asked, 'company'), textOf(found, 'company')];
  if (name === '' || otherName === '') return [];
  const [place, otherPlace] = [textOf(asked, 'region'), textOf(found, 'region')];
  const isApart = place !== '' && otherPlace !== '' && nearerRegion(place, otherPlace) === undefined;
  const share = isApart ? elsewhere : 1;
  if (name === otherName) {
    const kind = place !== '' && place === otherPlace ? 'placed_company' : 'company';
    return [{ kind, share, isExact: true }];
  }
  const [sound, otherSound] = [textOf(asked, 'company_sound'), textOf(found, 'company_sound')];
  if (sound !== '' && sound === otherSound) return [{ kind: 'company_sound', share, isExact: false }];
  const alike = Math.max(likeness(name, otherName), soundsAlike(sound, otherSound));
  // Just alike enough is just worth telling; nearly equal comes to 0.8.
  return alike < alikeFrom
    ? []
    : [{ kind: 'company_alike', share: share * (likelyFrom + (alike - alikeFrom) / 2), isExact: false }];
}

/** Sounds are alike when their own parts are: the words shared with many are long and say nothing. */
function soundsAlike(one: string, other: string): number {
  const [own, otherOwn] = [one, other].map((sound) => sound.split(' ')[0]!);
  return Math.min(likeness(one, other), likeness(own!, otherOwn!));
}

function textOf(keys: readonly DuplicateKey[], wanted: KeyKind): string {
  return keys.find(({ kind }) => kind === wanted)?.key ?? '';
}

/** Which parts of a party an evidence rests on. */
export const partsOf: Record<EvidenceKind, readonly PartyPart[]> = {
  credit_code: ['creditCode'],
  mobile: ['phones'],
  phone: ['phones'],
  email: ['mails'],
  shared_email: ['mails'],
  wechat: ['wechat'],
  domain: ['mails', 'sites'],
  placed_company: ['company'],
  company: ['company'],
  company_sound: ['company'],
  company_alike: ['company'],
  person: ['person', 'company'],
};
