import { expect, test } from 'vitest';
import { blockSchema, questionOf } from './blocks/block.ts';
import { documentSchema, emptyDocument, placesOn, readDocument, type ReportDocument } from './document.ts';
import { chinaCalendar } from '../../platform/model/working-calendar.ts';
import { daysOf } from './rhythm.ts';
import { isSentOn } from './schedule/sending-days.ts';

const kpi = { type: 'kpi', id: 'won', measure: 'deals.won', period: 'deals.closed_on', team: 'deals.team' };
const bar = {
  type: 'chart',
  id: 'who',
  shape: 'bar',
  measures: ['deals.won_amount'],
  by: ['deals.credited_owner'],
};
const written = (layout: object) => ({
  schema: 2,
  kind: 'dashboard',
  blocks: [kpi, bar],
  layouts: {
    desktop: [
      { block: 'won', w: 4, h: 1 },
      { block: 'who', w: 8, h: 3 },
    ],
    ...layout,
  },
});

test('a document says each block and its place; screens that are not told follow the desktop', () => {
  const document = documentSchema.parse(written({}));
  expect(document.params.map(({ id, default: usual }) => [id, usual])).toEqual([
    ['period', 'this_quarter'],
    ['team', null],
  ]);
  expect(placesOn(document, 'tablet').map(({ w }) => w)).toEqual([6, 12]);
  expect(placesOn(document, 'phone').map(({ w }) => w)).toEqual([12, 12]);
  expect(documentSchema.parse(emptyDocument())).toEqual(emptyDocument());
});

test('a block without a place, placed twice, unknown or of no known kind is refused where it stands', () => {
  const paths = (value: unknown) =>
    documentSchema.safeParse(value).error?.issues.map(({ path }) => path.join('.'));
  expect(paths(written({ phone: [{ block: 'won', w: 12, h: 1 }] }))).toEqual(['layouts.phone']);
  expect(
    paths(
      written({
        desktop: [
          { block: 'won', w: 4, h: 1 },
          { block: 'won', w: 4, h: 1 },
        ],
      }),
    ),
  ).toEqual(['layouts.desktop']);
  expect(paths({ ...written({}), blocks: [kpi, { ...bar, type: 'sql' }] })).toEqual(['blocks.1.type']);
  expect(paths({ ...written({}), blocks: [kpi, { ...bar, sql: 'select 1' }] })).toEqual(['blocks.1']);
});

test('a block asks of what its viewer chose, and only where it is about that', () => {
  const { blocks } = documentSchema.parse(written({})) as ReportDocument;
  const chosen = { period: { from: '2026-01-01', to: '2026-04-01' }, team: 'east' };
  expect(questionOf(blocks[0]!, chosen)).toEqual({
    measures: ['deals.won'],
    filters: [
      { field: 'deals.closed_on', op: 'between', value: ['2026-01-01', '2026-04-01'] },
      { field: 'deals.team', op: 'is', value: 'east' },
    ],
  });
  expect(questionOf(blocks[1]!, chosen)).toMatchObject({ filters: [], limit: 12 });
  expect(questionOf(blocks[0]!, { period: null, team: null })).toEqual({
    measures: ['deals.won'],
    filters: [],
  });
});

test('a subscription comes on working days, or on the first of a week or month', () => {
  const sent = (rhythm: 'workdays' | 'weekly' | 'monthly', day: string) =>
    isSentOn(daysOf({ rhythm, at: '08:30' }, 'Asia/Shanghai'), day, chinaCalendar);
  // 2026-03-02 is a Monday; 2026-04-06 a Monday off (Qingming).
  expect([sent('workdays', '2026-03-03'), sent('workdays', '2026-03-07')]).toEqual([true, false]);
  expect([sent('weekly', '2026-03-02'), sent('weekly', '2026-03-03')]).toEqual([true, false]);
  expect(['2026-04-06', '2026-04-07', '2026-04-08'].map((day) => sent('weekly', day))).toEqual([
    false,
    true,
    false,
  ]);
  expect(['2026-03-02', '2026-04-01', '2026-04-02'].map((day) => sent('monthly', day))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a document that was kept before a part of it existed reads with the usual value of that part', () => {
  const kept = written({});
  const before = { ...kept, params: { period: 'last_month', team: 'east' } };
  expect(readDocument(before).params.map(({ default: usual }) => usual)).toEqual(['last_month', '"east"']);
  expect(readDocument(kept)).toEqual(documentSchema.parse(kept));
  expect(readDocument(kept).blocks[0]).toMatchObject({ compare: null, filters: [] });
  expect(() => readDocument({ ...kept, blocks: [] })).toThrow();
});

test.each([
  ['https://mingdou.example/price', true],
  [null, true],
  ['javascript:alert(1)', false],
  ['data:text/html,hi', false],
  ['/reports', false],
])('a press on a picture opens %j: %s', (link, isTaken) => {
  const image = {
    type: 'image',
    id: 'i',
    picture: '01a21e26-0bca-719b-94f7-7eccd5cf0c19',
    alt: '标志',
    link,
  };
  expect(blockSchema.safeParse(image).success).toBe(isTaken);
  expect(blockSchema.safeParse({ ...image, alt: '  ' }).success).toBe(false);
});
