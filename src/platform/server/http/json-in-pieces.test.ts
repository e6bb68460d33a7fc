import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '../work.ts';
import { toJsonInPieces } from './json-in-pieces.ts';

test('an answer written in pieces is the same text', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => [at, BigInt(at), null, { id: 'x', name: undefined }]);
  const answer = { answers: [{ answer: { rows, at: new Date(0), gone: undefined } }, { problem: 'ö"\n' }] };
  expect(await toJsonInPieces(answer)).toBe(toJson(answer));
});

test('so is whatever there may be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 8 }), async (value) => {
      expect(await toJsonInPieces(value)).toBe(toJson(value));
    }),
    { numRuns: 50 },
  );
});
