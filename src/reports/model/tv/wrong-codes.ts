/** Wrong codes of televisions, counted by who entered them and by the code: after so many, both rest. */
import { restsUntil } from '../links/link.ts';

type Count = { failures: number; restsUntil: Date | null; forgottenAt: number };

export type WrongCodes = {
  /** Is no code taken from this person now, or this code from anybody? */
  rests(person: string, code: string | null, now: Date): boolean;
  /** Null: what was entered is no code at all. */
  note(person: string, code: string | null, now: Date): void;
  /** A right code ends the count of whoever entered it. */
  forgive(person: string): void;
};

/** A code lives for minutes, so what is counted is held by the process, and no longer. */
const memoryMs = 15 * 60_000;
/** So many are counted at a time: the oldest make room. */
const mostCounted = 10_000;

export function countWrongCodes(): WrongCodes {
  const counts = new Map<string, Count>();
  const countOf = (key: string, now: Date): Count | undefined => {
    const count = counts.get(key);
    return count && count.forgottenAt > now.getTime() ? count : undefined;
  };
  const keysOf = (person: string, code: string | null) => [
    `person ${person}`,
    ...(code === null ? [] : [`code ${code}`]),
  ];
  return {
    rests: (person, code, now) =>
      keysOf(person, code).some((key) => (countOf(key, now)?.restsUntil ?? now) > now),
    note: (person, code, now) => {
      for (const key of keysOf(person, code)) {
        const failures = (countOf(key, now)?.failures ?? 0) + 1;
        counts.delete(key);
        const until = restsUntil(failures, now);
        counts.set(key, { failures, restsUntil: until, forgottenAt: now.getTime() + memoryMs });
      }
      for (const key of counts.keys()) {
        if (counts.size <= mostCounted) break;
        counts.delete(key);
      }
    },
    forgive: (person) => counts.delete(`person ${person}`),
  };
}
