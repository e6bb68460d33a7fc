import type { DrillTarget } from '../../../insights/web/index.ts';
import type { JudgedObject } from '../../../trust/model/quality-check.ts';

/** A number whose records are shown. */
export type Opened = { object: JudgedObject; title: string; target: DrillTarget; shown?: number };
