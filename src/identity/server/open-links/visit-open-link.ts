/** What happens when somebody opens a link to a record. */
import { newId } from '../../../platform/model/identifier.ts';
import type { Locale } from '../../../platform/model/label.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../../../platform/server/index.ts';
import type { Visitor } from '../../model/visitor.ts';
import { readCredential } from '../credential.ts';
import type { OpenLinkVisit } from './open-links.ts';

/** A link that is good now, and whose it is. */
export type OpenedLink = { id: string; recordId: string; label: string; createdBy: string; expiresAt: Date };

/**
 * Works for the organisation of a link, with its language and time zone; null when the link is unknown, of another
 * purpose, ended, expired, or its organisation is not active. The work reaches the whole organisation: `use` reads and
 * writes nothing but what belongs to `link.recordId`.
 */
export async function inWorkOfOpenLink<T>(
  database: Database,
  purpose: string,
  token: string,
  use: (work: Work, link: OpenedLink) => Promise<T>,
): Promise<T | null> {
  const credential = readCredential('open', token);
  if (!credential) return null;
  const { tenantId, hash } = credential;
  return inWork(database, systemPrincipal(tenantId), 'open-link', async (work) => {
    const found = await work.db
      .selectFrom('open_link as l')
      .innerJoin('organisation as o', 'o.id', 'l.tenant_id')
      .select(['l.id', 'l.record_id', 'l.label', 'l.created_by', 'l.expires_at', 'o.locale', 'o.time_zone'])
      .where('l.tenant_id', '=', tenantId)
      .where('l.token_hash', '=', hash)
      .where('l.purpose', '=', purpose)
      .where('l.revoked_at', 'is', null)
      .where('l.expires_at', '>', work.now)
      .where('o.state', '=', 'active')
      .executeTakeFirst();
    if (!found) return null;
    const principal = { ...work.principal, timeZone: found.time_zone, locale: found.locale as Locale };
    return use(
      { ...work, principal },
      {
        id: found.id,
        recordId: found.record_id,
        label: found.label,
        createdBy: found.created_by,
        expiresAt: found.expires_at,
      },
    );
  });
}

/** For what a link was made, whether or not it is still good; null when nobody made it. */
export async function purposeOfOpenLink(database: Database, token: string): Promise<string | null> {
  const credential = readCredential('open', token);
  if (!credential) return null;
  const { tenantId, hash } = credential;
  return inWork(database, systemPrincipal(tenantId), 'open-link', async ({ db }) => {
    const link = await db
      .selectFrom('open_link')
      .select('purpose')
      .where('tenant_id', '=', tenantId)
      .where('token_hash', '=', hash)
      .executeTakeFirst();
    return link?.purpose ?? null;
  });
}

/** Notes that a visitor views, unless the log has the same one within so many milliseconds: a page that stays open asks often. */
export async function noteStay(
  work: Work,
  link: OpenedLink,
  visitor: Visitor,
  withinMs: number,
): Promise<void> {
  const known = await work.db
    .selectFrom('open_link_visit')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .where('link_id', '=', link.id)
    .where('at', '>', new Date(work.now.getTime() - withinMs))
    .where('address', '=', visitor.address)
    .where('device', '=', visitor.device)
    .limit(1)
    .executeTakeFirst();
  if (!known) await noteVisit(work, link, visitor, 'viewed');
}

/** Writes into the log of a link what a visitor did. */
export async function noteVisit(
  { db, principal, now }: Work,
  link: OpenedLink,
  visitor: Visitor,
  act: OpenLinkVisit['act'],
): Promise<void> {
  await db
    .insertInto('open_link_visit')
    .values({ tenant_id: principal.tenantId, id: newId(), link_id: link.id, at: now, act, ...visitor })
    .execute();
}
