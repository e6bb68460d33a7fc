/** The same Idempotency-Key gives the same answer, and the effect happens once. */
import { createHash } from 'node:crypto';
import { refusals, refuse, type RefusalReason } from '../../model/refusal.ts';
import type { Principal } from '../../model/principal.ts';
import { toJson, type Work } from '../work.ts';

export type Answered = { status: number; answer: unknown };

export type Request = {
  method: string;
  url: string;
  body: unknown;
  /** Its answer is never kept. */ secret: boolean;
};

const answerNotKept: RefusalReason = {
  code: 'answer_not_kept',
  label: {
    zh: '这个请求已经成功过；它的结果只显示一次，没有保存',
    en: 'This request has succeeded before; its answer was shown once and is not kept',
  },
};

const keyShape = /^[\x21-\x7e]{1,200}$/;

/** Runs the use case unless this key was answered before; a reuse for another request is refused. */
export async function once(
  work: Work,
  key: string | undefined,
  request: Request,
  useCase: () => Promise<Answered>,
): Promise<Answered> {
  if (!key) return useCase();
  if (!keyShape.test(key)) refuse(refusals.invalidInput);
  const hash = createHash('sha256')
    .update(`${request.method} ${request.url} ${toJson(request.body ?? null)}`)
    .digest('hex');
  const { tenantId } = work.principal;
  const askerId = askerOf(work.principal);
  const claimed = await work.db
    .insertInto('idempotency_key')
    .values({
      tenant_id: tenantId,
      principal_id: askerId,
      key,
      request_hash: hash,
      status: 0,
      answer: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 0n) return earlierAnswer(work, key, hash, request);
  const answered = await useCase();
  await work.db
    .updateTable('idempotency_key')
    .set({ status: answered.status, answer: request.secret ? null : toJson(answered.answer ?? null) })
    .where('tenant_id', '=', tenantId)
    .where('principal_id', '=', askerId)
    .where('key', '=', key)
    .execute();
  return answered;
}

/** A person is the same after signing in anew: what a browser kept while it was away is sent once, whichever session sends it. */
function askerOf({ kind, userId, credentialId }: Principal): string {
  return kind === 'user' ? (userId ?? credentialId) : credentialId;
}

async function earlierAnswer(work: Work, key: string, hash: string, { secret }: Request): Promise<Answered> {
  const { tenantId } = work.principal;
  const askerId = askerOf(work.principal);
  const row = await work.db
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'answer'])
    .where('tenant_id', '=', tenantId)
    .where('principal_id', '=', askerId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return refuse(refusals.staleVersion);
  if (row.request_hash !== hash) return refuse(refusals.keyReused);
  if (secret) return refuse(answerNotKept);
  return { status: row.status, answer: JSON.parse(row.answer ?? 'null') };
}
