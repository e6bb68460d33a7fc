/** A record that a conversion makes or chooses. */
import { Refusal, refusals, refuse } from '../../../platform/model/refusal.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { faultOf } from '../../../records/model/field-faults.ts';
import {
  getStored,
  openKind,
  type RecordKind,
  type StoredRecord,
  type Values,
} from '../../../records/server/index.ts';

/** A record that is there, or the values of a new one; what is not told comes from the lead. */
export type Wanted = { id: string } | { values?: Values | undefined };

export type MadeRecord = { id: string; made: boolean };

/** The chosen record, or a fault at its field when the asker does not see it. */
export async function chosenRecord(work: Work, kind: RecordKind, id: string): Promise<StoredRecord> {
  return getStored(work, await openKind(work, kind), id).catch((problem: unknown) => {
    if (!(problem instanceof Refusal) || problem.code !== refusals.notFound.code) throw problem;
    return refuse(refusals.invalidInput, {}, [faultOf(`${kind.object}.id`, 'reference_not_found')]);
  });
}

/** What a form would hold: the lead's values where the asker may write them, and over them what he told. */
export function mergedValues({ principal }: Work, object: string, draft: Values, told: Values = {}): Values {
  const writable = Object.entries(draft).filter(([field]) => reachOf(principal, object, field) === 'edit');
  return { ...Object.fromEntries(writable), ...told };
}

/** Runs what makes a record; the fields it refuses are told below the record's own part of the input. */
export async function under<T>(object: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.fields.length === 0) throw problem;
    const fields = problem.fields.map((fault) => ({ ...fault, path: `${object}.values.${fault.path}` }));
    throw new Refusal(problem.reason, problem.values, fields);
  }
}
