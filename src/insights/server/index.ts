/** The door of insights' server side. */
export { bindPlaces } from './bound-sql.ts';
export { keepFollowing, openColumnStore, openedLater } from './columns/column-store.ts';
export { createInsights, type Insights } from './create-insights.ts';
export { describeMeasures } from './describe-measures.ts';
export type { RecordPage } from './ids-of.ts';
