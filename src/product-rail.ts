/** The rail of the product: where one goes, and who sees the way. */
import { Settings } from 'lucide-react';
import { accountRail } from './accounts/web/index.ts';
import { alertRail } from './alerts/web/index.ts';
import { activityRail } from './activities/web/index.ts';
import { approvalRail } from './approvals/web/index.ts';
import { serviceRail } from './service/web/index.ts';
import { contractRail, paymentsRail } from './contracts/web/index.ts';
import { productRail } from './catalog/web/index.ts';
import { dealRail } from './deals/web/index.ts';
import { forecastRail } from './forecasting/web/index.ts';
import { rail as homeRail } from './home/web/index.ts';
import { handOverRail } from './handovers/web/index.ts';
import { type Me } from './identity/web/index.ts';
import { leadInsightsRail, leadRail } from './leads/web/index.ts';
import { playbookRail } from './playbook/web/index.ts';
import { reportRail } from './reports/web/index.ts';
import { sourceRail } from './sources/web/index.ts';
import { quoteRail } from './quotes/web/index.ts';
import { coachingRail } from './coaching/web/index.ts';
import { reviewRail } from './reviews/web/index.ts';
import type { RailEntry } from './platform/web/index.ts';
import { shellEntryTexts } from './shell-entry-texts.ts';

type Guarded = { entry: RailEntry; right: string | null };

const [
  home,
  nextBest,
  funnel,
  insights,
  quoteInsights,
  coaching,
  dataQuality,
  bottlenecks,
  people,
  customerInsights,
] = homeRail;
const [accounts, contacts] = accountRail;

/** What came in is looked after by those who judge leads; a rep meets his own on the lead. */
const rightOfLeads: Readonly<Record<string, string>> = { 'lead-inbox': 'lead_rules.read' };

/** Everybody may be asked by a survey. */
const rightOfService: Readonly<Record<string, string>> = {
  service: 'case.read',
  deliveries: 'delivery.read',
};

/** Looking after the deals of others is for those who lead them. */
const rightOfDeals: Readonly<Record<string, string>> = { 'deal-progress': 'deal.supervise' };

/** Action items are everybody’s who has tasks. */
const rightOfReviews: Readonly<Record<string, string>> = {
  reviews: 'review.read',
  'action-items': 'task.read',
  incentives: 'incentive.read',
  baseline: 'review.read',
  versions: 'review.read',
};

const guarded: readonly Guarded[] = [
  { entry: home!, right: null },
  ...leadRail.map((entry) => ({ entry, right: rightOfLeads[entry.id] ?? 'lead.read' })),
  { entry: accounts!, right: 'account.read' },
  { entry: contacts!, right: 'contact.read' },
  { entry: nextBest!, right: 'account.read' },
  ...handOverRail.map((entry) => ({ entry, right: 'task.read' })),
  ...dealRail.map((entry) => ({ entry, right: rightOfDeals[entry.id] ?? 'deal.read' })),
  ...playbookRail.map((entry) => ({ entry, right: 'playbook_piece.read' })),
  ...activityRail.map((entry) => ({ entry, right: 'task.read' })),
  ...quoteRail.map((entry) => ({ entry, right: 'quote.read' })),
  ...contractRail.map((entry) => ({ entry, right: 'contract.read' })),
  ...productRail.map((entry) => ({ entry, right: 'product.read' })),
  ...approvalRail.map((entry) => ({ entry, right: null })),
  ...serviceRail.map((entry) => ({
    entry,
    right: rightOfService[entry.id] ?? null,
  })),
  { entry: funnel!, right: 'deal.read' },
  { entry: bottlenecks!, right: 'deal.read' },
  { entry: insights!, right: 'deal.read' },
  { entry: people!, right: 'deal.read' },
  { entry: dataQuality!, right: 'trust.read' },
  ...forecastRail,
  { entry: leadInsightsRail, right: 'lead.read' },
  { entry: quoteInsights!, right: 'quote.read' },
  { entry: customerInsights!, right: 'account.read' },
  { entry: coaching!, right: 'deal.supervise' },
  { entry: paymentsRail, right: 'contract.read' },
  ...reportRail.map((entry) => ({ entry, right: entry.id === 'forms' ? 'form.read' : 'deal.read' })),
  { entry: alertRail, right: null },
  { entry: sourceRail, right: 'outside_source.design' },
  ...[...reviewRail, ...coachingRail].map((entry) => ({ entry, right: rightOfReviews[entry.id]! })),
];

/**
 * The places of the rail that have parts, with the parts' ids. Figures of one kind of record stand with the records they
 * are of; the funnel, the forecast, reports and reviews are places of their own.
 */
const partsOfPlaces: Readonly<Record<string, readonly string[]>> = {
  leads: ['lead-inbox', 'pools', 'lead-assignment', 'lead-insights'],
  accounts: ['contacts', 'next-best', 'hand-overs', 'customer-insights'],
  deals: ['deal-progress', 'coaching', 'playbook'],
  tasks: ['calendar', 'calls', 'talks'],
  quotes: ['contracts', 'products', 'quote-insights', 'payments'],
  service: ['deliveries', 'surveys'],
  funnel: ['bottlenecks', 'insights', 'people', 'data-quality'],
  forecast: ['targets'],
  dashboards: ['screens', 'forms', 'alerts', 'dictionary', 'outside-sources'],
  reviews: ['action-items', 'incentives', 'versions', 'baseline'],
};

const placeOfPart = new Map(
  Object.entries(partsOfPlaces).flatMap(([place, parts]) => parts.map((part) => [part, place] as const)),
);

const settingsEntry: RailEntry = {
  id: 'settings',
  label: shellEntryTexts.settings,
  icon: Settings,
  href: '/settings',
  atFoot: true,
};

/** The rail of this person: only what he may open. */
export function railOf(me: Me): readonly RailEntry[] {
  const open = guarded.filter(({ right }) => right === null || me.rights[right] !== undefined);
  return [...open.map(({ entry }) => ({ ...entry, under: placeOfPart.get(entry.id) })), settingsEntry];
}
