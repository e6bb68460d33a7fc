import { newId } from '../../platform/model/identifier.ts';
import type { Locale } from '../../platform/model/label.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../../platform/server/index.ts';
import { builtInRoles } from '../model/rights.ts';
import { createUser } from './create-user.ts';
import { insertTeam } from './insert-team.ts';
import { issueLink } from './one-time-links.ts';
import { saveRights } from './save-rights.ts';

export type NewOrganisation = {
  name: string;
  locale?: Locale;
  timeZone?: string;
  /** In which it counts; yuan unless told. */
  currency?: string;
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
  equip: (work: Work, adminId: string) => Promise<void> = async () => {},
): Promise<CreatedOrganisation> {
  const orgId = newId();
  return inWork(database, systemPrincipal(orgId, wanted.timeZone), 'create-organisation', async (work) => {
    await insertOrganisation(work, wanted);
    await insertRoles(work);
    const teamId = await insertTeam(work, { name: wanted.name });
    const adminId = await createUser(work, {
      name: wanted.adminName,
      email: wanted.adminEmail,
      teamId,
      roleKeys: ['admin'],
      home: 'admin',
    });
    const setupToken = await issueLink(work, adminId, 'setup');
    await equip(work, adminId);
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
      currency: wanted.currency ?? 'CNY',
      demo: wanted.demo ?? false,
    })
    .execute();
}

async function insertRoles(work: Work): Promise<void> {
  const tenant_id = work.principal.tenantId;
  for (const { key, name, rights, fields = {} } of builtInRoles) {
    const id = newId();
    await work.db
      .insertInto('role')
      .values({ tenant_id, id, key, name: name.zh, name_en: name.en, builtin: true })
      .execute();
    await saveRights(work, id, { rights, fields });
  }
}
