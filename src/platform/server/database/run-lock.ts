import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifeOf } from './process-life.ts';

/** Another run of the product holds this data folder. */
export class AlreadyRunning extends Error {
  readonly dataDir: string;
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super(`Mingdou is already running on the data in ${dataDir} (process ${pid}).`);
    this.name = 'AlreadyRunning';
    this.dataDir = dataDir;
    this.pid = pid;
  }
}

type Holder = { pid: number; life: string };

/**
 * Takes the data folder for this process and returns how to give it back.
 * The lock of a run that crashed is taken over; a living one throws AlreadyRunning.
 */
export function takeRunLock(dataDir: string): () => void {
  const file = join(dataDir, 'run.lock');
  const mine = JSON.stringify({ pid: process.pid, life: lifeOf(process.pid) ?? 'alive' } satisfies Holder);
  while (!createdNew(file, mine)) {
    const text = readIfThere(file);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (holder && lifeOf(holder.pid) === holder.life) throw new AlreadyRunning(dataDir, holder.pid);
    discardStale(file, text);
  }
  return () => {
    if (readIfThere(file) === mine) rmSync(file, { force: true });
  };
}

function createdNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two starts may meet the same stale lock: what was moved away must be what was judged, else it goes back. */
function discardStale(file: string, judged: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) === judged) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}
