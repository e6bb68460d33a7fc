/** The fields an import fills, as the asker has them, and the kind of record they make. */
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { productKind } from '../../../catalog/server/index.ts';
import { dealKind } from '../../../deals/server/index.ts';
import { leadKind } from '../../../leads/server/index.ts';
import type { Field } from '../../../platform/model/fields.ts';
import { reachOf } from '../../../platform/model/principal.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { openKind, type OpenKind, type RecordKind } from '../../../records/server/index.ts';
import { importableFields, importEntity } from '../../model/import-entity.ts';
import { importRefusals } from '../../model/import-refusals.ts';
import type { EntityName, Mapping } from '../../model/mapping.ts';

/** Every kind of record that files may hold or point to. */
export const kinds: Readonly<Record<string, RecordKind>> = {
  account: accountKind,
  contact: contactKind,
  product: productKind,
  deal: dealKind,
  lead: leadKind,
};

const kindOfEntity: Partial<Record<EntityName, RecordKind>> = {
  accounts: accountKind,
  contacts: contactKind,
  products: productKind,
  deals: dealKind,
  leads: leadKind,
};

export type OpenEntity = {
  /** Undefined for people and notes, which are no kept records. */
  open: OpenKind | undefined;
  fields: ReadonlyMap<string, Field>;
};

/** The fields of the entity that the asker may fill, the organisation's own ones too. */
export async function openEntity(work: Work, entity: EntityName): Promise<OpenEntity> {
  const kind = kindOfEntity[entity];
  const stated = importEntity(entity).fields;
  if (!kind) return { open: undefined, fields: byId(stated) };
  const open = await openKind(work, kind);
  const extra = stated.filter((field) => !kind.catalogue.fields.some((one) => one.id === field.id));
  return { open, fields: byId([...importableFields(open.fields), ...extra]) };
}

function byId(fields: readonly Field[]): Map<string, Field> {
  return new Map(fields.map((field) => [field.id, field]));
}

/** The ids of the fields a mapping fills. */
function mappedFields({ columns, constants }: Mapping): string[] {
  return [...Object.values(columns).map((use) => use.field), ...Object.keys(constants)];
}

/**
 * Refuses a mapping that fills unknown fields or fields the asker may not write, leaves a required one out, or
 * recognises records by a field that cannot tell them apart.
 */
export function requireMappable(work: Work, { open, fields }: OpenEntity, mapping: Mapping): void {
  const mapped = mappedFields(mapping);
  const made = new Set(mapping.customFields.map((field) => `custom.${field.key}`));
  const unknown = mapped.find((id) => !fields.has(id) && !made.has(id));
  if (unknown) refuse(importRefusals.unknownField, { field: unknown });
  const told = (id: string) => {
    const label = fields.get(id)?.label;
    return label ? (work.principal.locale === 'en' ? label.en : label.zh) : id;
  };
  const closed = open ? mapped.filter((id) => reachOf(work.principal, open.kind.object, id) !== 'edit') : [];
  if (closed.length > 0) refuse(importRefusals.fieldNotEditable, { fields: closed.map(told).join('、') });
  if (mapping.match !== undefined) requireMatchable(mapping, mapping.match, mapped);
  const missing = [...fields.values()].filter((field) => field.required && !mapped.includes(field.id));
  if (missing.length > 0 && mapping.match === undefined) {
    refuse(importRefusals.requiredField, { fields: missing.map((field) => told(field.id)).join('、') });
  }
}

function requireMatchable(mapping: Mapping, match: string, mapped: readonly string[]): void {
  const usable = importEntity(mapping.entity).matchable.includes(match) && mapped.includes(match);
  if (!usable) refuse(importRefusals.notMatchable, { field: match });
}
