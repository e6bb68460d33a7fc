/** What a person has confirmed of a read text: pure, for the drawer to show and change. */
import type { ReadFieldId } from '../../../model/capture/read-text/finding.ts';
import type { Candidate, Proposal } from '../../../model/capture/read-text/read-lead-text.ts';
import type { Span } from '../../../model/capture/read-text/source-text.ts';

export type ConfirmedField = {
  field: string;
  value: string;
  isUsed: boolean;
  candidates: readonly Candidate[];
  /** The person has touched it: reading again leaves it alone. */
  isOwn: boolean;
};

/** From here on a value is taken unless the person says no. */
const sureEnough = 0.6;

/** The proposals as fields to confirm; what the person has set by hand stays. */
export function confirmable(
  proposals: readonly Proposal[],
  before: readonly ConfirmedField[],
): ConfirmedField[] {
  const own = before.filter(({ isOwn }) => isOwn);
  const read = proposals
    .filter(({ field }) => !own.some((one) => one.field === field))
    .map(({ field, candidates }) => fieldOf(field, candidates));
  return [...read, ...own];
}

function fieldOf(field: ReadFieldId, candidates: readonly Candidate[]): ConfirmedField {
  const best = candidates[0]!;
  return { field, value: best.value, isUsed: best.sureness >= sureEnough, candidates, isOwn: false };
}

export function changed(
  fields: readonly ConfirmedField[],
  field: string,
  change: Partial<Pick<ConfirmedField, 'value' | 'isUsed'>>,
): ConfirmedField[] {
  return fields.map((one) => (one.field === field ? { ...one, ...change, isOwn: true } : one));
}

export function withField(fields: readonly ConfirmedField[], field: string): ConfirmedField[] {
  return [...fields, { field, value: '', isUsed: true, candidates: [], isOwn: true }];
}

/** The confirmed values by field. */
export function confirmedValues(fields: readonly ConfirmedField[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ field, value, isUsed }) => (isUsed && value.trim() ? [[field, value.trim()]] : [])),
  );
}

export type Piece = { text: string; fields: string[] };

/** The text cut where used values stand, so that their places can be marked. */
export function piecesOfText(text: string, fields: readonly ConfirmedField[]): Piece[] {
  const marks = fields
    .filter(({ isUsed }) => isUsed)
    .flatMap(({ field, value, candidates }) =>
      (candidates.find((one) => one.value === value)?.spans ?? []).map((span) => ({ field, ...span })),
    );
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }: Span) => [from, to])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const inside = marks.filter((mark) => mark.from <= from && to <= mark.to).map(({ field }) => field);
    return { text: text.slice(from, to), fields: [...new Set(inside)] };
  });
}
