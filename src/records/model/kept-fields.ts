/** The fields that kept records share; a catalogue takes them in where they belong in its order. */
import type { Field } from '../../platform/model/fields.ts';

/** Of records with an owner; the team is that of the owner when he received the record. */
export const ownedFields: readonly Field[] = [
  {
    id: 'owner',
    label: { zh: '负责人', en: 'Owner' },
    kind: 'user',
    column: 'owner_id',
    listed: true,
    reportable: true,
  },
  {
    id: 'team',
    label: { zh: '所属团队', en: 'Team' },
    kind: 'team',
    column: 'team_id',
    readOnly: true,
    reportable: true,
  },
];

/** Of records that may come from elsewhere: what they are called there. */
export const externalId: Field = {
  id: 'external_id',
  label: { zh: '外部编号', en: 'External id' },
  kind: 'text',
  column: 'external_id',
  maxLength: 200,
  searchable: true,
};

/** Of records about which something is worth writing down beside their fields. */
export const description: Field = {
  id: 'description',
  label: { zh: '备注', en: 'Notes' },
  kind: 'long_text',
  column: 'description',
  maxLength: 10_000,
};

/** Of every record: who made it and when, and when it last changed. */
export const keptFields: readonly Field[] = [
  {
    id: 'created_by',
    label: { zh: '创建人', en: 'Created by' },
    kind: 'user',
    column: 'created_by',
    readOnly: true,
  },
  {
    id: 'created_at',
    label: { zh: '创建时间', en: 'Created at' },
    kind: 'instant',
    column: 'created_at',
    readOnly: true,
  },
  {
    id: 'updated_at',
    label: { zh: '更新时间', en: 'Updated at' },
    kind: 'instant',
    column: 'updated_at',
    readOnly: true,
  },
];

/** Of records that can be merged: which one this went into; nothing for those that stand for themselves. */
export function mergedInto(object: string): Field {
  return {
    id: 'merged_into',
    label: { zh: '已合并到', en: 'Merged into' },
    kind: 'reference',
    references: object,
    column: 'merged_into_id',
    readOnly: true,
  };
}
