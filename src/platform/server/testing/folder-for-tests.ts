import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A new folder that tests may write into; it goes with the run's. */
export function folderForTests(): string {
  return mkdtempSync(join(inject('runFolder'), 'files-'));
}
