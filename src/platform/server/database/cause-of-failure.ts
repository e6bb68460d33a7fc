/** The transaction failed before already: said of every statement after the one at fault. */
const failedBefore = '25P02';

/** Why a transaction failed: what was sent without waiting may have failed first, and made what was waited for fail. */
export async function causeOfFailure(error: unknown, sent: readonly Promise<unknown>[]): Promise<unknown> {
  if ((error as { code?: unknown } | null)?.code !== failedBefore) return error;
  const failed = (await Promise.allSettled(sent)).find((answer) => answer.status === 'rejected');
  return failed?.reason ?? error;
}
