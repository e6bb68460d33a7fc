/** The pages on which the numbers of a cube stand. */
import type { Label } from '../../../platform/model/label.ts';

type Page = { href: string; name: Label };

const overview: Page = { href: '/insights', name: { zh: '销售概览', en: 'Sales overview' } };
const funnel: Page = { href: '/funnel', name: { zh: '漏斗', en: 'Funnel' } };
const quality: Page = { href: '/insights/quality', name: { zh: '数据质量', en: 'Data quality' } };
const service: Page = { href: '/cases/insights', name: { zh: '售后洞察', en: 'After-sales in figures' } };
const quotes: Page = { href: '/insights/quotes', name: { zh: '报价洞察', en: 'Quotes in figures' } };

const pages: Readonly<Record<string, readonly Page[]>> = {
  deals: [overview, funnel],
  leads: [{ href: '/insights/leads', name: { zh: '线索洞察', en: 'Lead insights' } }],
  quotes: [quotes],
  quoted: [quotes],
  contracts: [{ href: '/insights/payments', name: { zh: '回款', en: 'Payments' } }],
  approvals: [{ href: '/approvals/insights', name: { zh: '审批洞察', en: 'Approvals in figures' } }],
  cases: [service],
  nps: [service],
  repurchases: [service],
  forms: [{ href: '/forms', name: { zh: '填报', en: 'Forms' } }],
  trust: [quality],
};

export function pagesOfCube(cube: string): readonly Page[] {
  return cube.startsWith('quality.') ? [quality] : (pages[cube] ?? []);
}
