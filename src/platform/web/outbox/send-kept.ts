import type { Endpoint } from '../../model/contract.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { callContract } from '../api/call-contract.ts';
import type { KeptRequest, OutboxEntry } from './entry.ts';

/** Sends a kept write under its own key. Throws ApiProblem as any call does. */
export async function sendKept({ id, request }: OutboxEntry): Promise<void> {
  const { method, path, params, body, ifMatch, upload } = request;
  const call = {
    idempotencyKey: id,
    ...(params && { params }),
    ...(ifMatch !== undefined && { ifMatch }),
    ...(upload ? { upload: formOf(upload) } : body !== undefined && { body }),
  };
  // The kept endpoint is the method and path of a contract's; the answer is not looked at.
  await callContract({ method, path } as Endpoint, call as object);
}

/** The same write, made from the version that the record has now. */
export async function onPresentVersion(request: KeptRequest): Promise<KeptRequest> {
  const { path, params, ifMatch } = request;
  if (ifMatch === undefined) return request;
  const read = { method: 'GET', path } as Endpoint;
  const record = (await callContract(read, { params } as object)) as { version?: number } | undefined;
  return { ...request, ifMatch: record?.version ?? ifMatch };
}

function formOf({ file, name, fields }: NonNullable<KeptRequest['upload']>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', file, name);
  return form;
}

export function statusOf(problem: unknown): number {
  return problem instanceof ApiProblem ? problem.status : 0;
}
