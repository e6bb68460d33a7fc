import { setImmediate } from 'node:timers/promises';

/** So long a piece of arithmetic may keep the process from everybody else. */
const pieceMs = 8;

/**
 * Called between the steps of long work in memory: lets whoever waits for the process go first once a piece has taken long
 * enough, and costs next to nothing in between.
 */
export function breather(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < pieceMs) return;
    await setImmediate();
    begun = performance.now();
  };
}
