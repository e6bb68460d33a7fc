/** A sales company with two teams for the tests of kept records, and short words for what its people do. */
import { accountKind } from '../../../accounts/server/index.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import type { FieldReach, Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import type { Values } from '../../model/field-schema.ts';
import type { Condition } from '../../model/filter.ts';
import { listQuerySchema } from '../../model/record-contract.ts';
import { createField } from '../field-definitions.ts';
import { insertRecords, listRecords } from '../index.ts';

export type CompanyForTests = Awaited<ReturnType<typeof salesCompany>>;

/** Head office above team East (Chen leads Li) and team South (Wang); admin and management see all. */
export async function salesCompany() {
  const organisation = await newOrganisation();
  const east = await organisation.addTeam('华东团队');
  const south = await organisation.addTeam('华南团队');
  const [chen, li, wang, boss] = await Promise.all([
    organisation.addPerson({ name: '陈经理', role: 'manager', team: east }),
    organisation.addPerson({ name: '李销售', role: 'rep', team: east }),
    organisation.addPerson({ name: '王销售', role: 'rep', team: south }),
    organisation.addPerson({ name: '赵总', role: 'management' }),
  ]);
  const { system, as } = organisation;
  return {
    ...organisation,
    east,
    south,
    chen,
    li,
    wang,
    boss,
    /** Accounts straight into the table, held by the owner and his team. */
    addAccounts: (rows: Values[], createdAt?: Date) =>
      as(system, (work) =>
        insertRecords(
          work,
          accountKind,
          rows.map((values) => ({ values, ...(createdAt && { createdAt }) })),
        ),
      ),
    heldBy: (owner: Principal) => ({ owner: owner.userId, team: owner.teamIds[0] ?? null }),
    list: (asker: Principal, query: { filter?: Condition[] } & Record<string, unknown> = {}) =>
      as(asker, (work) => {
        const filter = query.filter && { filter: JSON.stringify(query.filter) };
        return listRecords(work, accountKind, listQuerySchema.parse({ ...query, ...filter }));
      }),
    addField: (
      wanted: {
        key: string;
        kind: 'text' | 'money' | 'decimal' | 'day' | 'select' | 'boolean';
        options?: string[];
      } & Values,
    ) =>
      as(organisation.admin, (work) => {
        const { options, key, ...told } = wanted;
        const chosen = options?.map((value) => ({ value, label: { zh: value, en: value } }));
        return createField(work, [accountKind], {
          standard: false,
          object: 'account',
          label: { zh: key, en: key },
          key,
          required: false,
          searchable: false,
          reportable: false,
          maskable: false,
          position: 0,
          ...told,
          ...(chosen && { options: chosen }),
        });
      }),
    /** Narrows a field for a built-in role; returns the person with the rights of now. */
    narrow: async (person: Principal, roleKey: string, field: string, reach: FieldReach) => {
      await as(system, async ({ db, principal }) => {
        const tenant_id = principal.tenantId;
        const role = await db
          .selectFrom('role')
          .select('id')
          .where('tenant_id', '=', tenant_id)
          .where('key', '=', roleKey)
          .executeTakeFirstOrThrow();
        await db
          .insertInto('role_field_right')
          .values({ tenant_id, role_id: role.id, object: 'account', field, reach })
          .execute();
      });
      return organisation.again(person);
    },
    grant: async (
      person: Principal,
      roleKey: string,
      object: string,
      action: string,
      scope: 'own' | 'team' | 'team_and_below' | 'all',
    ) => {
      await as(system, async ({ db, principal }) => {
        const tenant_id = principal.tenantId;
        const role = await db
          .selectFrom('role')
          .select('id')
          .where('tenant_id', '=', tenant_id)
          .where('key', '=', roleKey)
          .executeTakeFirstOrThrow();
        await db
          .insertInto('role_permission')
          .values({ tenant_id, role_id: role.id, object, action, scope })
          .execute();
      });
      return organisation.again(person);
    },
  };
}

/** The refusal that a promise ends with. */
export async function refusalOf(
  promise: Promise<unknown>,
): Promise<{ code: string; status: number; faults: string[]; values: Values }> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal))
    throw new Error(`expected a refusal, got ${String(error)}`, { cause: error });
  return {
    code: error.code,
    status: error.status,
    faults: error.fields.map((fault) => `${fault.path}: ${fault.code}`),
    values: error.values,
  };
}
