/** Measuring and telling: medians of repeated runs, rates over a stretch of time. */

/** The median milliseconds of `times` runs, after one that warms up. */
export async function medianMs(times: number, run: () => Promise<unknown>): Promise<number> {
  return (await mediansMs(times, [run]))[0]!;
}

/** The medians of several ways, taken in turns, so that what else the machine does falls on all of them alike. */
export async function mediansMs(times: number, ways: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const taken = ways.map((): number[] => []);
  for (const run of ways) await run();
  for (let time = 0; time < times; time += 1) {
    for (const [way, run] of ways.entries()) {
      const began = performance.now();
      await run();
      taken[way]!.push(performance.now() - began);
    }
  }
  return taken.map((one) => quantile(one, 0.5));
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Runs `work` in `lanes` lanes for so many seconds; how many a second, and their milliseconds. */
export async function ratePerSecond(
  lanes: number,
  seconds: number,
  work: (lane: number) => Promise<unknown>,
) {
  const taken: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (performance.now() < until) {
        const start = performance.now();
        await work(lane);
        taken.push(performance.now() - start);
      }
    }),
  );
  return {
    rate: taken.length / ((performance.now() - began) / 1000),
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    p99: quantile(taken, 0.99),
  };
}

export function tell(what: string, figure: string): void {
  console.log(`${what.padEnd(64)} ${figure}`);
}

export const ms = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
export const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
