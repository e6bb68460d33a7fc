import underPressure from '@fastify/under-pressure';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { createLogger } from '../logger.ts';
import { createApp } from './create-app.ts';
import { refusalOf } from './problem.ts';

test('too much load and an absent database are told as busy, a mistake of ours as none of these', () => {
  const busy = [
    Object.assign(new Error('Service Unavailable'), { statusCode: 503 }),
    new Error('timeout exceeded when trying to connect'),
    new Error('Connection terminated unexpectedly'),
    new Error('Client has encountered a connection error and is not queryable'),
    Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('x'), { code: '57P01' }),
  ];
  for (const error of busy) expect([error.message, refusalOf(error)?.status]).toEqual([error.message, 503]);
  expect(refusalOf(new TypeError('x is not a function'))).toBeNull();
  expect(refusalOf(null)).toBeNull();
});

test('a server under pressure answers 503 with Retry-After and a sentence', async () => {
  const app = await createApp(createLogger('silent'));
  app.get('/', async () => {
    throw await pressureError();
  });
  const answer = await app.inject({ url: '/' });
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'busy']);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
});

/** What the plugin throws once it finds the process overloaded. */
async function pressureError(): Promise<Error> {
  const pressed = fastify();
  let thrown = new Error('the plugin let the request through');
  pressed.setErrorHandler(async (error: Error) => {
    thrown = error;
    return '';
  });
  await pressed.register(underPressure, { maxRssBytes: 1, sampleInterval: 5 });
  pressed.get('/', async () => '');
  await pressed.ready();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await pressed.inject({ url: '/' });
  await pressed.close();
  return thrown;
}
