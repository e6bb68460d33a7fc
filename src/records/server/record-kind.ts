/** A kind of kept record: its table and catalogue, and what its domain adds to creating, changing and removing. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Field, FieldCatalogue } from '../../platform/model/fields.ts';
import { reachOf, type FieldReach } from '../../platform/model/principal.ts';
import type { Tables, Work } from '../../platform/server/index.ts';
import type { Values } from '../model/field-schema.ts';
import { customFieldsOf } from './custom-fields.ts';
import type { Holder } from './holder.ts';

/** A record as it stands: plain values by field id (ids for references, fen strings for money). */
export type StoredRecord = {
  id: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  ownerId: string | null;
  teamId: string | null;
  values: Values;
};

export type SavedRecord = {
  id: string;
  act: 'created' | 'updated' | 'deleted' | 'restored';
  before: StoredRecord | null;
  /** The values that were given or changed. */
  values: Values;
};

/** Records as they were just written: all values of new ones, the changed values of others. */
export type WrittenRecords = {
  act: 'created' | 'updated';
  records: readonly { id: string; values: Values }[];
};

export type RecordKind = {
  object: string;
  table: keyof Tables & string;
  catalogue: FieldCatalogue;
  /** Has owner_id and team_id, so rights have a reach. */
  ownable: boolean;
  /** The field that names a record; `name` unless told. */
  title?: string;
  /** The field shown below the name in search. */
  subtitle?: string;
  /** A reference whose record's name finds this one, too: a deal by its account. Of a kind with an owner. */
  searchedThrough?: string;
  /** The order of a list nobody sorted; `-created_at` unless told. */
  sort?: string;
  /** Fields whose column is never null: sorting by them can use an index. */
  neverEmpty?: readonly string[];
  /** For fields that hold many values: the rows they stand in, as `has`, of record `r`. */
  manyIn?: Readonly<Record<string, ManyIn>>;
  /** What an emptied field holds instead: a deal without an amount has 0 fen. */
  whenEmptied?: Readonly<Record<string, string>>;
  hooks?: {
    /** May refuse, or add values. */
    beforeCreate?(work: Work, values: Values): Promise<void>;
    beforeUpdate?(work: Work, before: StoredRecord, values: Values): Promise<void>;
    /** May refuse the person that a record is to be given to in a hand-over. */
    beforeHandOver?(work: Work, before: StoredRecord, to: Holder): Promise<void>;
    /** Keeps what the domain knows besides the records, on every path and for many at once. May refuse. */
    afterWrite?(work: Work, written: WrittenRecords): Promise<void>;
    /** May refuse a record that cannot come back out of the recycle bin. */
    beforeRestore?(work: Work, id: string): Promise<void>;
    afterSave?(work: Work, saved: SavedRecord): Promise<void>;
  };
  /** For a kind that changes records in its own way: what a bulk change calls. */
  own?: {
    update(work: Work, id: string, body: Values): Promise<unknown>;
    remove(work: Work, id: string): Promise<unknown>;
  };
};

/** Rows of another table that hold the values of one field: tags of a lead. */
export type ManyIn = {
  table: keyof Tables & string;
  /** The columns that hold the record's id and the value. */
  record: string;
  value: string;
  /** Which rows count; all unless told. */
  where?: RawBuilder<SqlBool>;
};

/** A kind with the fields the asker has: the organisation's own ones in, hidden ones out. */
export type OpenKind = { kind: RecordKind; fields: readonly Field[] };

/** The kind as the asker has it: the organisation's custom fields and options, without what is hidden to the asker. */
export async function openKind(work: Work, kind: RecordKind): Promise<OpenKind> {
  const { custom, options } = await customFieldsOf(work, kind.object);
  const standard = kind.catalogue.fields.map((field) => {
    const own = options.get(field.id);
    return own ? { ...field, options: own } : field;
  });
  const fields = [...standard, ...custom].filter((field) => reachOfField(work, kind, field) !== 'hidden');
  return { kind, fields };
}

export function reachOfField(work: Work, kind: RecordKind, field: Field): FieldReach {
  const reach = reachOf(work.principal, kind.object, field.rightOf ?? field.id);
  return reach === 'edit' && field.readOnly ? 'read' : reach;
}

/** Is the field shown to the asker in clear? Only then may it be filtered, sorted and searched by. */
export function isClear(work: Work, kind: RecordKind, field: Field): boolean {
  return ['read', 'edit'].includes(reachOfField(work, kind, field));
}

export function titleOf(kind: RecordKind): string {
  return kind.title ?? 'name';
}

/** The table, as `r` in every statement of this domain. */
export function fromRecords(kind: RecordKind) {
  return sql`from ${sql.table(kind.table)} as r`;
}

/** The objects whose table is called otherwise: their own names are words of SQL. */
const tables: Readonly<Record<string, string>> = { user: 'app_user', case: 'service_case' };

/** The table of an object that a field points to. */
export function tableOfObject(object: string): string {
  return tables[object] ?? object;
}
