import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askTogether } from './ask-together.ts';

type Sent = { path: string; body: { questions: { measures: string[] }[] }; signal: AbortSignal };
const sent: Sent[] = [];
let answer: (body: Sent['body']) => Response;

beforeEach(() => {
  sent.length = 0;
  answer = ({ questions }) =>
    Response.json({
      answers: questions.map(({ measures: [id] }) =>
        id === 'none'
          ? { problem: { status: 400, code: 'unknown_field', title: '没有' } }
          : { answer: { id } },
      ),
    });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body = JSON.parse(init.body as string);
    sent.push({ path, body, signal: init.signal! });
    return answer(body);
  });
});
afterEach(() => vi.unstubAllGlobals());

const asking = (id: string, signal = new AbortController().signal) => askTogether({ measures: [id] }, signal);

test('questions of one moment travel together, each with its own answer or refusal', async () => {
  const [one, none, two] = await Promise.allSettled([asking('a'), asking('none'), asking('b')]);
  expect(sent.map(({ path }) => path)).toEqual(['/api/v1/questions/batch']);
  expect(one).toMatchObject({ value: { id: 'a' } });
  expect(two).toMatchObject({ value: { id: 'b' } });
  expect(none).toMatchObject({ reason: { status: 400, code: 'unknown_field' } });
});

test('more than a request holds go in two', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, index) => asking(`m${index}`)));
  expect(sent.map(({ body }) => body.questions.length)).toEqual([24, 6]);
});

test('one question goes by itself', async () => {
  answer = () => Response.json({ id: 'alone' });
  expect(await asking('alone')).toEqual({ id: 'alone' });
  expect(sent[0]!.path).toBe('/api/v1/questions');
});

test('the request is called off when the last of them waits no more', async () => {
  let done!: () => void;
  const held = new Promise<void>((resolve) => (done = resolve));
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({ path, body: { questions: [] }, signal: init.signal! });
    await held;
    return Response.json({ answers: [{ answer: {} }, { answer: {} }] });
  });
  const [one, two] = [new AbortController(), new AbortController()];
  const all = Promise.allSettled([asking('a', one.signal), asking('b', two.signal)]);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  one.abort();
  expect(sent[0]!.signal.aborted).toBe(false);
  two.abort();
  expect(sent[0]!.signal.aborted).toBe(true);
  done();
  await all;
});
