/** How the wire tells of a record and of a person. */
import { z } from 'zod';
import { idSchema } from '../../platform/model/identifier.ts';

/** The record that something is about, as it is asked for. */
export const subjectKey = { object: z.string().min(1).max(40), id: idSchema };

/** The same as it is told; without a title where the asker sees it by a joined history only. */
export const subjectRef = z.object({ object: z.string(), id: idSchema, title: z.string().nullable() });

export const named = z.object({ id: idSchema, name: z.string().nullable() });
