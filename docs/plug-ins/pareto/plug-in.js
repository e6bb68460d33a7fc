/** Who makes the most of it: values from the largest down with their running share, sorted into A, B and C (Pareto). */

const words = {
  share: { zh: '占比', en: 'Share' },
  running: { zh: '累计占比', en: 'Running share' },
  class: { zh: '类', en: 'Class' },
  nameless: { zh: '（空）', en: '(empty)' },
  nothing: { zh: '这段时间没有数字', en: 'There is nothing in this period' },
};

/** Amounts are bigints, counts are numbers: shares are of both. */
const sizeOf = (value) => (value === null ? 0 : Number(value));

/** A is whoever is needed to reach the first limit, B the second: the one who passes a limit still belongs to it. */
function classed(ranked, limits) {
  const all = ranked.reduce((sum, { row }) => sum + sizeOf(row[1]), 0);
  let before = 0;
  return ranked.map(({ at, row }) => {
    const share = sizeOf(row[1]) / all;
    const kind = before < limits.a ? 'A' : before < limits.b ? 'B' : 'C';
    before = Math.min(1, before + share);
    return { at, row, share, running: before, kind };
  });
}

function summary(told) {
  const first = told.filter(({ kind }) => kind === 'A');
  return {
    kind: 'figures',
    figures: [
      { label: { zh: 'A 类个数', en: 'In class A' }, unit: 'count', value: first.length },
      {
        label: { zh: '占个数', en: 'of their number' },
        unit: 'percent',
        value: first.length / told.length,
      },
      {
        label: { zh: '占合计', en: 'of the whole' },
        unit: 'percent',
        value: first.at(-1).running,
      },
    ],
  };
}

function ranking([by, measure], shown, { table }) {
  return {
    kind: 'values',
    columns: [
      { label: by.label, unit: null },
      { label: measure.label, unit: measure.unit },
      { label: words.share, unit: 'percent' },
      { label: words.running, unit: 'percent' },
      { label: words.class, unit: null },
    ],
    rows: shown.map(({ row, share, running, kind }) => [
      row[0] ?? words.nameless,
      row[1],
      share,
      running,
      kind,
    ]),
    chart: { shape: 'combo', names: [0], figures: [1, 3] },
    hasTable: table,
    behind: shown.map(({ at }) => at),
  };
}

const leftOut = (asked, total) => ({
  kind: 'words',
  text: {
    zh: `只比较了前 ${asked} 个，共 ${total} 个`,
    en: `Only the first ${asked} of ${total} are compared`,
  },
});

function draw({ columns, rows, total, properties }) {
  const ranked = rows
    .map((row, at) => ({ at, row }))
    .filter(({ row }) => sizeOf(row[1]) > 0)
    .toSorted((one, other) => sizeOf(other.row[1]) - sizeOf(one.row[1]));
  if (ranked.length === 0) return [{ kind: 'words', text: words.nothing }];
  const { a, b, most } = properties;
  const told = classed(ranked, { a: a / 100, b: Math.max(a, b) / 100 });
  const pieces = [summary(told), ranking(columns, told.slice(0, most), properties)];
  return total > rows.length ? [...pieces, leftOut(rows.length, total)] : pieces;
}

export const plugIn = {
  format: 1,
  name: { zh: '帕累托分析', en: 'Pareto analysis' },
  version: '1.0.0',
  blocks: [
    {
      name: 'abc',
      label: { zh: '帕累托（ABC）', en: 'Pareto (ABC)' },
      tells: {
        zh: '谁贡献了大部分：从大到小的累计占比',
        en: 'Who makes most of it: running shares from the largest down',
      },
      measures: { least: 1, most: 1, additive: true, usual: ['deals.won_amount'] },
      by: { least: 1, most: 1, usual: ['deals.account'] },
      properties: [
        {
          id: 'a',
          label: { zh: 'A 类到累计百分之', en: 'Class A up to percent' },
          type: 'number',
          least: 1,
          most: 100,
          usual: 80,
        },
        {
          id: 'b',
          label: { zh: 'B 类到累计百分之', en: 'Class B up to percent' },
          type: 'number',
          least: 1,
          most: 100,
          usual: 95,
        },
        {
          id: 'most',
          label: { zh: '最多显示几个', en: 'How many at most' },
          type: 'number',
          least: 1,
          most: 100,
          usual: 20,
        },
        {
          id: 'table',
          label: { zh: '图下面带表格', en: 'A table below the chart' },
          type: 'truth',
          usual: true,
        },
      ],
      draw,
    },
  ],
};
