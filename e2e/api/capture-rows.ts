import { newCredential } from '../../src/identity/server/index.ts';
import type { Person, World } from './world.ts';

/** Rows of captures and sources, for the world to make. */
export const captureRows = {
  capture: async (_: World, holder: Person) => ({
    table: 'capture',
    columns: {
      channel: 'api',
      received_at: new Date(),
      payload: '{"name":"王建国"}',
      texts: '{"name":"王建国"}',
      state: 'failed',
      reason: 'unreachable',
      created_by: holder.userId,
      settled_at: new Date(),
    },
  }),
  captureSource: async ({ company }: World, holder: Person) => ({
    table: 'capture_source',
    columns: {
      kind: 'api',
      name: '接口',
      key_hash: newCredential('source', company.orgId).hash,
      created_at: new Date(),
      created_by: holder.userId,
    },
  }),
};
