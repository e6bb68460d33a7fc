import { readFileSync } from 'node:fs';

/**
 * A mark that tells a living process from a later one with the same pid (its start, in ticks since boot);
 * 'alive' where the system does not tell it; undefined when there is no such process or only its zombie.
 */
export function lifeOf(pid: number): string | undefined {
  if (!answersSignals(pid)) return undefined;
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return 'alive';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

/** The words a process was started with, where the system tells them. */
export function commandOf(pid: number): string[] | undefined {
  return readProc(pid, 'cmdline')?.split('\0');
}

/** Resolves to whether the process has gone before the time is over. */
export async function hasGone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (lifeOf(pid) !== undefined) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
