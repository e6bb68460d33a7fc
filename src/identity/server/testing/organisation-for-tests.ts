/** A fresh organisation with people for one test, on the test file's own database. */
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../../../platform/server/index.ts';
import {
  databaseForTests,
  type DatabaseForTests,
} from '../../../platform/server/testing/database-for-tests.ts';
import type { Home } from '../../model/person.ts';
import { issueKey } from '../api-keys.ts';
import { createOrganisation } from '../create-organisation.ts';
import { createUser } from '../create-user.ts';
import { insertTeam } from '../insert-team.ts';
import { findPrincipal } from '../principal-queries.ts';

export type OrganisationForTests = DatabaseForTests & {
  orgId: string;
  /** The first team, named like the organisation; the administrator is in it. */
  topTeamId: string;
  admin: Principal;
  /** The one-time token with which the administrator sets a password. */
  setupToken: string;
  /** Acts for the organisation without a person, as set-up and jobs do. */
  system: Principal;
  /** Runs a use case in one transaction as this person, under row-level security. */
  as<T>(principal: Principal, useCase: (work: Work) => Promise<T>): Promise<T>;
  /** A team below `parentId` (the first team unless told; null for a root); returns its id. */
  addTeam(name: string, parentId?: string | null): Promise<string>;
  /** A person with one of the roles, in the first team unless told. */
  addPerson(wanted: PersonForTests): Promise<Principal & { userId: string }>;
  /** The same person with the rights of now. */
  again(principal: Principal): Promise<Principal & { userId: string }>;
  /** An API key that speaks for the person. */
  keyOf(principal: Principal, readOnly?: boolean): Promise<string>;
};

type PersonForTests = {
  name: string;
  role?: 'admin' | 'management' | 'manager' | 'rep' | 'marketing' | 'read_only';
  roleIds?: readonly string[];
  team?: string | null;
  email?: string;
  home?: Home;
};

/** Makes the organisation; `equip` adds what other domains give a new one (a pipeline, loss reasons). */
export async function newOrganisation(
  wanted: {
    equip?: (work: Work) => Promise<void>;
    demo?: boolean;
    locale?: 'zh-CN' | 'en';
    timeZone?: string;
  } = {},
): Promise<OrganisationForTests> {
  const opened = await databaseForTests();
  const { equip, ...told } = wanted;
  const adminEmail = `admin-${newId()}@example.test`;
  const made = await createOrganisation(
    opened.database,
    { name: '明斗测试公司', adminName: '管理员', adminEmail, ...told },
    equip,
  );
  const system = systemPrincipal(made.orgId, wanted.timeZone);
  const as = <T>(principal: Principal, useCase: (work: Work) => Promise<T>) =>
    inWork(opened.database, principal, newId(), useCase);
  const person = (userId: string) => as(system, (work) => principalOf(work, userId));
  const topTeamId = await as(system, firstTeam);
  return {
    ...opened,
    orgId: made.orgId,
    topTeamId,
    admin: await person(made.adminId),
    setupToken: made.setupToken,
    system,
    as,
    addTeam: (name, parentId = topTeamId) => as(system, (work) => insertTeam(work, { name, parentId })),
    addPerson: async (told) => person(await as(system, (work) => createUser(work, newUser(told, topTeamId)))),
    again: (principal) => person(principal.userId ?? ''),
    keyOf: (principal, readOnly) => keyOf(opened.database, principal, readOnly),
  };
}

async function keyOf(database: Database, { tenantId, userId }: Principal, readOnly = false): Promise<string> {
  const wanted = { userId: userId ?? '', name: '测试', readOnly };
  const { apiKey } = await inWork(database, systemPrincipal(tenantId), newId(), (work) =>
    issueKey(work, wanted),
  );
  return apiKey;
}

function newUser({ name, role = 'rep', roleIds, team, email, home }: PersonForTests, topTeamId: string) {
  return {
    name,
    email: email ?? `person-${newId()}@example.test`,
    teamId: team === undefined ? topTeamId : team,
    ...(roleIds ? { roleIds } : { roleKeys: [role] }),
    ...(home && { home }),
  };
}

async function principalOf({ db, principal }: Work, userId: string): Promise<Principal & { userId: string }> {
  const found = await findPrincipal(db, {
    tenantId: principal.tenantId,
    userId,
    kind: 'user',
    credentialId: newId(),
  });
  if (!found) throw new Error(`no active person ${userId}`);
  return { ...found, userId };
}

async function firstTeam({ db, principal }: Work): Promise<string> {
  const team = await db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .executeTakeFirstOrThrow();
  return team.id;
}
