import type { DrillTarget } from '../../../insights/web/index.ts';

/** A number of a step whose deals are shown. */
export type Opened = { title: string; target: DrillTarget; shown: number };
