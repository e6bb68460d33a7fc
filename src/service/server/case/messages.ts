/** What is said on a case: answers to the customer, his words, notes among colleagues. */
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { getStored, openKind, type StoredRecord } from '../../../records/server/index.ts';
import type { WireCaseMessage } from '../../model/case/contract.ts';
import { stateAfterReply } from '../../model/case/case-state.ts';
import { serviceRefusals } from '../../model/refusals.ts';
import { caseKind } from './case-kind.ts';
import { answerCase, caseFacts, lockCase, stateOf, type CaseMoved } from './move-case.ts';

type NewMessage = { kind: 'reply' | 'note'; body: string; waits: boolean };

/**
 * Answers the customer, or leaves a note that he never sees. The first answer ends the response time; one that asks
 * something lets the case wait. Refuses an answer on a closed case.
 */
export async function addMessage(
  work: Work,
  caseId: string,
  { kind, body, waits }: NewMessage,
): Promise<CaseMoved & { messageId: string }> {
  const stored = await lockCase(work, caseId);
  const state = stateOf(stored);
  if (kind === 'reply' && state === 'closed') refuse(serviceRefusals.caseClosed);
  const author = { authorId: work.principal.userId, authorName: null };
  const messageId = await writeMessage(work, stored, { kind, body, ...author });
  if (kind === 'note') return { caseId, messageId, state, version: stored.version };
  const moved = await answerCase(work, stored, stateAfterReply(state, waits));
  return { ...moved, messageId };
}

export type SaidOnCase = {
  kind: 'reply' | 'customer' | 'note';
  body: string;
  authorId: string | null;
  authorName: string | null;
};

/** Writes a message; its words stand in the case, not in the log. */
export async function writeMessage(work: Work, stored: StoredRecord, said: SaidOnCase): Promise<string> {
  const id = newId();
  await work.db
    .insertInto('case_message')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      case_id: stored.id,
      kind: said.kind,
      body: said.body,
      author_id: said.authorId,
      author_name: said.authorName,
      at: work.now,
    })
    .execute();
  // An answer is told by what it makes of the case.
  if (said.kind !== 'reply')
    work.record({
      type: said.kind === 'note' ? 'case.noted' : 'case.customer-wrote',
      object: 'case',
      recordId: stored.id,
      payload: caseFacts(stored, { messageId: id }),
    });
  return id;
}

const mostMessages = 500;

/** What was said on a case the asker may see, the oldest first. */
export async function listMessages(work: Work, caseId: string): Promise<{ items: WireCaseMessage[] }> {
  await getStored(work, await openKind(work, caseKind), caseId, 'any');
  return { items: await messagesOf(work, caseId, ['reply', 'customer', 'note']) };
}

/** The messages of these kinds with their files; that the case may be seen is the caller's care. */
export async function messagesOf(
  { db, principal }: Work,
  caseId: string,
  kinds: readonly WireCaseMessage['kind'][],
): Promise<WireCaseMessage[]> {
  const rows = await db
    .selectFrom('case_message as m')
    .leftJoin('app_user as u', (join) =>
      join.onRef('u.id', '=', 'm.author_id').on('u.tenant_id', '=', principal.tenantId),
    )
    .select(['m.id', 'm.kind', 'm.body', 'm.at', 'm.author_name', 'u.name'])
    .where('m.tenant_id', '=', principal.tenantId)
    .where('m.case_id', '=', caseId)
    .where('m.kind', 'in', [...kinds])
    .orderBy('m.at')
    .orderBy('m.id')
    .limit(mostMessages)
    .execute();
  const files = await filesOf({ db, principal }, caseId);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as WireCaseMessage['kind'],
    body: row.body,
    author: row.name ?? row.author_name,
    at: row.at.toISOString(),
    files: files.get(row.id) ?? [],
  }));
}

async function filesOf(
  { db, principal }: Pick<Work, 'db' | 'principal'>,
  caseId: string,
): Promise<Map<string, WireCaseMessage['files']>> {
  const rows = await db
    .selectFrom('case_file')
    .select(['id', 'message_id', 'name', 'media_type', 'size'])
    .where('tenant_id', '=', principal.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute();
  const byMessage = Map.groupBy(rows, (row) => row.message_id);
  return new Map(
    [...byMessage].map(([messageId, some]) => [
      messageId,
      some.map(({ id, name, media_type: mediaType, size }) => ({ id, name, mediaType, size: Number(size) })),
    ]),
  );
}
