/** What a report's file speaks of, found by name among what the importer reaches. */
import type { FileName } from './report-file.ts';

/** Something here that a name may mean. */
export type Candidate = {
  kind: string;
  /** As a document refers to it. */
  ref: string;
  name: string;
  /** What it is called in the other language. */
  also: string | null;
  within: string | null;
};

/**
 * What the name means here: the only thing of its kind that is called so; where several are, the only one that is part of
 * something called the same, too. Null where that leaves none or several: then it is chosen by hand.
 */
export function matchName(told: FileName, candidates: readonly Candidate[]): Candidate | null {
  const { name, within } = told;
  if (name === null) return null;
  const called = candidates.filter((one) => mayMean(told, one) && isCalled(one, name));
  const among =
    called.length > 1 && within !== null ? called.filter((one) => same(one.within, within)) : called;
  return among.length === 1 ? among[0]! : null;
}

/** Is it of the same kind? Fields are of the same subject, too. */
export function mayMean(
  { kind, ref }: Pick<FileName, 'kind' | 'ref'>,
  candidate: Pick<Candidate, 'kind' | 'ref'>,
): boolean {
  return candidate.kind === kind && (kind !== 'field' || subjectOf(candidate.ref) === subjectOf(ref));
}

function subjectOf(field: string): string {
  return field.slice(0, field.indexOf('.custom.'));
}

function isCalled({ name, also }: Candidate, wanted: string): boolean {
  return same(name, wanted) || same(also, wanted);
}

function same(one: string | null, other: string): boolean {
  return one !== null && plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
