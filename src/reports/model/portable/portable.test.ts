import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentSchema } from '../document.ts';
import { matchName, type Candidate } from './match-names.ts';
import { referencesIn } from './references.ts';
import { packReport, reportFileSchema, type Called } from './report-file.ts';
import { takeIn } from './take-in.ts';

const id = (letter: string) => `${letter.repeat(8)}-1111-4111-8111-${letter.repeat(12)}`;
const [pipeline, stage, person, team, other, report] = [...'abcdef'].map(id) as string[];
const outside = `outside_${'9'.repeat(32)}`;

const board = documentSchema.parse({
  schema: 2,
  kind: 'dashboard',
  params: [
    {
      id: 'who',
      label: '负责人',
      widget: 'user',
      default: `"${person}"`,
      apply: [{ to: 'dimension', dimension: 'deals.owner', blocks: ['k'] }],
    },
    {
      id: 'grade',
      label: '分级',
      widget: 'select',
      options: { from: 'values', dimension: 'deals.custom.grade', measure: 'deals.count' },
    },
    {
      id: 'town',
      label: '城市',
      widget: 'select',
      options: {
        from: 'values',
        dimension: 'deals.city',
        measure: 'deals.count',
        narrowedBy: [{ param: 'grade', dimension: 'deals.custom.grade' }],
      },
    },
  ],
  interactions: {
    deaf: ['o'],
    opens: [
      { from: 'o', report, label: '看明细' },
      { from: 'k', report, label: '看明细' },
    ],
  },
  blocks: [
    { type: 'funnel', id: 'f', title: '主漏斗', pipeline, split: 'deals.custom.grade' },
    {
      type: 'kpi',
      id: 'k',
      title: `不是编号 ${other}`,
      measure: 'deals.count',
      filters: [
        { field: 'deals.owner', op: 'in', value: [person, other] },
        { field: 'deals.stage', op: 'is', value: stage },
      ],
    },
    { type: 'kpi', id: 'o', title: '展会', measure: `${outside}.rows` },
    {
      type: 'pivot',
      id: 'p',
      measures: ['deals.count'],
      rows: ['deals.owner'],
      columns: ['deals.custom.grade'],
    },
    {
      type: 'records',
      id: 'r',
      list: {
        object: 'deal',
        filter: [{ field: 'team', op: 'is', value: team }],
        columns: ['name', 'custom.grade'],
        sort: '-custom.grade',
        actions: [
          { id: 'move', label: '推进', steps: [{ do: 'change_stage', stageId: stage }] },
          { id: 'grade', label: '定级', steps: [{ do: 'set_field', field: 'custom.grade', value: 'A' }] },
        ],
      },
    },
    {
      type: 'grid',
      id: 'g',
      grid: {
        schema: 1,
        rows: [{}, {}],
        columns: [{}],
        sources: [{ id: 'deals', filters: [{ field: 'deals.pipeline', op: 'is', value: pipeline }] }],
        cells: [{ at: [1, 0], value: { kind: 'field', source: 'deals', field: 'deals.owner' } }],
      },
    },
  ],
  layouts: {
    desktop: ['f', 'k', 'o', 'p', 'r', 'g'].map((block) => ({ block, w: 6, h: 2 })),
    phone: ['f', 'k', 'o', 'p', 'r', 'g'].map((block) => ({ block, w: 12, h: 2 })),
  },
});

const form = documentSchema.parse({
  schema: 2,
  kind: 'form',
  blocks: [],
  layouts: { desktop: [] },
  form: {
    about: { object: 'deal', action: 'update', filter: [{ field: 'owner', op: 'is', value: person }] },
    columns: [
      { kind: 'field', id: 'a', field: 'custom.grade' },
      { kind: 'field', id: 'b', field: 'amount' },
    ],
    rules: [{ id: 'r1', must: 'B1 > 0', message: '请填金额' }],
    collect: {
      assignees: { users: [person], teams: [team], roles: ['rep'] },
      rhythm: 'weekly',
      due: { at: '18:00' },
      remind: {},
    },
  },
});

const called = (document: typeof board) =>
  new Map(
    referencesIn(document).map((ref): [string, Called] => [
      ref,
      { kind: 'thing', name: `N ${ref}`, within: null },
    ]),
  );
const pack = (document: typeof board) => packReport({ title: '周报', document }, called(document));
/** The file's references as they stood where it was made. */
const meaningsOf = (file: ReturnType<typeof pack>) =>
  new Map(file.names.map(({ ref, name }) => [ref, name!.slice(2)]));

test('a document tells what it refers to; words and names of its own blocks are no references', () => {
  expect(referencesIn(board)).toEqual([
    person,
    'deals.custom.grade',
    report,
    pipeline,
    other,
    stage,
    outside.slice(8).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    team,
    'deal.custom.grade',
  ]);
  expect(referencesIn(form)).toEqual([person, 'deal.custom.grade', team, 'role:rep']);
});

test('a file holds no id of the organisation it was made in, and is read by its schema', () => {
  for (const document of [board, form]) {
    const file = pack(document);
    const told = JSON.stringify({ ...file.document, names: [] });
    for (const ref of [pipeline, stage, person, team, report, '9'.repeat(32)])
      expect(told).not.toContain(ref);
    expect(reportFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  }
});

test('taken in where everything means what it meant, it is the same document', () => {
  for (const document of [board, form]) {
    const file = pack(document);
    expect(takeIn(file.document, meaningsOf(file))).toEqual({ document, lost: [] });
  }
});

test('whatever is missing here, what remains stands, holds nothing of there, and what went is told', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(board, form),
      fc.array(fc.boolean(), { minLength: 12 }),
      (document, isHere) => {
        const file = pack(document);
        const here = new Map([...meaningsOf(file)].filter((_, at) => isHere[at % isHere.length]));
        const taken = takeIn(file.document, here);
        expect(taken.document).not.toBeNull();
        expect(new Set(here.values())).toEqual(new Set([...here.values(), ...referencesIn(taken.document!)]));
        expect(taken.lost.length > 0).toBe(here.size < file.names.length);
      },
    ),
    { numRuns: 40 },
  );
});

test('what is missing takes no more away than what rests on it', () => {
  const file = pack(board);
  const { document, lost } = takeIn(file.document, new Map());
  expect(document!.blocks.map((block) => block.id)).toEqual(['f', 'k', 'r', 'g']);
  expect(document!.layouts.phone?.map(({ block }) => block)).toEqual(['f', 'k', 'r', 'g']);
  expect(document!.params).toMatchObject([
    { id: 'who', default: null },
    { id: 'town', options: { narrowedBy: [] } },
  ]);
  expect(document!.interactions).toMatchObject({ deaf: [], opens: [] });
  expect(document!.blocks).toMatchObject([
    { pipeline: null },
    { filters: [], title: `不是编号 ${other}` },
    { list: { filter: [], columns: ['name'], sort: null } },
    { grid: { sources: [{ filters: [] }] } },
  ]);
  expect(lost.map(({ part, inside }) => `${part} ${inside?.zh ?? ''}`)).toContain('blocks 展会');
  const some = takeIn(file.document, new Map([...meaningsOf(file)].filter(([, ref]) => ref !== other)));
  expect(some.document!.blocks[1]).toMatchObject({ filters: [{ value: [person] }, { value: stage }] });
});

test('without a column of a form its rules are left out, for they would speak of others', () => {
  const { document, lost } = takeIn(pack(form).document, new Map());
  expect(document!.form).toMatchObject({ columns: [{ id: 'b' }], rules: [] });
  expect(lost.map(({ part }) => part)).toEqual(['filter', 'columns', 'users', 'teams', 'roles', 'rules']);
});

test('a name means the only thing of its kind that is called so, else the one within the same', () => {
  const here = (ref: string, name: string, more: Partial<Candidate> = {}): Candidate => ({
    kind: 'stage',
    ref,
    name,
    also: null,
    within: null,
    ...more,
  });
  const candidates = [
    here('1', '初步接洽', { within: '新签' }),
    here('2', '初步接洽', { within: '续约' }),
    here('3', '报价', { also: 'Quoting' }),
    here('4', '报价', { kind: 'team' }),
  ];
  const found = (name: string | null, within: string | null = null) =>
    matchName({ ref: 'x', kind: 'stage', name, within }, candidates)?.ref ?? null;
  expect(found('初步接洽', '续约')).toBe('2');
  expect(found('初步接洽')).toBeNull();
  expect(found('初步接洽', '别处')).toBeNull();
  expect(found(' quoting ', '别处')).toBe('3');
  expect(found('谈判')).toBeNull();
  expect(found(null)).toBeNull();
});
