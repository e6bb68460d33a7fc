import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { defineEndpoint } from '../../model/contract.ts';
import { ApiProblem } from './api-problem.ts';
import { callContract, contractUrl } from './call-contract.ts';
import { contractKey } from './contract-query.ts';
import { onSessionLost } from './session-lost.ts';

const changeStage = defineEndpoint({
  method: 'POST',
  path: '/deals/:dealId/stage-changes',
  summary: 'Moves a deal',
  permission: { object: 'deal', action: 'update' },
  params: z.object({ dealId: z.string() }),
  query: z.object({ owner: z.array(z.string()).optional(), q: z.string().optional() }),
  body: z.object({ stageId: z.string() }),
  answer: z.object({ id: z.string() }),
});

const requests: Request[] = [];
let answer: Response;

beforeEach(() => {
  requests.length = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    requests.push(new Request(new URL(url, 'http://localhost'), init));
    return Promise.resolve(answer);
  });
});

afterEach(() => vi.unstubAllGlobals());

test('an address carries its ids and its query, lists repeated', () => {
  const call = { params: { dealId: 'a/b' }, query: { owner: ['u1', 'u2'], q: '明斗' } };
  expect(contractUrl(changeStage, call)).toBe(
    '/api/v1/deals/a%2Fb/stage-changes?owner=u1&owner=u2&q=%E6%98%8E%E6%96%97',
  );
  expect(contractKey(changeStage, call)).toEqual(['deals', 'a/b', 'stage-changes', call.query]);
});

test('a write carries the guard, a key against doubles and the version', async () => {
  answer = Response.json({ id: 'd1' });
  const call = { params: { dealId: 'd1' }, body: { stageId: 's2' }, ifMatch: 4 };
  expect(await callContract(changeStage, call)).toEqual({ id: 'd1' });
  const [request] = requests;
  expect(request?.headers.get('x-mingdou')).toBe('1');
  expect(request?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  expect(request?.headers.get('if-match')).toBe('"4"');
  expect(await request?.json()).toEqual({ stageId: 's2' });
});

test('a refusal arrives with its code and the faults of the fields', async () => {
  const fields = [{ path: 'stageId', code: 'required', message: '请选择阶段' }];
  answer = Response.json({ code: 'deal.gate_closed', title: '还不能进入', fields }, { status: 409 });
  const problem = await callContract(changeStage, { params: { dealId: 'd1' } }).catch(
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ status: 409, code: 'deal.gate_closed', title: '还不能进入' });
  expect((problem as ApiProblem).faultOf('stageId')).toBe('请选择阶段');
});

test('a lost session is told to the page', async () => {
  answer = Response.json({ code: 'not_signed_in' }, { status: 401 });
  const heard = vi.fn();
  const stop = onSessionLost(heard);
  await expect(callContract(changeStage, { params: { dealId: 'd1' } })).rejects.toThrow();
  stop();
  expect(heard).toHaveBeenCalledOnce();
});

test('an unreachable server is a problem called offline', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const call = callContract(changeStage, { params: { dealId: 'd1' } });
  await expect(call).rejects.toMatchObject({ status: 0, code: 'offline' });
});
