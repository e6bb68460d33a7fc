/** What the pages of insights are shown for; insights itself knows no domain and is handed one. */
import type { ComponentType } from 'react';
import type { RecordsAnswer } from '../model/answer.ts';

export type InsightSubject = {
  /** The measure that counts it, and the dimension that names its pipelines. */
  count: string;
  pipeline: string;
  /** The measure of those whose amounts are in no sum, and the dimension of the day they were created; none: all are. */
  unpriced?: { count: string; createdOn: string };
  /** The measure of lost records, the dimensions of the stage they were lost from and of the reason, and the day of the loss. */
  losses?: { count: string; from: string; reason: string; on: string; createdOn: string };
  /** What it may be split and narrowed by, in this order; the organisation's own fields follow by their prefix. */
  dimensions: readonly string[];
  ownDimensions: string;
  /** Events of the stream after which numbers may differ: their beginning. */
  events: string;
  /** These very records, in this order. */
  Records: ComponentType<{ ids: readonly string[]; lines?: RecordsAnswer['lines'] }>;
  /** The list that holds exactly these records; it takes at most `listHolds`. */
  listHref: ((ids: readonly string[]) => string) | null;
  listHolds: number;
};
