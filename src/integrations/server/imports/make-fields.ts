/** Custom fields and options that a mapping brings along. */
import type { Field, FieldOption } from '../../../platform/model/fields.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { FieldDefinition } from '../../../records/model/contract.ts';
import { createField, listFields, updateField } from '../../../records/server/index.ts';
import { importEntity } from '../../model/import-entity.ts';
import type { Mapping } from '../../model/mapping.ts';
import { kinds, openEntity, type OpenEntity } from './import-fields.ts';
import type { FilePlan } from './plan-import.ts';

type WantedField = Mapping['customFields'][number];

/** Makes the custom fields of the mapping, and the options its columns hold besides those there are. */
export async function createMissingFields(work: Work, mapping: Mapping, plan: FilePlan): Promise<void> {
  const object = importEntity(mapping.entity).catalogue?.object;
  if (!object) return;
  const present = await listFields(work, object);
  if (mapping.create.includes('custom_fields')) {
    for (const wanted of mapping.customFields) await createCustomField(work, object, wanted, present, plan);
  }
  if (!mapping.create.includes('options')) return;
  const { fields } = await openEntity(work, mapping.entity);
  for (const [id, texts] of plan.newOptions) {
    const field = fields.get(id);
    const made = mapping.customFields.some((one) => `custom.${one.key}` === id);
    if (field && !made) await addOptions(work, object, field, [...texts], present);
  }
}

async function createCustomField(
  work: Work,
  object: string,
  wanted: WantedField,
  present: readonly FieldDefinition[],
  plan: FilePlan,
): Promise<void> {
  const options = optionsOf(wanted, plan);
  const known = present.find((field) => field.key === wanted.key && !field.standard);
  if (!known) {
    await createField(work, Object.values(kinds), {
      standard: false,
      object,
      key: wanted.key,
      label: wanted.label,
      kind: wanted.kind,
      ...(wanted.kind === 'select' && { options }),
      required: false,
      searchable: false,
      reportable: wanted.reportable ?? false,
      maskable: false,
      position: present.length,
    });
    return;
  }
  const missing = options.filter((option) => !known.options.some((one) => one.value === option.value));
  const more = known.kind === 'select' && missing.length > 0;
  if (!more && !known.archived) return;
  const change = { archived: false, ...(more && { options: [...known.options, ...missing] }) };
  await updateField(work, known.id, change, known.version);
}

function optionsOf(wanted: WantedField, plan: FilePlan): FieldOption[] {
  const texts = new Set([...(wanted.options ?? []), ...(plan.newOptions.get(`custom.${wanted.key}`) ?? [])]);
  return asOptions(texts.size > 0 ? [...texts] : ['-']);
}

function asOptions(texts: readonly string[]) {
  return texts
    .slice(0, 200)
    .map((text) => ({ value: text, label: { zh: text.slice(0, 60), en: text.slice(0, 60) } }));
}

async function addOptions(
  work: Work,
  object: string,
  field: Field,
  texts: string[],
  present: readonly FieldDefinition[],
): Promise<void> {
  const options = [...(field.options ?? []), ...asOptions(texts)].slice(0, 200);
  const key = field.id.replace(/^custom\./, '');
  const known = present.find((one) => one.key === key && one.standard === !field.id.startsWith('custom.'));
  if (known) await updateField(work, known.id, { options, archived: false }, known.version);
  else await createField(work, Object.values(kinds), { standard: true, object, key, options });
}

/** The fields as they would be once made: for a dry run. */
export function fieldsAsMade({ open, fields }: OpenEntity, mapping: Mapping, plan: FilePlan): OpenEntity {
  const made = new Map(fields);
  if (mapping.create.includes('custom_fields')) {
    for (const wanted of mapping.customFields) {
      const id = `custom.${wanted.key}`;
      const { label, kind, reportable } = wanted;
      made.set(id, {
        id,
        label,
        kind,
        ...(reportable && { reportable }),
        ...(kind === 'select' && { options: optionsOf(wanted, plan) }),
      });
    }
  }
  if (mapping.create.includes('options')) {
    for (const [id, texts] of plan.newOptions) {
      const field = made.get(id);
      if (field) made.set(id, { ...field, options: [...(field.options ?? []), ...asOptions([...texts])] });
    }
  }
  const own = (field: Field) => made.get(field.id) ?? field;
  const added = [...made.values()].filter((field) => field.id.startsWith('custom.') && !fields.has(field.id));
  return { fields: made, open: open && { kind: open.kind, fields: [...open.fields.map(own), ...added] } };
}
