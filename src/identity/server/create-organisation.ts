import { sql } from 'kysely';
import { newId } from '../../platform/model/identifier.ts';
import type { Locale } from '../../platform/model/label.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../../platform/server/index.ts';
import { builtInRoles } from '../model/rights.ts';
import { createUser } from './create-user.ts';
import { issueLink } from './one-time-links.ts';

export type NewOrganisation = {
  name: string;
  locale?: Locale;
  timeZone?: string;
  adminName: string;
  adminEmail: string;
  demo?: boolean;
};

export type CreatedOrganisation = { orgId: string; adminId: string; setupToken: string };

/**
 * Makes a clean organisation: built-in roles, one team, one administrator with a one-time link.
 * `equip` lets other domains add what a new organisation has of theirs (a pipeline, loss reasons).
 * Refuses when the administrator's e-mail has an account already.
 */
export async function createOrganisation(
  database: Database,
  wanted: NewOrganisation,
  equip: (work: Work) => Promise<void> = async () => {},
): Promise<CreatedOrganisation> {
  const orgId = newId();
  return inWork(database, systemPrincipal(orgId, wanted.timeZone), 'create-organisation', async (work) => {
    await insertOrganisation(work, wanted);
    await insertRoles(work, wanted.locale ?? 'zh-CN');
    const teamId = await insertTopTeam(work, wanted.name);
    const adminId = await createUser(work, {
      name: wanted.adminName,
      email: wanted.adminEmail,
      teamId,
      roleKeys: ['admin'],
      home: 'admin',
    });
    const setupToken = await issueLink(work, adminId, 'setup');
    await equip(work);
    work.record({ type: 'organisation.created', object: 'organisation', recordId: orgId });
    return { orgId, adminId, setupToken };
  });
}

async function insertOrganisation({ db, principal }: Work, wanted: NewOrganisation): Promise<void> {
  await db
    .insertInto('organisation')
    .values({
      id: principal.tenantId,
      name: wanted.name,
      locale: wanted.locale ?? 'zh-CN',
      time_zone: wanted.timeZone ?? 'Asia/Shanghai',
      demo: wanted.demo ?? false,
    })
    .execute();
}

async function insertRoles({ db, principal }: Work, locale: Locale): Promise<void> {
  const tenant_id = principal.tenantId;
  for (const { key, name, rights } of builtInRoles) {
    const roleId = newId();
    const shown = locale === 'en' ? name.en : name.zh;
    await db.insertInto('role').values({ tenant_id, id: roleId, key, name: shown, name_en: name.en, builtin: true }).execute();
    const rows = Object.entries(rights).map(([right, scope]) => {
      const [object, action] = right.split('.') as [string, string];
      return { tenant_id, role_id: roleId, object, action, scope };
    });
    await db.insertInto('role_permission').values(rows).execute();
  }
}

async function insertTopTeam({ db, principal }: Work, name: string): Promise<string> {
  const id = newId();
  const tenant_id = principal.tenantId;
  await db.insertInto('team').values({ tenant_id, id, name, parent_id: null, manager_id: null, region: null, external_id: null, deleted_at: null }).execute();
  await db.insertInto('team_closure').values({ tenant_id, ancestor_id: id, descendant_id: id, depth: 0 }).execute();
  return id;
}

/** Counts up the organisation's policy version: whoever remembers rights asks anew. */
export async function notePolicyChange({ db, principal }: Work): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ policy_version: sql<bigint>`policy_version + 1` })
    .where('id', '=', principal.tenantId)
    .execute();
}
