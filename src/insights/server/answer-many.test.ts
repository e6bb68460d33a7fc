/** A screen's questions travel together, and none spoils another. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newOrganisation } from '../../identity/server/testing/organisation-for-tests.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { TableAnswer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { answerMany } from './answer-many.ts';
import type { Begun } from './answer-question.ts';

/** What a question does on the database, named by its only measure: when it begins, and when it ends. */
const statements: Readonly<Record<string, string>> = {
  works: 'select 41 + 1 as n',
  tooLarge: 'select 99999999999::int as n',
  breaks: 'select 1 / 0 as n',
};

const run = async ({ db }: Work, name: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`${sql.raw(statements[name]!)}`.execute(db);
  return rows[0]!.n;
};

type Way = { begins: string; ends: string; isHere: boolean };

function beginning(ways: readonly Way[]) {
  return async (work: Work, question: Question): Promise<Begun<TableAnswer>> => {
    const { begins, ends, isHere } = ways[Number((question as { measures: string[] }).measures[0])]!;
    if (begins === 'refused') refuse(refusals.forbidden);
    await run(work, begins);
    return {
      ready: Promise.resolve(isHere),
      finish: async (own) => ({ columns: [], rows: [[await run(own, ends)]], asOf: '', total: 1 }),
    };
  };
}

async function told(ways: readonly Way[]) {
  const { as, admin } = await newOrganisation();
  return as(admin, async (work) => {
    const questions = ways.map((_, at) => ({ measures: [String(at)] }) as unknown as Question);
    const { answers } = await answerMany(work, questions, beginning(ways));
    // The transaction goes on, whatever became of its parts.
    expect(await run(work, 'works')).toBe(42);
    return answers.map((one) =>
      'problem' in one ? one.problem.code : (one.answer as TableAnswer).rows[0]![0],
    );
  });
}

test('a statement that fails while all begin, or while all end, is told of its own question only', async () => {
  const works = { begins: 'works', ends: 'works', isHere: true };
  expect(
    await told([
      works,
      { ...works, begins: 'tooLarge' },
      { ...works, ends: 'tooLarge' },
      { ...works, begins: 'refused' },
      { ...works, ends: 'tooLarge', isHere: false },
      { ...works, isHere: false },
      works,
    ]),
  ).toEqual([42, 'out_of_range', 'out_of_range', 'forbidden', 'out_of_range', 42, 42]);
});

test('a defect is no refusal: it fails the whole answer', async () => {
  const works = { begins: 'works', ends: 'works', isHere: true };
  await expect(told([works, { ...works, ends: 'breaks' }])).rejects.toMatchObject({ code: '22012' });
});
