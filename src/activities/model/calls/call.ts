/** A telephone call: which way, how it ended, and whose it may be. */
import type { Label, Locale } from '../../../platform/model/label.ts';
import { say } from '../../../platform/model/label.ts';

export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];

export const outcomes = ['answered', 'missed', 'busy', 'voicemail', 'wrong_number'] as const;
export type Outcome = (typeof outcomes)[number];

export const directionLabels: Readonly<Record<Direction, Label>> = {
  in: { zh: '呼入', en: 'Incoming' },
  out: { zh: '呼出', en: 'Outgoing' },
};

export const outcomeLabels: Readonly<Record<Outcome, Label>> = {
  answered: { zh: '已接通', en: 'Answered' },
  missed: { zh: '未接听', en: 'Not answered' },
  busy: { zh: '占线', en: 'Busy' },
  voicemail: { zh: '语音留言', en: 'Voicemail' },
  wrong_number: { zh: '号码有误', en: 'Wrong number' },
};

/** Only a call in which both spoke is a talk with the customer; the others are remarks that move no clock. */
export function isTalk(outcome: Outcome): boolean {
  return outcome === 'answered';
}

export type CallFacts = {
  direction: Direction;
  outcome: Outcome;
  number: string;
  person: string;
  seconds: number | null;
};

/** What stands on the timeline when nobody has written anything: “呼出 · 已接通 · 3 分 20 秒”. */
export function wordsOfCall({ direction, outcome, person, seconds }: CallFacts, locale: Locale): string {
  const parts = [
    say(directionLabels[direction], locale),
    person,
    say(outcomeLabels[outcome], locale),
    seconds ? lengthInWords(seconds, locale) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Minutes and seconds, as one says them. */
export function lengthInWords(seconds: number, locale: Locale): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const words = locale === 'en' ? ['min', 's'] : ['分', '秒'];
  return [minutes > 0 ? `${minutes} ${words[0]}` : '', rest > 0 || minutes === 0 ? `${rest} ${words[1]}` : '']
    .filter((part) => part !== '')
    .join(' ');
}

export type NumberMatch = { object: string; id: string; title: string };

/** Persons before companies; the account only when no person has the number. */
const order = ['contact', 'lead', 'account'];

/**
 * Whose a number is, when it is one's alone: the only contact that has it, else the only lead, else the only account.
 * Null when several share it (a switchboard) or nobody has it: then a person decides.
 */
export function onlyMatch(matches: readonly NumberMatch[]): NumberMatch | null {
  for (const object of order) {
    const found = matches.filter((match) => match.object === object);
    if (found.length > 0) return found.length === 1 ? found[0]! : null;
  }
  return null;
}
