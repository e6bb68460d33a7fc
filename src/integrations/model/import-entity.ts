/** What can be imported, and the fields a file can fill: those of the catalogues, and those only history has. */
import { accountFields } from '../../accounts/model/account-fields.ts';
import { contactFields } from '../../accounts/model/contact-fields.ts';
import { productFields } from '../../catalog/model/product-fields.ts';
import { dealFields } from '../../deals/model/deal-fields.ts';
import { leadFields } from '../../leads/model/lead/lead-fields.ts';
import type { Action } from '../../platform/model/contract.ts';
import type { Field, FieldCatalogue } from '../../platform/model/fields.ts';
import type { Label } from '../../platform/model/label.ts';
import type { EntityName } from './mapping.ts';
import { noteImportFields, personImportFields, rateImportFields } from './plain-entities.ts';

export type ImportEntity = {
  entity: EntityName;
  label: Label;
  /** The right an import needs. */
  right: { object: string; action: Action };
  /** What the organisation may add to: undefined for people, notes and rates, which have no catalogue. */
  catalogue?: FieldCatalogue;
  fields: readonly Field[];
  /** Fields by which a row can be recognised as a record that exists. */
  matchable: readonly string[];
};

/** Set by the product in its forms, by the past in a file. */
const historic = new Set([
  'created_at',
  'stage',
  'pipeline',
  'loss_reason',
  'closed_at',
  'stage_entered_at',
  'first_source',
  'first_campaign',
  'first_content',
  'pool',
]);

/** The fields of a catalogue that a file may fill. */
export function importableFields(fields: readonly Field[]): Field[] {
  return fields.filter((field) => !field.readOnly || historic.has(field.id));
}

function kept(entity: EntityName, catalogue: FieldCatalogue, matchable: string[]): ImportEntity {
  return {
    entity,
    label: catalogue.plural,
    right: { object: catalogue.object, action: 'import' },
    catalogue,
    fields: importableFields(catalogue.fields),
    matchable,
  };
}

const entities: Record<EntityName, ImportEntity> = {
  accounts: kept('accounts', accountFields, ['name', 'external_id', 'phone', 'email']),
  contacts: kept('contacts', contactFields, ['email', 'mobile', 'phone', 'external_id', 'name', 'wechat']),
  deals: kept('deals', dealFields, ['external_id', 'name']),
  leads: kept('leads', leadFields, ['mobile', 'phone', 'email', 'external_id', 'wechat']),
  products: kept('products', productFields, ['name', 'code', 'external_id']),
  users: {
    entity: 'users',
    label: { zh: '用户与团队', en: 'Users and teams' },
    right: { object: 'user', action: 'import' },
    fields: personImportFields,
    matchable: ['user', 'email'],
  },
  notes: {
    entity: 'notes',
    label: { zh: '跟进记录', en: 'Notes' },
    right: { object: 'account', action: 'import' },
    fields: noteImportFields,
    matchable: [],
  },
  rates: {
    entity: 'rates',
    label: { zh: '汇率', en: 'Exchange rates' },
    right: { object: 'exchange_rate', action: 'update' },
    fields: rateImportFields,
    matchable: [],
  },
};

export const importEntities: readonly ImportEntity[] = Object.values(entities);

export function importEntity(name: EntityName): ImportEntity {
  return entities[name];
}
