import { newId } from '../../../platform/model/identifier.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { z } from 'zod';
import { definitionSchema } from '../../model/watch/watch.ts';

type ExampleWatch = {
  name: string;
  ownerId: string;
  shared: boolean;
  definition: z.input<typeof definitionSchema>;
};

/** Watches at once, due at the next look: the demo company. */
export async function insertExampleWatches(
  { db, principal, now }: Work,
  watches: readonly ExampleWatch[],
): Promise<void> {
  await db
    .insertInto('watch')
    .values(
      watches.map(({ name, ownerId, shared, definition }) => ({
        tenant_id: principal.tenantId,
        id: newId(),
        name,
        owner_id: ownerId,
        shared,
        definition: toJson(definitionSchema.parse(definition)),
        created_at: now,
        changed_at: now,
        due_at: now,
      })),
    )
    .execute();
}
