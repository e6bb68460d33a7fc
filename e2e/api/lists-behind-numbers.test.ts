/** The list behind a number has exactly the rows that the number speaks of: every measure, random splits, filters and instants. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cubes } from '../../src/insights-of-product.ts';
import type {
  Cell,
  ManyAnswers,
  MeasureCatalogue,
  RecordsAnswer,
  TableAnswer,
} from '../../src/insights/model/answer.ts';
import { mostTogether, type Condition } from '../../src/insights/model/question.ts';
import { newCompany, serveProduct } from './served-product.ts';
import { openWorld, type MadeKind } from './world.ts';

type Question = { measures: string[]; dimensions: string[]; filters: Condition[]; asOf?: string };
type Measure = MeasureCatalogue['measures'][number];

const product = await serveProduct();
const world = await openWorld(product, await newCompany());
const headers = world.adminHeaders;
const kinds: MadeKind[] = [
  ...([
    'account',
    'contact',
    'deal',
    'lead',
    'product',
    'task',
    'note',
    'meeting',
    'quote',
    'contract',
  ] as const),
  ...(['case', 'delivery', 'waitingCall', 'mailDraft'] as const),
];
for (const kind of kinds) for (const holder of [world.admin, world.colleague]) await world.make(kind, holder);
const about = await world.make('account', world.admin);
await product.query(
  "update phone_call set state = 'kept', subject_object = 'account', subject_id = $1, account_id = $1",
  [about.id],
);
await product.query("update mail set state = 'sent'", []);

async function post<T>(url: string, body: unknown): Promise<T> {
  const { status, json } = await product.send({ method: 'POST', url: `/api/v1${url}`, headers, body });
  expect(status, JSON.stringify(json)).toBe(200);
  return json as T;
}

const catalogue = (await product.send({ method: 'GET', url: '/api/v1/measures', headers }))
  .json as MeasureCatalogue;
const declared = new Map(cubes.flatMap(({ measures }) => measures).map((one) => [one.id, one]));

async function answers(questions: Question[]): Promise<TableAnswer[]> {
  const told: TableAnswer[] = [];
  for (let from = 0; from < questions.length; from += mostTogether) {
    const body = { questions: questions.slice(from, from + mostTogether) };
    for (const one of (await post<ManyAnswers>('/questions/batch', body)).answers) {
      if (!('answer' in one)) throw new Error(JSON.stringify([one.problem, body]));
      told.push(one.answer as TableAnswer);
    }
  }
  return told;
}

function behind(question: Question, values: Cell[]): Promise<RecordsAnswer> {
  const cell = { measure: question.measures[0], values };
  return post('/questions/records', { question, cell, limit: 200 });
}

/** A random way to split, a day kept to one of its periods. */
function splitsOf({ dimensions }: Measure) {
  const ways = catalogue.dimensions
    .filter(({ id, filterOnly }) => dimensions.includes(id) && !filterOnly)
    .map(({ id, grains }) => (grains.length > 0 ? `${id}.month` : id));
  return fc.uniqueArray(fc.constantFrom(...ways), { minLength: 1, maxLength: 2 });
}

const plain = (cell: Cell) => (cell !== null && typeof cell === 'object' ? cell.id : cell);

function anyQuestions(measure: Measure) {
  return fc.record({
    dimensions: splitsOf(measure),
    negated: fc.boolean(),
    isPast: fc.constant(measure.past).chain((past) => (past ? fc.boolean() : fc.constant(false))),
    at: fc.nat(),
  });
}

const few = { numRuns: 2, seed: 20_261_127 };
const isCounted = ({ id, unit }: Measure) =>
  unit === 'count' && declared.get(id)!.aggregate === 'count(*) {of}';

/** A number and the list behind it. */
function expectMatch(
  measure: Measure,
  value: Cell,
  { ids, total, lines }: RecordsAnswer,
  told: string,
): void {
  expect(ids, told).toHaveLength(Math.min(total, 200));
  if (measure.records === null) expect(lines, told).toHaveLength(ids.length);
  if (isCounted(measure)) expect(total, told).toBe(value);
  else if (!measure.additive) expect(total === 0 && value !== null, told).toBe(false);
}

test('every measure is counted from the very rows of its list', async () => {
  expect(catalogue.measures).toHaveLength(declared.size);
  const filled = new Set<string>();
  for (const measure of catalogue.measures) {
    await fc.assert(
      fc.asyncProperty(anyQuestions(measure), async ({ dimensions, negated, isPast, at }) => {
        const past = isPast ? { asOf: new Date(Date.now() - 1000).toISOString() } : {};
        const whole: Question = { measures: [measure.id], dimensions: [], filters: [], ...past };
        const split: Question = { ...whole, dimensions };
        const [all, parts] = await answers([whole, split]);
        const list = await behind(whole, []);
        expectMatch(measure, all!.rows[0]?.[0] ?? null, list, measure.id);
        if (list.total > 0) filled.add(measure.id);
        const row = parts!.rows[at % Math.max(1, parts!.rows.length)];
        if (!row) return;
        const told = JSON.stringify([measure.id, split, row]);
        const cell = await behind(split, row.slice(0, dimensions.length));
        expectMatch(measure, row.at(-1)!, cell, told);
        const condition: Condition = {
          field: dimensions[0]!,
          op: negated ? 'is_not' : 'is',
          value: plain(row[0]!),
        };
        const narrowed: Question = { ...whole, filters: [condition] };
        const [kept] = await answers([narrowed]);
        const those = await behind(narrowed, []);
        expectMatch(measure, kept!.rows[0]?.[0] ?? null, those, told);
        const others = await behind(
          { ...whole, filters: [{ ...condition, op: negated ? 'is' : 'is_not' }] },
          [],
        );
        expect(those.total + others.total, told).toBe(list.total);
      }),
      few,
    );
  }
  expect(filled.size, 'the organisation has something of most things').toBeGreaterThan(60);
}, 240_000);
