/** What a domain declares of its long work, and what a run is given. */
import type { Principal } from '../../model/principal.ts';
import type { Logger } from '../logger.ts';
import type { Work } from '../work.ts';

export type JobContext = {
  jobId: string;
  /** Who asked, with the rights of now: a run may not do more than this person. */
  principal: Principal;
  /** As requestJob kept it; the kind reads it with its own schema. */
  input: unknown;
  /**
   * Runs one transaction of the work as the person who asked. Work is cut into short transactions, each of which may
   * be repeated: a killed worker's job begins anew on another. Throws when the job was taken over.
   */
  inWork<T>(useCase: (work: Work) => Promise<T>): Promise<T>;
  /** Tells how far it is; written at most twice a second, outside the run's transactions. */
  progress(done: number, total?: number): void;
  /** Does the owner want it stopped? A run that has seen `true` ends at the next good place and becomes `cancelled`. */
  cancelled(): boolean;
  /** 1 at first; more when an earlier worker died over it. */
  attempt: number;
  /** The folder of the installation's files. */
  dataDir: string;
  log: Logger;
};

export type JobKind = {
  /** `import`, `export` … */
  kind: string;
  /** Returns what the owner is shown as the result. A Refusal becomes the job's error in words. */
  run(context: JobContext): Promise<Record<string, unknown>>;
};

/** Work of the installation at fixed times, without a person: pruning, nightly rebuilds. */
export type NightlyWork = {
  /** Unique; letters, digits and hyphens. */
  name: string;
  /** Five fields, as cron reads them. */
  cron: string;
  /** An IANA zone; UTC unless told. */
  timeZone?: string;
  /** People wait for it to the minute: a worker looks every second instead of twice a minute. */
  isPunctual?: boolean;
  run(): Promise<void>;
};
