import type { Field, FieldKind, FieldOption } from '../../platform/model/fields.ts';
import { keptStatement, type Work } from '../../platform/server/index.ts';

type CustomFields = {
  custom: Field[];
  /** The organisation's own options, by the id of the standard field. */
  options: Map<string, readonly FieldOption[]>;
};

/** What an organisation added to the fields of an object, in its own order. */
export async function customFieldsOf({ db, principal }: Work, object: string): Promise<CustomFields> {
  const asked = db
    .selectFrom('field_definition')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('object', '=', object)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id');
  const { rows } = await db.executeQuery(keptStatement('records.fields', asked.compile()));
  const found: CustomFields = { custom: [], options: new Map() };
  for (const row of rows) {
    const options = row.options as unknown as FieldOption[];
    if (row.standard) found.options.set(row.key, options);
    else {
      found.custom.push({
        id: `custom.${row.key}`,
        label: { zh: row.label, en: row.label_en ?? row.label },
        kind: row.kind as FieldKind,
        required: row.required,
        searchable: row.searchable,
        reportable: row.reportable,
        maskable: row.maskable,
        ...(options.length > 0 && { options }),
      });
    }
  }
  return found;
}
