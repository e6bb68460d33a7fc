/** Processor time, which a loaded machine does not falsify as it does the time on the clock. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Place } from './place.ts';

const ticksASecond = 100;

export type ProcessorTime = { node: number; postgres: number };

/** Seconds that the place's PostgreSQL and the process `pid` have used so far. */
export async function processorTime({ admin }: Place, pid: number = process.pid): Promise<ProcessorTime> {
  const backend = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
  const server = statOf(String(backend.rows[0]!.pid))![1]!;
  const own = statOf(String(pid))!;
  let postgres = 0;
  for (const one of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(one);
    if (!stat || (one !== server && stat[1] !== server)) continue;
    postgres += Number(stat[11]) + Number(stat[12]);
    // Of backends that have ended, too.
    if (one === server) postgres += Number(stat[13]) + Number(stat[14]);
  }
  return { node: (Number(own[11]) + Number(own[12])) / ticksASecond, postgres: postgres / ticksASecond };
}

/** Milliseconds so far of this process and of the place's connections, exact: for one question of a few milliseconds. */
export function exactTime(pids: readonly number[]): number {
  const spent = [process.pid, ...pids].map((pid) =>
    Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]),
  );
  return spent.reduce((sum, one) => sum + one, 0) / 1e6;
}

/** The fields after the name of the process, from its state on; null when it has ended meanwhile. */
function statOf(pid: string): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return null;
  }
}
