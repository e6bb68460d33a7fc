/** The pages and parts of insights; whoever shows them says for what. */
export { FunnelPage } from './funnel/FunnelPage.tsx';
export type { InsightSubject } from './subject.ts';
