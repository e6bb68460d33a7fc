/** A sales company with two teams for the tests of kept records, and short words for what its people do. */
import { accountKind } from '../../../accounts/server/index.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../identity/server/testing/organisation-for-tests.ts';
import type { FieldReach, Principal } from '../../../platform/model/principal.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { NewField } from '../../model/contract.ts';
import type { Values } from '../../model/field-schema.ts';
import type { Condition } from '../../model/filter.ts';
import { listQuerySchema } from '../../model/record-contract.ts';
import { createField } from '../field-definitions.ts';
import { insertRecords, listRecords } from '../index.ts';

export type CompanyForTests = Awaited<ReturnType<typeof salesCompany>>;

type Scope = 'own' | 'team' | 'team_and_below' | 'all';
type FieldForTests = Pick<NewCustomField, 'key' | 'kind'> & { options?: string[] };
type NewCustomField = Extract<NewField, { standard: false }>;

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
  return {
    ...organisation,
    east,
    south,
    chen,
    li,
    wang,
    boss,
    ...accountsOf(organisation),
    ...rightsOf(organisation),
  };
}

function accountsOf({ as, system, admin }: OrganisationForTests) {
  return {
    /** Accounts straight into the table, held by the owner and his team. */
    addAccounts: (rows: Values[], createdAt?: Date) => {
      const records = rows.map((values) => ({ values, ...(createdAt && { createdAt }) }));
      return as(system, (work) => insertRecords(work, accountKind, records));
    },
    heldBy: (owner: Principal) => ({ owner: owner.userId, team: owner.teamIds[0] ?? null }),
    list: (asker: Principal, query: { filter?: Condition[] } & Record<string, unknown> = {}) => {
      const filter = query.filter && { filter: JSON.stringify(query.filter) };
      const asked = listQuerySchema.parse({ ...query, ...filter });
      return as(asker, (work) => listRecords(work, accountKind, asked));
    },
    addField: ({ options, key, kind }: FieldForTests) =>
      as(admin, (work) =>
        createField(work, [accountKind], {
          ...plainField,
          key,
          kind,
          label: { zh: key!, en: key! },
          ...(options && { options: options.map(optionOf) }),
        }),
      ),
  };
}

const plainField = {
  standard: false,
  object: 'account',
  required: false,
  searchable: false,
  reportable: false,
  maskable: false,
  position: 0,
} as const;

function optionOf(value: string) {
  return { value, label: { zh: value, en: value } };
}

/** Changes of a built-in role; each returns the person with the rights of now. */
function rightsOf({ as, system, again }: OrganisationForTests) {
  const roleNamed = async ({ db, principal }: Work, key: string) => {
    const found = db
      .selectFrom('role')
      .select('id')
      .where('tenant_id', '=', principal.tenantId)
      .where('key', '=', key);
    return { tenant_id: principal.tenantId, role_id: (await found.executeTakeFirstOrThrow()).id };
  };
  return {
    narrow: async (person: Principal, roleKey: string, field: string, reach: FieldReach) => {
      await as(system, async (work) => {
        const row = { ...(await roleNamed(work, roleKey)), object: 'account', field, reach };
        await work.db.insertInto('role_field_right').values(row).execute();
      });
      return again(person);
    },
    grant: async (
      person: Principal,
      roleKey: string,
      right: { object: string; action: string; scope: Scope },
    ) => {
      await as(system, async (work) => {
        await work.db
          .insertInto('role_permission')
          .values({ ...(await roleNamed(work, roleKey)), ...right })
          .execute();
      });
      return again(person);
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
