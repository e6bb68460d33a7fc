/**
 * Runs a work one at a time for all who want it: who asks while it runs waits for the next run, which begins after he
 * asked, and shares it with the others who wait. `rest` resolves when none runs any more.
 */
export function sharedRuns<T>(work: () => Promise<T>) {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const start = (): Promise<T> => {
    const run = work().finally(() => {
      if (running === run) running = null;
    });
    running = run;
    return run;
  };
  const ask = (): Promise<T> => {
    if (!running) return start();
    next ??= running
      .then(
        () => {},
        () => {},
      )
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

type Shared<T> = { work: () => Promise<T>; ask: () => Promise<T>; askers: number };

/** The same for many works, each known by its key: who asks for one that runs shares its next run, which is the latest's. */
export function sharedRunsByKey<T>() {
  const kept = new Map<string, Shared<T>>();
  const begin = (work: Shared<T>['work']): Shared<T> => {
    const shared: Shared<T> = { work, ask: sharedRuns(() => shared.work()), askers: 0 };
    return shared;
  };
  return async (key: string, work: () => Promise<T>): Promise<T> => {
    const shared = kept.get(key) ?? begin(work);
    kept.set(key, shared);
    shared.work = work;
    shared.askers += 1;
    try {
      return await shared.ask();
    } finally {
      shared.askers -= 1;
      if (shared.askers === 0) kept.delete(key);
    }
  };
}
