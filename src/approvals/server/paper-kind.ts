/** What a domain tells so that its papers can be approved. */
import type { Label } from '../../platform/model/label.ts';
import type { Work } from '../../platform/server/index.ts';
import type { Paper, PaperKindNames } from '../model/paper.ts';
import type { Outcome } from '../model/run/run.ts';

export type PaperKind = PaperKindNames & {
  /** The paper as it is now. Who may see it is not asked: being asked to approve is reason enough to see its lines. */
  read(work: Work, paperId: string): Promise<Paper>;
  /** Refuses as not found a paper that the asker may not see. */
  requireVisible(work: Work, paperId: string): Promise<void>;
  /** The record on whose page the paper stands; left out by kinds whose papers have pages of their own. */
  standsAt?(work: Work, paperId: string): Promise<{ object: string; id: string }>;
  /** What conditions can choose among, by the fact that refers to it. */
  choices?(work: Work): Promise<Readonly<Record<string, readonly { id: string; label: Label }[]>>>;
  /** Takes note of what became of the paper, in the transaction of the last decision and for the whole organisation. */
  settle(work: Work, paperId: string, outcome: Exclude<Outcome, 'running'>): Promise<void>;
  /** An approver who may changes fields of the paper while it waits; by the domain's own rules. */
  change?(work: Work, paperId: string, values: Readonly<Record<string, string | null>>): Promise<void>;
};

/** Every kind of paper that can be approved, by its name. */
export type PaperKinds = Readonly<Record<string, PaperKind>>;
