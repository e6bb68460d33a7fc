import { expect, test } from 'vitest';
import type { Block } from '../blocks/block.ts';
import { documentSchema, emptyDocument, type ReportDocument } from '../document.ts';
import { emptyForm, formDocument } from '../fill/templates.ts';
import { columnSchema } from '../fill/form.ts';
import { newGridBlock } from '../grid/edit/new-grid-block.ts';
import { emptyScreen, withPage, withSize } from '../screen/screen-document.ts';
import { compareEditions, type Edition } from './compare-editions.ts';

const names: Record<string, string> = {
  'deals.count': '商机数',
  'deals.won_amount': '赢单金额',
  'deals.owner': '负责人',
};
const nameOf = (member: string) => ({ zh: names[member] ?? member, en: member });
const edition = (document: ReportDocument, more: Partial<Edition> = {}): Edition => ({
  title: '周报',
  folder: '',
  document,
  ...more,
});
const said = (from: Edition, to: Edition, locale: 'zh' | 'en' = 'zh') =>
  compareEditions(from, to, nameOf).map(({ how, told }) => `${how} ${told[locale]}`);

const board = (...blocks: object[]) =>
  documentSchema.parse({
    schema: 2,
    kind: 'dashboard',
    blocks,
    layouts: { desktop: blocks.map((block) => ({ block: (block as Block).id, w: 6, h: 2 })) },
  });
const kpi = { type: 'kpi', id: 'k', measure: 'deals.count' };
const chart = {
  type: 'chart',
  id: 'c',
  title: '排行',
  shape: 'bar',
  measures: ['deals.count'],
  by: ['deals.owner'],
};

test('the same editions differ in nothing', () => {
  for (const document of [board(kpi, chart), emptyScreen(), formDocument(emptyForm())])
    expect(said(edition(document), edition(structuredClone(document)))).toEqual([]);
});

test('title and folder, blocks that are new, gone and otherwise, by their names and in both languages', () => {
  const from = edition(board(kpi, { type: 'text', id: 't', text: '说明' }), { folder: '华东' });
  const to = edition(board({ ...kpi, measure: 'deals.won_amount', compare: 'previous_year' }, chart), {
    title: '月报',
  });
  expect(said(from, to)).toEqual([
    'changed 标题改为“月报”（原来是“周报”）',
    'changed 移出文件夹“华东”',
    'added 新增图表“排行”',
    'removed 删除文字“说明”',
    'changed 数字“赢单金额”改了指标（商机数 → 赢单金额）、对比',
  ]);
  expect(said(from, to, 'en').at(-1)).toBe(
    'changed Number “deals.won_amount”: measure (deals.count → deals.won_amount), comparison',
  );
  expect(said(to, from).slice(2, 4)).toEqual(['added 新增文字“说明”', 'removed 删除图表“排行”']);
});

test('where blocks stand, on each screen', () => {
  const before = board(kpi, chart);
  const [first, second] = before.layouts.desktop;
  const moved = { ...before, layouts: { ...before.layouts, desktop: [second!, { ...first!, w: 3 }] } };
  expect(said(edition(before), edition(moved))).toEqual([
    'changed 电脑版式：组件换了位置',
    'changed 电脑版式：1 个组件换了大小',
  ]);
  const own = { ...before, layouts: { ...before.layouts, phone: before.layouts.desktop } };
  expect(said(edition(before), edition(own))).toEqual(['changed 手机改为单独的版式']);
  expect(said(edition(own), edition(before))).toEqual(['changed 手机改为跟随电脑版式']);
});

test('parameters, when they are asked, and what blocks do together', () => {
  const before = board(kpi);
  const [period, team] = before.params;
  const after: ReportDocument = {
    ...before,
    params: [{ ...period!, default: 'this_month', required: true }],
    run: { auto: false, emptyUntilAsked: true },
    interactions: { ...before.interactions, crossFilter: false },
  };
  expect(said(edition(before), edition(after))).toEqual([
    'changed 改了何时查询',
    'removed 删除参数“团队”',
    'changed 参数“时间”改了默认值、是否必填',
    'changed 改了组件之间的联动',
  ]);
  const turned = { ...before, params: [team!, period!] };
  expect(said(edition(before), edition(turned))).toEqual(['changed 参数的顺序变了']);
});

test('of a grid how many cells, of a form its columns and rules, of a screen its pages', () => {
  const empty = newGridBlock('g');
  const total = { kind: 'static' as const, text: { zh: '合计', en: 'Total' } };
  const cell = { at: [0, 0], value: total };
  const grid = { ...empty.grid, cells: [cell] };
  expect(said(edition(board(empty)), edition(board({ ...empty, grid })))).toEqual([
    'changed 表格“表格”改了1 个单元格',
  ]);
  const form = emptyForm();
  const column = columnSchema.parse({ kind: 'own', id: 'a', label: '拜访数', type: 'integer' });
  expect(
    said(edition(formDocument(form)), edition(formDocument({ ...form, intro: '每天', columns: [column] }))),
  ).toEqual(['changed 改了填报说明', 'added 新增列“拜访数”']);
  const screen = emptyScreen();
  const grown = withPage(withSize(screen, { width: 3840, height: 2160 }));
  expect(said(edition(screen), edition(grown))).toEqual(['changed 改了大屏尺寸', 'added 新增页面“page-2”']);
  expect(said(edition(emptyDocument()), edition(screen))).toEqual([]);
});
