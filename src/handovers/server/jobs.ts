import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';
import type { JobKind } from '../../platform/server/index.ts';
import { handOverJob } from './hand-over-jobs.ts';
import { runHandOver } from './run-hand-over.ts';
import { undoHandOver } from './undo-hand-over.ts';

const inputSchema = z.object({ act: z.enum(['run', 'undo']), handOverId: idSchema });

/** What the workers of the installation must know of hand-overs. */
export const handOverJobs: readonly JobKind[] = [
  {
    kind: handOverJob,
    run: async (context) => {
      const { act, handOverId } = inputSchema.parse(context.input);
      const count = await (act === 'run' ? runHandOver : undoHandOver)(context, handOverId);
      return { act, handOverId, ...count };
    },
  },
];
