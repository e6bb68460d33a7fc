/** Which record a text speaks of. */
import { readCompanyName, splitTrade } from '../../accounts/model/duplicates/company-name.ts';
import type { Span } from '../../activities/model/chat/text-lines.ts';

/** A record that might be meant: its own name, that of its account, how both are read aloud. */
export type Candidate<O extends string = string> = {
  object: O;
  id: string;
  name: string;
  account: string | null;
  readings: readonly string[];
  isMine: boolean;
  isOpen: boolean;
};

export type Ranked<O extends string = string> = { candidate: Candidate<O>; span: Span; sureness: number };

/** The candidates that the text names, the likeliest first: long names before short ones, open deals before their account. */
export function rankAbouts<O extends string>(text: string, candidates: readonly Candidate<O>[]): Ranked<O>[] {
  const plain = text.toLowerCase();
  if (plain.length !== text.length) return [];
  const ranked = candidates.flatMap((candidate) => {
    const found = nameIn(plain, candidate);
    return found ? [{ candidate, ...found }] : [];
  });
  return ranked.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, 6);
}

function weightOf({ candidate, span, sureness }: Ranked): number {
  const isDeal = candidate.object === 'deal' && candidate.isOpen;
  return (
    sureness * 10 + Math.min(span.to - span.from, 12) / 4 + (candidate.isMine ? 1 : 0) + (isDeal ? 0.5 : 0)
  );
}

function nameIn(
  text: string,
  { name, account, readings }: Candidate,
): { span: Span; sureness: number } | null {
  const own = placeOf(text, namesOf(name));
  if (own) return own;
  const ofAccount = account === null ? null : placeOf(text, namesOf(account));
  if (ofAccount) return { ...ofAccount, sureness: ofAccount.sureness * 0.9 };
  return placeOf(
    text,
    readings.filter((one) => one.length >= 4).map((words) => ({ words, sureness: 0.7 })),
    true,
  );
}

type Name = { words: string; sureness: number };

/** 上海云澜智能科技有限公司: the whole name, 云澜智能科技, 云澜. */
function namesOf(written: string): Name[] {
  const { core } = readCompanyName(written);
  const { own } = splitTrade(core);
  return [
    { words: written, sureness: 0.98 },
    { words: core, sureness: 0.95 },
    { words: own, sureness: 0.85 },
  ].filter(({ words }) => [...words].length >= 2);
}

function placeOf(
  text: string,
  names: readonly Name[],
  asWord = false,
): { span: Span; sureness: number } | null {
  for (const { words, sureness } of names) {
    const from = text.indexOf(words.toLowerCase());
    const to = from + words.length;
    if (from < 0 || (asWord && /[a-z]/.test(`${text[from - 1] ?? ''}${text[to] ?? ''}`))) continue;
    return { span: { from, to }, sureness };
  }
  return null;
}
