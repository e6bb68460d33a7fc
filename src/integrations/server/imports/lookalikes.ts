/** Rows of a trial run that look like records that are there. */
import {
  accountDuplicates,
  contactDuplicates,
  foreseeDuplicates,
  type Lookalike,
} from '../../../accounts/server/index.ts';
import { duplicateRefusals } from '../../../accounts/model/duplicates/refusals.ts';
import { leadDuplicates } from '../../../leads/server/index.ts';
import { say } from '../../../platform/model/label.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import type { Outcome, Unit } from './import-run.ts';

const kinds = [leadDuplicates, contactDuplicates, accountDuplicates];

/** Of this many rows the reasons are kept; all are counted. */
const mostTold = 100;

/** For each row why it looks like a record that is there; null where it does not. */
export function foreseeLookalikes(
  work: Work,
  object: string,
  rows: readonly Values[],
): Promise<(Lookalike | null)[]> {
  return foreseeDuplicates(work, kinds, object, rows);
}

/** What would become of such a row: refused where the rule blocks it, made all the same otherwise. */
export function outcomeOfLookalike({ isBlocked, label }: Lookalike): Outcome {
  const { code } = duplicateRefusals.second;
  return isBlocked
    ? { kind: 'rejected', faults: [{ column: null, code, label }] }
    : { kind: 'created', lookalike: label };
}

export type ToldRow = { row: string; reason: string };

export type Lookalikes = { count: number; rows: ToldRow[] };

/** With what one batch adds: their number, and the first of them with reasons in the asker's language. */
export function addLookalikes(
  { principal }: Work,
  before: Lookalikes,
  units: readonly Unit[],
  outcomes: readonly Outcome[],
): Lookalikes {
  const fresh = outcomes.flatMap((outcome, index) => {
    if (outcome.kind === 'rejected' || !outcome.lookalike) return [];
    const row = String(units[index]!.rows[0]!.row);
    return [{ row, reason: say(outcome.lookalike, principal.locale) }];
  });
  return { count: before.count + fresh.length, rows: [...before.rows, ...fresh].slice(0, mostTold) };
}
