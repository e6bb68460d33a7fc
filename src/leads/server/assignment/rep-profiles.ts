/** Reps as they stand today, and what is set of them. */
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { Specialities } from '../../model/assignment/rep-profile.ts';
import { deficitOf } from '../../model/assignment/fairness-ledger.ts';
import { nextAvailable } from '../../model/assignment/availability.ts';
import { assignmentRefusals } from '../../model/assignment/refusals.ts';
import type { profileBody, WireRep } from '../../model/assignment/wire.ts';
import type { z } from 'zod';
import { readPanel, type Panel, type PanelMember } from './open-panel.ts';
import { listSalesPeople } from './panel-queries.ts';
import { mayGiveTo } from './reach.ts';

export type ProfileInput = z.output<typeof profileBody>;

/** Everybody who sells within the asker's right to assign, by name; whoever has no such right sees himself. */
export async function listReps(work: Work): Promise<{ items: WireRep[] }> {
  const { userId } = work.principal;
  // What others hold is counted for the whole organisation; whom the asker is told of decides below.
  await work.elevate();
  const panel = await readPanel(work, []);
  const shown = [...panel.members.values()].filter(
    (member) => member.sells && (member.id === userId || mayGiveTo(work, member)),
  );
  const names = await namesIn(work, shown);
  const items = shown.map((member) => wireRep(work, panel, member, names));
  return { items: items.toSorted((a, b) => a.user.name.localeCompare(b.user.name, 'zh')) };
}

/**
 * Sets a rep's profile. Refuses people outside the asker's teams, products and accounts that are not there, and a stale
 * version.
 */
export async function changeProfile(work: Work, userId: string, input: ProfileInput): Promise<WireRep> {
  const person = (await listSalesPeople(work)).find((one) => one.id === userId);
  if (!person) return refuse(refusals.notFound);
  if (!mayGiveTo(work, person)) return refuse(assignmentRefusals.outsideYourTeams);
  if (person.profileVersion !== input.version) return refuse(refusals.staleVersion);
  await requireKnown(work, input);
  const columns = columnsOf(work, input);
  const written = await work.db
    .insertInto('rep_profile')
    .values({ tenant_id: work.principal.tenantId, user_id: userId, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'user_id'])
        .doUpdateSet(columns)
        .where('rep_profile.version', '=', BigInt(input.version)),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) return refuse(refusals.staleVersion);
  const { version: _, ...to } = input;
  work.record({
    type: 'rep-profile.changed',
    object: 'user',
    recordId: userId,
    changes: { profile: { from: person.hasProfile ? { ...person.profile, userId: undefined } : null, to } },
  });
  return (await listReps(work)).items.find((rep) => rep.user.id === userId) ?? refuse(refusals.notFound);
}

function columnsOf({ now }: Work, input: ProfileInput) {
  return {
    specialities: toJson(input.specialities),
    only_own_regions: input.onlyOwnRegions,
    conflict_account_ids: input.conflictAccountIds,
    level: input.level,
    started_on: input.startedOn,
    daily_capacity: input.dailyCapacity,
    hold_limit: input.holdLimit,
    takes_leads: input.takesLeads,
    spans: input.spans && toJson(input.spans),
    version: BigInt(input.version + 1),
    updated_at: now,
  };
}

async function requireKnown(work: Work, { specialities, conflictAccountIds }: ProfileInput): Promise<void> {
  const products = new Set(specialities.product);
  const accounts = new Set(conflictAccountIds);
  const found = await namesOf(work, 'product', [...products]);
  const held = await namesOf(work, 'account', [...accounts]);
  if (found.size < products.size || held.size < accounts.size) refuse(assignmentRefusals.productUnknown);
}

async function namesOf(
  { db, principal }: Work,
  table: 'product' | 'account',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function namesIn(work: Work, members: readonly PanelMember[]) {
  const profiles = members.map((member) => member.profile);
  return {
    products: await namesOf(work, 'product', [
      ...new Set(profiles.flatMap((one) => one.specialities.product)),
    ]),
    accounts: await namesOf(work, 'account', [...new Set(profiles.flatMap((one) => one.conflictAccountIds))]),
  };
}

type Names = Awaited<ReturnType<typeof namesIn>>;

function wireRep(
  work: Work,
  panel: Pick<Panel, 'ledger' | 'opening' | 'hours'>,
  member: PanelMember,
  names: Names,
): WireRep {
  const { state, profile } = member;
  const { at, awayFor } = nextAvailable(work.now, state.absences, panel.hours);
  const named = (ids: readonly string[], of: ReadonlyMap<string, string>) =>
    ids.flatMap((id) => (of.has(id) ? [{ id, name: of.get(id)! }] : []));
  const { userId: _, ...shown } = profile;
  return {
    user: { id: member.id, name: member.name },
    teamIds: [...member.teamIds],
    profile: {
      ...shown,
      specialities: openLists(shown.specialities),
      conflictAccountIds: [...shown.conflictAccountIds],
      spans: shown.spans && [...shown.spans],
      version: member.profileVersion,
    },
    own: member.hasProfile,
    products: named(profile.specialities.product, names.products),
    conflictAccounts: named(profile.conflictAccountIds, names.accounts),
    today: {
      capacity: state.capacity,
      received: state.receivedToday,
      held: state.held,
      overdueTasks: state.overdueTasks,
      deficit: deficitOf(panel.ledger, member.id),
      isAway: awayFor !== null,
      awayUntil: awayFor && at ? at.toISOString() : null,
    },
    mayChange: mayGiveTo(work, member),
  };
}

function openLists(specialities: Specialities): Record<string, string[]> {
  return Object.fromEntries(Object.entries(specialities).map(([dimension, own]) => [dimension, [...own]]));
}
