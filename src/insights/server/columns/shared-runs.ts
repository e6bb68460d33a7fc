/**
 * Runs a work one at a time for all who want it: who asks while it runs waits for the next run, which begins after he
 * asked, and shares it with the others who wait. `rest` resolves when none runs any more.
 */
export function sharedRuns(work: () => Promise<void>) {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    const run = work().finally(() => {
      if (running === run) running = null;
    });
    running = run;
    return run;
  };
  const ask = (): Promise<void> => {
    if (!running) return start();
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
  const rest = async (): Promise<void> => {
    for (let last = next ?? running; last; last = next ?? running) await last.catch(() => {});
  };
  return Object.assign(ask, { rest });
}
