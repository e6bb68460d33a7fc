/** Grids that every organisation has from the first day. */
import type { Label } from '../../../platform/model/label.ts';
import type { WrittenGrid } from '../grid/grid.ts';
import { usualParams } from '../params/params.ts';
import { closed, created, dashboardOf, type ShippedReport } from './shipped-report.ts';

type Cell = WrittenGrid['cells'][number];
type Value = Cell['value'];

type ShippedGrid = {
  key: string;
  title: Label;
  tells: Label;
  /** The day that the chosen period is about, and the team. */
  about: { period: string; team: string };
  grid: WrittenGrid;
};

const source = 'deals';
const field = (field: string): Value => ({ kind: 'field', source, field });
const measure = (measure: string): Value => ({ kind: 'measure', source, measure });
const words = (zh: string, en: string): Value => ({ kind: 'static', text: { zh, en } });
const quick = (
  quick: Extract<Value, { kind: 'quick' }>['quick'],
  of: string,
  axis: 'down' | 'right' = 'down',
): Value => ({ kind: 'quick', quick, of, axis });

const head = { style: { fill: 'head', bold: true, align: 'center' } } as const;
const total = { style: { fill: 'total', bold: true } } as const;
const short = { format: { as: 'moneyShort' } } as const;
const lines = (count: number, heads: number) =>
  Array.from({ length: count }, (_, at) => ({ repeat: at < heads }));
const wide = { size: 112 };

const pipelineByTeam: ShippedGrid = {
  key: 'grid-pipeline-by-team',
  about: created,
  title: { zh: '在手商机分布表', en: 'Open deals by team and stage' },
  tells: {
    zh: '各团队、各销售的进行中商机落在哪个阶段，占团队多少、组内排第几；按创建日期取数',
    en: 'Where the open deals of each team and rep stand, their share of the team and their rank in it; by the day of creation',
  },
  grid: {
    schema: 1,
    rows: lines(5, 2),
    columns: [wide, wide, {}, {}, {}, {}, {}, {}],
    sources: [
      {
        id: source,
        filters: [{ field: 'deals.outcome', op: 'is', value: 'open' }],
      },
    ],
    freeze: { rows: 2, columns: 2 },
    page: { rows: 40 },
    cells: [
      { at: [0, 0], span: [2, 1], value: words('团队', 'Team'), ...head },
      { at: [0, 1], span: [2, 1], value: words('负责人', 'Owner'), ...head },
      { at: [0, 2], span: [1, 2], value: field('deals.stage'), expand: 'right', ...head },
      { at: [1, 2], value: words('数量', 'Deals'), ...head },
      { at: [1, 3], value: words('金额', 'Amount'), top: 'C1', ...head },
      { at: [0, 4], span: [1, 4], value: words('合计', 'Total'), ...head },
      { at: [1, 4], value: words('数量', 'Deals'), ...head },
      { at: [1, 5], value: words('金额', 'Amount'), ...head },
      { at: [1, 6], value: words('金额占比', 'Share'), ...head },
      { at: [1, 7], value: words('排名', 'Rank'), ...head },
      { at: [2, 0], span: [2, 1], value: field('deals.team') },
      { at: [2, 1], value: field('deals.owner') },
      ...figuresOf(2, {}),
      { at: [3, 1], value: words('小计', 'Subtotal'), ...total },
      ...figuresOf(3, total),
      { at: [4, 0], span: [1, 2], value: words('合计', 'Total'), left: 'none', ...total },
      ...figuresOf(4, { ...total, left: 'none' }).slice(0, 4),
      { at: [4, 6], span: [1, 2], value: words('', ''), left: 'none', ...total },
    ],
  },
};

/** Numbers and amounts by stage, then altogether with share and rank. */
function figuresOf(row: number, more: Partial<Cell>): Cell[] {
  return [
    { at: [row, 2], value: measure('deals.open'), top: 'C1', ...more },
    { at: [row, 3], value: measure('deals.open_amount'), top: 'C1', ...short, ...more },
    { at: [row, 4], value: measure('deals.open'), ...more },
    { at: [row, 5], value: measure('deals.open_amount'), ...short, ...more },
    { at: [row, 6], value: quick('shareOfParent', `F${row + 1}`), ...more },
    { at: [row, 7], value: quick('rank', `F${row + 1}`), ...more },
  ];
}

const wonByMonth: ShippedGrid = {
  key: 'grid-won-by-month',
  about: closed,
  title: { zh: '赢单金额月报', en: 'Won amounts by month' },
  tells: {
    zh: '各团队、各业绩归属人每月赢单金额，含小计、合计、占比、环比与累计；按关闭日期取数',
    en: 'What each team and credited owner won month by month, with subtotals, shares, change and running total; by the day of closing',
  },
  grid: {
    schema: 1,
    rows: lines(6, 1),
    columns: [wide, wide, {}, {}, {}],
    sources: [
      {
        id: source,
        filters: [{ field: 'deals.outcome', op: 'is', value: 'won' }],
      },
    ],
    freeze: { rows: 1, columns: 2 },
    page: { rows: 40 },
    cells: [
      { at: [0, 0], value: words('团队', 'Team'), ...head },
      { at: [0, 1], value: words('业绩归属人', 'Credited owner'), ...head },
      { at: [0, 2], value: field('deals.closed_on.month'), expand: 'right', ...head },
      { at: [0, 3], value: words('合计', 'Total'), ...head },
      { at: [0, 4], value: words('占全部', 'Share of all'), ...head },
      { at: [1, 0], span: [2, 1], value: field('deals.team') },
      { at: [1, 1], value: field('deals.credited_owner') },
      ...wonIn(1, {}),
      { at: [2, 1], value: words('小计', 'Subtotal'), ...total },
      ...wonIn(2, total),
      { at: [3, 0], span: [1, 2], value: words('合计', 'Total'), left: 'none', ...total },
      { at: [3, 2], value: measure('deals.won_amount'), left: 'none', ...short, ...total },
      { at: [3, 3], value: measure('deals.won_amount'), left: 'none', ...short, ...total },
      { at: [3, 4], value: words('', ''), left: 'none', ...total },
      { at: [4, 0], span: [1, 2], value: words('环比', 'Change'), left: 'none' },
      {
        at: [4, 2],
        value: quick('previous', 'C4', 'right'),
        left: 'none',
        when: [
          { if: 'C5 < 0', set: { style: { text: 'negative' } } },
          { if: 'C5 > 0', set: { style: { text: 'positive' } } },
        ],
      },
      { at: [5, 0], span: [1, 2], value: words('累计', 'Running total'), left: 'none' },
      { at: [5, 2], value: quick('running', 'C4', 'right'), left: 'none', ...short },
    ],
  },
};

function wonIn(row: number, more: Partial<Cell>): Cell[] {
  return [
    { at: [row, 2], value: measure('deals.won_amount'), top: 'C1', ...short, ...more },
    { at: [row, 3], value: measure('deals.won_amount'), ...short, ...more },
    { at: [row, 4], value: quick('shareOfAll', `D${row + 1}`), ...more },
  ];
}

const sources: ShippedGrid = {
  key: 'grid-sources',
  about: created,
  title: { zh: '来源转化对比表', en: 'Sources compared' },
  tells: {
    zh: '各来源的新建、赢单、赢单率与客单价；赢单率低于整体的标红；按创建日期取数',
    en: 'Deals created and won, win rate and average won amount of each source; rates below the whole stand out; by the day of creation',
  },
  grid: {
    schema: 1,
    rows: lines(3, 1),
    columns: [wide, {}, {}, {}, {}, {}],
    sources: [{ id: source }],
    freeze: { rows: 1, columns: 1 },
    cells: [
      { at: [0, 0], value: words('来源', 'Source'), ...head },
      { at: [0, 1], value: words('新建商机', 'Created'), ...head },
      { at: [0, 2], value: words('赢单', 'Won'), ...head },
      { at: [0, 3], value: words('赢单率', 'Win rate'), ...head },
      { at: [0, 4], value: words('赢单金额', 'Won amount'), ...head },
      { at: [0, 5], value: words('平均客单价', 'Average won'), ...head },
      {
        at: [1, 0],
        value: { kind: 'field', source, field: 'deals.source', sort: { by: 'deals.won_amount', desc: true } },
      },
      { at: [1, 1], value: measure('deals.created') },
      { at: [1, 2], value: measure('deals.won') },
      {
        at: [1, 3],
        value: measure('deals.win_rate'),
        when: [{ if: 'D2 < D3', set: { style: { text: 'negative', bold: true } } }],
      },
      { at: [1, 4], value: measure('deals.won_amount'), ...short },
      { at: [1, 5], value: measure('deals.avg_won_amount'), ...short },
      { at: [2, 0], value: words('合计', 'Total'), left: 'none', ...total },
      ...['created', 'won', 'win_rate', 'won_amount', 'avg_won_amount'].map((id, at): Cell => ({
        at: [2, at + 1],
        value: measure(`deals.${id}`),
        left: 'none',
        ...(at > 2 && short),
        ...total,
      })),
    ],
  },
};

function reportOf({ key, title, tells, about, grid }: ShippedGrid): ShippedReport {
  return {
    key,
    title,
    tells,
    build: (say) =>
      dashboardOf(usualParams('this_year'), [
        [{ type: 'grid', id: 'grid', title: say(title), ...about, grid }, 12, 6],
      ]),
  };
}

export const gridReports: readonly ShippedReport[] = [pipelineByTeam, wonByMonth, sources].map(reportOf);
