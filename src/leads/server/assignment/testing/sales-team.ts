/** An organisation with reps, and leads that come to it, for tests of assignment. */
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../../../platform/model/principal.ts';
import { createLogger, createRelay, toJson, type Work } from '../../../../platform/server/index.ts';
import { insertRecords, type Values } from '../../../../records/server/index.ts';
import { usualProfile, type RepProfile } from '../../../model/assignment/rep-profile.ts';
import { leadReactions } from '../../judge-lead.ts';
import { leadKind } from '../../lead/lead-kind.ts';

export type Rep = Principal & { userId: string };

export type SalesTeam = OrganisationForTests & {
  /** A rep with a profile: the usual one with what is told. */
  addRep(name: string, profile?: Partial<RepProfile>, team?: string): Promise<Rep>;
  /** Leads that nobody owns, as captures bring them; returns their ids. */
  bring(...leads: Values[]): Promise<string[]>;
  /** Hands on all events that wait. */
  relay(): Promise<void>;
  /** `bring` and `relay`. */
  receive(...leads: Values[]): Promise<string[]>;
  leadsById(ids: readonly string[]): Promise<LeadSeen[]>;
  decisionsOf(leadId: string): Promise<DecisionSeen[]>;
};

export type LeadSeen = {
  id: string;
  owner_id: string | null;
  pool_id: string | null;
  accept_due_at: Date | null;
  status: string;
};
export type DecisionSeen = {
  id: string;
  occasion: string;
  outcome: string;
  owner_id: string | null;
  sticky: string | null;
  rule_name: string | null;
  candidates: { userId: string; exclusion?: { code: string }; utility?: number }[];
};

const log = createLogger('silent');
let count = 0;

export async function newSalesTeam(): Promise<SalesTeam> {
  const organisation = await newOrganisation();
  const { as, system, orgId } = organisation;
  const relay = async () =>
    void (await createRelay({
      database: organisation.workerDatabase,
      reactions: leadReactions,
      log,
    }).drain());
  const bring = (...leads: Values[]) => as(system, (work) => insertLeads(work, leads));
  return {
    ...organisation,
    addRep: async (name, profile = {}, team) => {
      const person = await organisation.addPerson({ name, ...(team && { team }) });
      await as(system, (work) => saveProfile(work, { ...usualProfile(person.userId), ...profile }));
      return person;
    },
    bring,
    relay,
    receive: async (...leads) => {
      const ids = await bring(...leads);
      await relay();
      return ids;
    },
    leadsById: (ids) =>
      as(system, ({ db }) =>
        db
          .selectFrom('lead')
          .select(['id', 'owner_id', 'pool_id', 'accept_due_at', 'status'])
          .where('tenant_id', '=', orgId)
          .where('id', 'in', [...ids])
          .orderBy('id')
          .execute(),
      ),
    decisionsOf: (leadId) => as(system, (work) => listDecisionRows(work, leadId)),
  };
}

async function insertLeads(work: Work, leads: readonly Values[]): Promise<string[]> {
  return insertRecords(
    work,
    leadKind,
    leads.map((values) => ({ values: { name: `线索 ${(count += 1)}`, wechat: `wx${count}`, ...values } })),
  );
}

async function listDecisionRows({ db, principal }: Work, leadId: string): Promise<DecisionSeen[]> {
  const rows = await db
    .selectFrom('assignment_decision')
    .select(['id', 'occasion', 'outcome', 'owner_id', 'sticky', 'rule_name', 'candidates'])
    .where('tenant_id', '=', principal.tenantId)
    .where('record_id', '=', leadId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, candidates: row.candidates as DecisionSeen['candidates'] }));
}

async function saveProfile({ db, principal, now }: Work, profile: RepProfile): Promise<void> {
  await db
    .insertInto('rep_profile')
    .values({
      tenant_id: principal.tenantId,
      user_id: profile.userId,
      specialities: toJson(profile.specialities),
      only_own_regions: profile.onlyOwnRegions,
      conflict_account_ids: [...profile.conflictAccountIds],
      level: profile.level,
      started_on: profile.startedOn,
      daily_capacity: profile.dailyCapacity,
      hold_limit: profile.holdLimit,
      takes_leads: profile.takesLeads,
      spans: profile.spans && toJson(profile.spans),
      updated_at: now,
    })
    .execute();
}
