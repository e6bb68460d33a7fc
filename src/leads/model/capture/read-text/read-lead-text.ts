/** Turns what somebody pasted (a chat, a card, the foot of an e-mail) into proposals for a lead's fields, by rules alone. */
import { readTalk } from './chat-talk.ts';
import { findCompanies } from './find-companies.ts';
import { findLabelled } from './find-labelled.ts';
import { findCalledNames, findLatinNames, findNames } from './find-names.ts';
import { findNeeds } from './find-needs.ts';
import { findPlaces } from './find-places.ts';
import { findEmails, findPhones, findWebsites, findWechats } from './find-ways-to-reach.ts';
import { finding, readFieldIds, type Finding, type ReadFieldId } from './finding.ts';
import { halfWidth, without, type Part, type Span } from './source-text.ts';

/** A field, what it could be (the surest first) and where each stands in the text; to be confirmed by a person. */
export type Proposal = { field: ReadFieldId; candidates: Candidate[] };
export type Candidate = { value: string; spans: Span[]; sureness: number };

const mostCharacters = 5000;
const mostCandidates = 4;

/**
 * Proposals in the order of the form; at most the first 5,000 characters are read. In a chat only the customer's words
 * count: `ownNames` says who is not the customer.
 */
export function readLeadText(text: string, ownNames: readonly string[] = []): Proposal[] {
  const plain = halfWidth(text.slice(0, mostCharacters));
  const talk = readTalk(plain, ownNames);
  const words = talk ? without(plain, talk.othersWords) : plain;
  const found = [...findingsIn(words), ...(talk ? namesAround(talk) : [])];
  return readFieldIds.flatMap((field) => {
    const own = found.filter((one) => one.field === field);
    const candidates = field === 'need' ? togetherAsOne(own, text) : bestFirst(own);
    return candidates.length > 0 ? [{ field, candidates }] : [];
  });
}

function findingsIn(text: string): Finding[] {
  const reach = waysToReach(text);
  const rest = without(text, spansOf(reach));
  const labelled = findLabelled(rest);
  const unlabelled = without(rest, spansOf(labelled));
  const companies = findCompanies(unlabelled);
  const nameless = without(unlabelled, spansOf(companies));
  const names = findNames(nameless);
  const latin = names.some(({ field }) => field === 'name') ? [] : findLatinNames(nameless);
  const company = [...labelled, ...companies].find(({ field }) => field === 'company');
  const needs = labelled.some(({ field }) => field === 'need')
    ? []
    : findNeeds(without(nameless, spansOf(names)));
  return [...reach, ...labelled, ...companies, ...names, ...latin, ...findPlaces(rest, company), ...needs];
}

function waysToReach(text: string): Finding[] {
  const addresses = [...findEmails(text), ...findWebsites(text)];
  const rest = without(text, spansOf(addresses));
  const phones = findPhones(rest);
  const mobiles = phones.filter(({ field }) => field === 'mobile');
  return [...addresses, ...phones, ...findWechats(rest, mobiles)];
}

function spansOf(findings: readonly Finding[]): Span[] {
  return findings.map(({ span }) => span);
}

/** The customer's name above his words, and how the other side calls him. */
function namesAround({ head, others }: { head: Part; others: Part[] }): Finding[] {
  const inHead = [...findCompanies(head.text), ...findNames(head.text)].map((one) => ({
    ...one,
    span: { from: one.span.from + head.from, to: one.span.to + head.from },
    sureness: Math.max(one.sureness, 0.8),
  }));
  const asWritten = finding('name', head.text, head.from, head.text.length, 0.35);
  return [...inHead, asWritten, ...others.flatMap((line) => findCalledNames(line))];
}

/** Each value once, with all its places. */
function bestFirst(findings: readonly Finding[]): Candidate[] {
  const byValue = Map.groupBy(findings, ({ value }) => value);
  return [...byValue]
    .map(([value, some]) => ({
      value,
      spans: some.map(({ span }) => span),
      sureness: Math.max(...some.map(({ sureness }) => sureness)),
    }))
    .sort((a, b) => b.sureness - a.sureness || a.spans[0]!.from - b.spans[0]!.from)
    .slice(0, mostCandidates);
}

/** All needs in the words of the text. */
function togetherAsOne(findings: readonly Finding[], text: string): Candidate[] {
  if (findings.length === 0) return [];
  const inOrder = [...findings].sort((a, b) => a.span.from - b.span.from);
  return [
    {
      value: inOrder.map(({ span }) => text.slice(span.from, span.to).trim()).join('\n'),
      spans: inOrder.map(({ span }) => span),
      sureness: Math.max(...findings.map(({ sureness }) => sureness)),
    },
  ];
}
