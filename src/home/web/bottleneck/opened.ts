import type { z } from 'zod';
import type { bottleneckDrillSchema } from '../../../insights/model/bottleneck/question.ts';

type Target = z.input<typeof bottleneckDrillSchema>;

/** The deals behind a figure, as the drawer shows them. */
export type OpenedDeals = { title: string; target: Target; shown?: number };

export type OpenBehind = (title: string, cell: Target['cell'], shown?: number) => void;
