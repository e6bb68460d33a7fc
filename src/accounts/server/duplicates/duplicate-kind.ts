/** Kinds of record among which duplicates are looked for; `src/kinds.ts` puts those of all domains together. */
import type { FieldOption } from '../../../platform/model/fields.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import type { RecordKind, StoredRecord } from '../../../records/server/index.ts';
import type { Standing } from '../../model/duplicates/merge-head.ts';
import type { MergePart } from './merge-parts.ts';
import type { PartyKind } from './party-kind.ts';

export type DuplicateKind = PartyKind & {
  kind: RecordKind;
  /** The column of a state that may be told of records out of sight, with its words. */
  state?: { column: string; options: readonly FieldOption[] };
  /** What speaks for a record when it is asked which one stays; the usual standing unless told. */
  standing?(record: StoredRecord): Standing;
  /** Columns that a record which went into another holds besides; what they held before is kept for undoing. */
  whenMerged?: Readonly<Record<string, string | null>>;
  /** Sets right what the survivor would get that cannot be: an account above itself. */
  settle?(work: Work, survivor: StoredRecord, loserIds: readonly string[], changed: Values): Promise<void>;
};

export type MergeRegistry = { kinds: readonly DuplicateKind[]; parts: readonly MergePart[] };

/** The kind by its object. Refuses objects that have no duplicates. */
export function duplicateKindOf({ kinds }: Pick<MergeRegistry, 'kinds'>, object: string): DuplicateKind {
  return kinds.find((kind) => kind.object === object) ?? refuse(refusals.notFound);
}
