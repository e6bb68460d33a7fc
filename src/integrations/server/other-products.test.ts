// Files that other products export: none may break the importer, and the guesses must make sense.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from '../../platform/model/refusal.ts';
import { importEntities } from '../model/import-entity.ts';
import { mappingSchema, type MappingDocument } from '../model/mapping.ts';
import { suggestMapping } from './imports/suggest-mapping.ts';
import { sharedData } from './testing/files.ts';
import { importingOrganisation, type ImportingOrganisation } from './testing/importing.ts';
import type { EntityName } from '../model/mapping.ts';

const folder = sharedData('imports');

const guess = (organisation: ImportingOrganisation, entity: EntityName, path: string) =>
  organisation.as(
    organisation.admin,
    async (work) => (await suggestMapping(work, { entity, path, reading: {} })).mapping,
  );

const fields = ({ columns }: MappingDocument) =>
  Object.fromEntries(Object.entries(columns).map(([title, { field }]) => [field, title]));

test.skipIf(!folder)(
  'every file of other products is looked into as anything, and never breaks',
  { timeout: 120_000 },
  async () => {
    const organisation = await importingOrganisation();
    let looked = 0;
    for (const product of readdirSync(folder!)) {
      for (const file of readdirSync(join(folder!, product)).filter((name) => name.endsWith('.csv'))) {
        for (const { entity } of importEntities) {
          const mapping = await guess(organisation, entity, join(folder!, product, file)).catch(
            (error: unknown) => {
              expect(error, file).toBeInstanceOf(Refusal);
              return null;
            },
          );
          if (mapping) expect(mappingSchema.safeParse(mapping).error, file).toBeUndefined();
          looked += 1;
        }
      }
    }
    expect(looked).toBeGreaterThan(100);
  },
);

test.skipIf(!folder)('guesses for contacts, companies and deals of other products make sense', async () => {
  const organisation = await importingOrganisation();
  const at = (...parts: string[]) => join(folder!, ...parts);
  const atomic = await guess(organisation, 'contacts', at('atomic_crm_import', 'contacts.csv'));
  expect(atomic.constants).toEqual({ name: '{first_name} {last_name}' });
  expect(fields(atomic)).toMatchObject({
    external_id: 'id',
    title: 'title',
    owner: 'sales',
    description: 'background',
  });
  const account = await guess(
    organisation,
    'accounts',
    at('fivetran_salesforce_seeds', 'sf_account_data.csv'),
  );
  expect(fields(account)).toMatchObject({ name: 'name', external_id: 'id', industry: 'industry' });
  const deal = await guess(organisation, 'deals', at('fivetran_salesforce_seeds', 'sf_opportunity_data.csv'));
  expect(fields(deal)).toMatchObject({
    name: 'name',
    amount: 'amount',
    stage: 'stage_name',
    closed_at: 'close_date',
    external_id: 'id',
  });
});

test.skipIf(!folder)(
  'contacts of another CRM come in with their accounts; faulty rows are told',
  async () => {
    const organisation = await importingOrganisation();
    const report = await organisation.import(join(folder!, 'atomic_crm_import', 'contacts.csv'), {
      entity: 'contacts',
    });
    expect(report.created).toBeGreaterThan(0);
    expect(report.created + report.updated + report.skipped + report.rejected).toBe(report.rows);
    const again = await organisation.import(join(folder!, 'atomic_crm_import', 'contacts.csv'), {
      entity: 'contacts',
    });
    expect(again.created).toBe(0);
  },
);
