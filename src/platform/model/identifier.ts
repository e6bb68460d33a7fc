import { v7 } from 'uuid';
import { z } from 'zod';

/** A new UUIDv7: ordered by time, so that indexes grow at one end. */
export function newId(): string {
  return v7();
}

/** An id on the wire: a lower-case UUID string. */
export const idSchema = z.uuid().toLowerCase();
