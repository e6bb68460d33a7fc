/** Hands committed events to their reactions: every event to each of them, none lost, none twice (security.md, decision 7). */
import type { Database, WaitingOrganisation } from '../database/database.ts';
import type { Logger } from '../logger.ts';
import { inWork, systemPrincipal } from '../work.ts';
import { batchSize, mostTries, relayBatch, type ReactionFailure } from './relay-batch.ts';
import type { Reaction } from './reaction.ts';

export type Relay = {
  start(): void;
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
  /** Hands on all that waits now (what waits for another try is left), and returns how many events it took. */
  drain(): Promise<number>;
};

/** A look that finds nothing is one jump along an index: so often that a new lead is judged well within a second. */
const pauseMs = 100;
const failureMs = 500;
/** Batches of one organisation before the next has its turn. */
const batchesInTurn = 5;

/**
 * A relay over all organisations; any number may run beside each other. `database` is the worker's.
 * Throws when two reactions have one name.
 */
export function createRelay(options: {
  database: Database;
  reactions: readonly Reaction[];
  log: Logger;
  /** The wait after the first failure; doubled with each further one. */
  firstRetryMs?: number;
}): Relay {
  const names = options.reactions.map((one) => one.name);
  if (new Set(names).size < names.length) throw new Error(`two reactions have one name: ${names.join(', ')}`);
  const relayOnce = () => relayTurn(options);
  let running: Promise<void> | null = null;
  let stop = new AbortController();
  return {
    start: () => {
      stop = new AbortController();
      running ??= relayUntil(stop.signal, relayOnce, options.log);
    },
    stop: async () => {
      stop.abort();
      await running;
      running = null;
    },
    drain: async () => {
      let all = 0;
      for (let taken = -1; taken !== 0; all += taken) taken = await relayOnce();
      return all;
    },
  };
}

/** Works without a pause while batches are full, else looks again after 100 ms. */
async function relayUntil(signal: AbortSignal, relayOnce: () => Promise<number>, log: Logger): Promise<void> {
  let pause = pauseMs;
  while (!signal.aborted) {
    try {
      const taken = await relayOnce();
      pause = taken >= batchSize ? 0 : pauseMs;
    } catch (error) {
      log.error({ err: error }, 'the relay could not reach the database');
      pause = failureMs;
    }
    if (pause > 0) await rest(pause, signal);
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

type RelayParts = Parameters<typeof createRelay>[0];

async function relayTurn(parts: RelayParts): Promise<number> {
  let taken = 0;
  for (const organisation of await parts.database.organisationsWithWaitingEvents()) {
    taken += await relayOrganisation(parts, organisation);
  }
  return taken;
}

async function relayOrganisation(
  parts: RelayParts,
  { id, timeZone, locale }: WaitingOrganisation,
): Promise<number> {
  const principal = { ...systemPrincipal(id, timeZone), locale };
  let taken = 0;
  for (let batch = 0; batch < batchesInTurn; batch += 1) {
    const relayed = await inWork(parts.database, principal, 'relay', (work) =>
      relayBatch(work, parts.reactions, parts.firstRetryMs ?? 2000),
    );
    for (const failure of relayed.failures) logFailure(parts.log, id, failure);
    taken += relayed.taken;
    if (relayed.taken < batchSize) break;
  }
  return taken;
}

function logFailure(log: Logger, tenantId: string, { error, ...failure }: ReactionFailure): void {
  const told = { err: error, tenantId, ...failure };
  if (failure.tries >= mostTries) log.error(told, 'an event was set aside: its reaction keeps failing');
  else log.warn(told, 'a reaction failed and will be tried again');
}
