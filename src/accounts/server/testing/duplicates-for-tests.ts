/** A sales company whose people search, merge and undo through the real application. */
import { sql } from 'kysely';
import { insertFiles, insertNotes } from '../../../activities/server/index.ts';
import { dealMergeParts, equipForDeals, insertDeals, listPipelines } from '../../../deals/server/index.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { leadDuplicates, leadMergeParts } from '../../../leads/server/index.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { salesCompany } from '../../../records/server/testing/company-for-tests.ts';
import { accountContract, contactContract } from '../../model/contract.ts';
import { duplicateContract } from '../../model/duplicates/contract.ts';
import {
  accountDuplicates,
  accountMergeParts,
  accountUseCases,
  contactDuplicates,
  contactUseCases,
  duplicateUseCases,
  type MergeRegistry,
} from '../index.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';

const dataDir = folderForTests();

export const registryForTests: MergeRegistry = {
  kinds: [leadDuplicates, contactDuplicates, accountDuplicates],
  parts: [...accountMergeParts, ...dealMergeParts, ...leadMergeParts],
};

/** Each name once: lists of accounts and contacts begin with the same words. */
function prefixed<T extends object, P extends string>(prefix: P, entries: T) {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [`${prefix}${name}`, entry])) as {
    [K in keyof T & string as `${P}${K}`]: T[K];
  };
}

const contract = {
  ...duplicateContract,
  ...prefixed('account_', accountContract),
  ...prefixed('contact_', contactContract),
};
export const endpoints = contract;

export async function duplicatesCompany() {
  const company = await salesCompany();
  const useCases = {
    ...duplicateUseCases(registryForTests),
    ...prefixed('account_', accountUseCases),
    ...prefixed('contact_', contactUseCases),
  };
  const app = await appForTests(company, { contract, useCases });
  const create = async (
    principal: Principal,
    object: 'account' | 'contact',
    body: Record<string, unknown>,
  ): Promise<WireRecord> => {
    const client = await app.clientOf(principal);
    const made = await client(contract[`${object}_create`], { body });
    if (made.status !== 201) throw new Error(JSON.stringify(made.problem));
    return made.body;
  };
  return { ...company, ...app, create };
}

/** A deal of an account (and a contact) in the first stage, held by this person; returns its id. */
export async function addDeal(
  { as, system, heldBy }: Awaited<ReturnType<typeof duplicatesCompany>>,
  owner: Principal,
  about: { account?: string; contact?: string },
): Promise<string> {
  return as(system, async (work) => {
    if ((await listPipelines(work)).length === 0) await equipForDeals(work, 'zh-CN');
    const pipeline = (await listPipelines(work))[0]!;
    const begun = {
      toStageId: pipeline.stages[0]!.id,
      at: work.now.toISOString(),
      actorId: owner.userId,
      ownerIdAt: owner.userId,
      teamIdAt: null,
      amountAt: 100n,
      cause: 'manual' as const,
      lossReasonId: null,
    };
    const draft = { values: { name: '年度采购', amount: '100', ...about, ...heldBy(owner) }, log: [begun] };
    return (await insertDeals(work, pipeline, [draft], new Set()))[0]!;
  });
}

/** A note about a record; returns its id. */
export async function addNote(
  { as }: Awaited<ReturnType<typeof duplicatesCompany>>,
  author: Principal,
  about: { object: string; id: string; accountId: string | null },
): Promise<string> {
  const note = {
    subjectObject: about.object,
    subjectId: about.id,
    accountId: about.accountId,
    kind: 'note' as const,
    body: '谈过了',
    at: new Date(),
    authorId: author.userId,
  };
  return (await as(author, (work) => insertNotes(work, [note])))[0]!;
}

/** A file on a record; returns its id. */
export async function addFile(
  { as }: Awaited<ReturnType<typeof duplicatesCompany>>,
  author: Principal,
  about: { object: string; id: string; accountId: string | null },
): Promise<string> {
  const version = {
    name: '合同.txt',
    content: Buffer.from('合同'),
    at: new Date(),
    authorId: author.userId,
  };
  const file = {
    subjectObject: about.object,
    subjectId: about.id,
    accountId: about.accountId,
    versions: [version],
  };
  return (await as(author, (work) => insertFiles(work, dataDir, [file])))[0]!;
}

/** What a column of one row holds, whoever may see it. */
export async function held(
  { as, system }: Awaited<ReturnType<typeof duplicatesCompany>>,
  table: string,
  column: string,
  id: string,
  key = 'id',
): Promise<unknown> {
  return as(system, async ({ db, principal }) => {
    const { rows } = await sql<{
      value: unknown;
    }>`select x.${sql.ref(column)} as value from ${sql.table(table)} as x
      where x.tenant_id = ${principal.tenantId} and x.${sql.ref(key)} = ${id}`.execute(db);
    return rows[0]?.value;
  });
}
