/** An organisation with a pool that is open to one team, people inside and outside of it, and the API of pools. */
import { appForTests, type AppForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import type { UseCases, Work } from '../../../../platform/server/index.ts';
import { leadRecordContract } from '../../../model/lead/contract.ts';
import { poolContract, poolDesignContract } from '../../../model/pool/contract.ts';
import { poolBody } from '../../../model/pool/pool-schemas.ts';
import { recycleContract, ruleBody } from '../../../model/pool/recycle-contract.ts';
import { leadRecordUseCases } from '../../lead/routes.ts';
import { moveLead } from '../../lead/move-lead.ts';
import { createPoolLead } from '../create-pool-lead.ts';
import { createPool } from '../design-pool.ts';
import { createRule } from '../design-rule.ts';
import { poolDesignUseCases, poolUseCases, recycleUseCases } from '../routes.ts';

export type Person = Principal & { userId: string };

/** Values of a lead that no answer about a pool may hold. */
export const secret = {
  name: '欧阳锋锋',
  mobile: '13912345678',
  phone: '021-66554433',
  email: 'ouyang.ff@baituo.example',
  wechat: 'xidu_1984',
};

export type PoolWorld = {
  org: OrganisationForTests;
  /** Runs claim from the pool, `outsider` may not look into it, `marketer` runs all pools. */
  rep: Person;
  colleague: Person;
  outsider: Person;
  manager: Person;
  marketer: Person;
  teamId: string;
  poolId: string;
  app(): Promise<AppForTests>;
  /** A lead in the pool. */
  poolLead(values?: object, poolId?: string): Promise<string>;
  /** A lead in somebody's hands. */
  ownedLead(owner: Person, values?: object): Promise<string>;
  addPool(body: object): Promise<string>;
  addRule(body: object): Promise<string>;
  leadRow(id: string): Promise<{
    owner_id: string | null;
    pool_id: string | null;
    status: string;
    recycle_at: Date | null;
    hard_recycle_at: Date | null;
  }>;
  /** The same at another time. */
  at<T>(now: Date | string, who: Principal, useCase: (work: Work) => Promise<T>): Promise<T>;
};

const contract = { ...leadRecordContract, ...poolContract, ...poolDesignContract, ...recycleContract };
const useCases = {
  ...leadRecordUseCases,
  ...poolUseCases,
  ...poolDesignUseCases,
  ...recycleUseCases,
} as unknown as UseCases<typeof contract>;

let counter = 0;

export async function poolWorld(rules: object = {}): Promise<PoolWorld> {
  const org = await newOrganisation();
  const teamId = await org.addTeam('华东');
  const otherTeamId = await org.addTeam('华南');
  const [rep, colleague, outsider, manager, marketer] = await Promise.all([
    org.addPerson({ name: '小陈', team: teamId }),
    org.addPerson({ name: '小林', team: teamId }),
    org.addPerson({ name: '小吴', team: otherTeamId }),
    org.addPerson({ name: '王经理', role: 'manager', team: teamId }),
    org.addPerson({ name: '市场小何', role: 'marketing' }),
  ]);
  const as = org.as;
  const addPool = async (body: object) =>
    (await as(org.admin, (work) => createPool(work, poolBody.parse(body)))).id;
  const poolId = await addPool({ name: '华东公海', members: [{ teamId }], takes: [], rules });
  return {
    org,
    rep: rep!,
    colleague: colleague!,
    outsider: outsider!,
    manager: manager!,
    marketer: marketer!,
    teamId,
    poolId,
    app: () => appForTests(org, { contract, useCases }),
    poolLead: async (values = {}, inPool = poolId) =>
      (await as(org.admin, (work) => createPoolLead(work, inPool, { ...newLead(), ...values }))).leadId!,
    ownedLead: async (owner, values = {}) => {
      const made = await as(org.admin, (work) => createPoolLead(work, poolId, { ...newLead(), ...values }));
      const leadId = made.leadId!;
      await as(org.system, (work) =>
        moveLead(work, {
          leadId,
          from: { ownerId: null, poolId },
          to: { ownerId: owner.userId, poolId: null },
          cause: 'assigned',
        }),
      );
      return leadId;
    },
    addPool,
    addRule: async (body) => (await as(org.admin, (work) => createRule(work, ruleBody.parse(body)))).id,
    leadRow: (id) => as(org.system, (work) => leadRow(work, id)),
    at: (now, who, useCase) => as(who, (work) => useCase({ ...work, now: new Date(now) })),
  };
}

function newLead() {
  counter += 1;
  const number = String(counter).padStart(4, '0');
  return { name: `客户${number}`, company: `第${number}号公司`, mobile: `1380000${number}` };
}

function leadRow({ db, principal }: Work, id: string) {
  return db
    .selectFrom('lead')
    .select(['owner_id', 'pool_id', 'status', 'recycle_at', 'hard_recycle_at'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
