/** What every part of a running import needs to know, and what it leaves behind. */
import type { Pipeline } from '../../../deals/model/pipeline.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { Creatable, Mapping } from '../../model/mapping.ts';
import type { OpenEntity } from './import-fields.ts';
import type { FilePlan } from './plan-import.ts';
import type { ReadRow, RowReader } from './read-row.ts';
import type { RowFault } from './row-fault.ts';

/** What an import did to one record, so that it can be undone. */
export type Effect = {
  object: string;
  recordId: string;
  effect: 'created' | 'updated';
  /** The values before an update, by field id. */
  before: Record<string, unknown> | null;
  /** The record's version afterwards: a different one means somebody changed it since. */
  version: number;
};

export type ImportRun = {
  mapping: Mapping;
  plan: FilePlan;
  entity: OpenEntity;
  pipelines: readonly Pipeline[];
  dryRun: boolean;
  timeZone: string;
  locale: Principal['locale'];
  readRow: RowReader;
  /** Keys a dry run has met, as numbers: their next row would be an update. */
  met: Set<number>;
};

/** A record as the file tells it: one row, or all rows of one deal. */
export type Unit = { key: string; rows: ReadRow[] };

export type Outcome =
  | {
      kind: 'created' | 'updated' | 'skipped';
      /** In a trial: why it looks like a record that is there. */
      lookalike?: Label;
    }
  | { kind: 'rejected'; faults: RowFault[] };

export type Written = { outcomes: Outcome[]; effects: Effect[] };

export function mayCreate({ mapping }: ImportRun, what: Creatable): boolean {
  return mapping.create.includes(what);
}
