/** A sales company with a pipeline and two teams, whose rules are run as the relay and the errand run them. */
import { taskSubjects } from './subjects.ts';
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import {
  createDeal,
  dealKind,
  equipForDeals,
  listLossReasons,
  listPipelines,
} from '../../../deals/server/index.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { leadKind, leadReactions } from '../../../leads/server/index.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { createLogger, createRelay, type Reaction, type Work } from '../../../platform/server/index.ts';
import { createRecord } from '../../../records/server/index.ts';
import { definitionSchema } from '../../model/definition.ts';
import { automationReactions } from '../index.ts';
import { runDue } from '../run-due.ts';
import { createRule, switchRule, type RuleDraft } from '../save-rule.ts';

export type Person = Principal & { userId: string };

export async function companyWithAutomations() {
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const { as, addTeam, addPerson, system } = organisation;
  const [east, west] = [await addTeam('华东'), await addTeam('华西')];
  const people = {
    li: await addPerson({ name: '李', team: east }),
    wang: await addPerson({ name: '王', team: west }),
    mei: await addPerson({ name: '梅', role: 'manager', team: east }),
    zhao: await addPerson({ name: '赵', role: 'management' }),
  };
  const log = createLogger('silent');
  const parts = { kinds: [dealKind, leadKind, accountKind, contactKind], subjects: taskSubjects };
  const admin = organisation.admin as Person;
  const [pipeline] = await as(system, listPipelines);
  const relayOf = (reactions: readonly Reaction[]) =>
    createRelay({ database: organisation.workerDatabase, reactions, log });
  const relay = relayOf([...automationReactions, ...leadReactions]);
  const run = (now?: Date) =>
    runDue({ ...parts, log, database: organisation.workerDatabase }, organisation.orgId, now && (() => now));
  return {
    ...organisation,
    ...people,
    admin,
    east,
    west,
    parts,
    pipeline: pipeline!,
    stage: (name: string) => pipeline!.stages.find((one) => one.name === name)!.id,
    lossReasons: async () => (await as(system, listLossReasons)).items,
    relay: () => relay.drain(),
    run,
    /** All that follows from what has happened, until nothing follows any more. */
    settle: async () => {
      for (let ended = -1; ended !== 0;) {
        await relay.drain();
        ended = await run();
      }
    },
    /** A rule that is on from now; the administrator's unless told. */
    addRule: async (draft: DraftForTests, author: Person = admin) => {
      const { id } = await as(author, (work) => createRule(work, parts, draftOf(draft)));
      return as(author, (work) => switchRule(work, parts, id, true));
    },
    addDeal: (owner: Person, values: Record<string, unknown> = {}) =>
      as(owner, (work) => createDeal(work, { name: '分拣线', amount: '100000', ...values })),
    addAccount: (owner: Person, values: Record<string, unknown> = {}) =>
      as(owner, (work) => createRecord(work, accountKind, { name: '宏远', ...values })),
    tasks: () => as(system, listTasks),
    told: () => as(system, listTold),
    runs: () => as(system, listRunRows),
  };
}

export type DraftForTests = { name?: string } & Record<string, unknown>;

let named = 0;

/** A whole draft from what a test cares about. */
export function draftOf({ name, ...definition }: DraftForTests): RuleDraft {
  named += 1;
  const whole = { object: 'deal', conditions: { match: 'all', groups: [] }, ...definition };
  return { name: name ?? `规则 ${named}`, definition: definitionSchema.parse(whole) };
}

export function when(happening: string, only: Record<string, unknown> = {}) {
  return { kind: 'happening', happening, only };
}

export function onRecord(...conditions: { field: string; op: string; value?: unknown }[]) {
  const clauses = conditions.map((condition) => ({ on: 'record', condition }));
  return { match: 'all', groups: [{ match: 'all', clauses }] };
}

export function task(
  title: string,
  owner: Record<string, unknown> = { who: 'owner' },
  dueIn: number | null = 1,
) {
  return { do: 'create_tasks', tasks: [{ title, owner, dueIn }] };
}

function listTasks({ db, principal }: Work) {
  return db
    .selectFrom('task')
    .select(['title', 'owner_id', 'subject_id', 'due_on'])
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

function listTold({ db, principal }: Work) {
  return db
    .selectFrom('notification')
    .select(['user_id', 'kind', 'payload'])
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

function listRunRows({ db, principal }: Work) {
  return db
    .selectFrom('automation_run')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
}

export type CompanyWithAutomations = Awaited<ReturnType<typeof companyWithAutomations>>;
