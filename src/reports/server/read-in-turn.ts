import type { Work } from '../../platform/server/index.ts';

/** The readings of one block come one after the other: it is read beside the others already. */
export function readInTurn(own: Work): Work {
  return {
    ...own,
    sideBySide: async (readings) => {
      const read = [];
      for (const reading of readings) read.push(await reading(own));
      return read;
    },
  };
}
