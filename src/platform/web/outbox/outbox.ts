/** The outbox: writes that were made without a network, sent in their order when it is back, each once. */
import { newId } from '../../model/identifier.ts';
import { emptyStore, keepIn, readAllFrom, removeFrom } from './browser-store.ts';
import {
  afterAttempt,
  nextToSend,
  ofOwner,
  waitBeforeSending,
  type KeptRequest,
  type OutboxEntry,
} from './entry.ts';
import { onPresentVersion, sendKept, statusOf } from './send-kept.ts';

type Kept = { title: string; href: string | null; request: KeptRequest };

let owner: string | null = null;
let entries: readonly OutboxEntry[] = [];
let attempts = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let sentenceOf: (problem: unknown) => string = String;
const watchers = new Set<() => void>();
const sentListeners = new Set<() => void>();

export const outboxEntries = (): readonly OutboxEntry[] => entries;

export function watchOutbox(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Calls `listener` whenever something that waited has arrived at the server. */
export function onOutboxSent(listener: () => void): () => void {
  sentListeners.add(listener);
  return () => sentListeners.delete(listener);
}

/** Other pages of this browser hear of a change and read anew. */
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('mingdou.outbox');
others?.addEventListener('message', () => void reread());

async function reread(): Promise<void> {
  const all = await readAllFrom<OutboxEntry>('outbox').catch(() => []);
  entries = owner === null ? [] : ofOwner(all, owner);
  for (const watcher of watchers) watcher();
}

async function changed(): Promise<void> {
  others?.postMessage('changed');
  await reread();
}

/** From now on the writes of this person are kept and sent here; `sentence` puts a problem into words. Returns how to stop. */
export function openOutbox(person: string, sentence: (problem: unknown) => string): () => void {
  owner = person;
  sentenceOf = sentence;
  const wake = (): void => {
    attempts = 0;
    void sendAll();
  };
  window.addEventListener('online', wake);
  void reread().then(sendAll);
  return () => {
    window.removeEventListener('online', wake);
    clearTimeout(timer);
    owner = null;
    entries = [];
  };
}

/** Keeps a write; true when the browser has it safely. */
export async function keepWrite({ title, href, request }: Kept, id = newId()): Promise<boolean> {
  if (owner === null) return false;
  const entry: OutboxEntry = { id, owner, at: new Date().toISOString(), title, href, request, failure: null };
  try {
    await keepIn('outbox', id, entry);
  } catch {
    return false;
  }
  await changed();
  later();
  return true;
}

/** Does anything wait, so that a new write has to stand behind it? */
export function isAnythingWaiting(): boolean {
  return nextToSend(entries) !== undefined;
}

/** Sends what waits, in its order; one page of the browser at a time. */
export async function sendAll(): Promise<void> {
  clearTimeout(timer);
  const turn = async (): Promise<void> => {
    await reread();
    for (let entry = nextToSend(entries); entry; entry = nextToSend(entries))
      if (!(await sendOne(entry))) return;
    attempts = 0;
  };
  if (navigator.locks) await navigator.locks.request('mingdou.outbox', turn);
  else await turn();
  if (isAnythingWaiting()) later();
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void sendAll(), waitBeforeSending(attempts));
  attempts += 1;
}

/** False: everything waits on. */
async function sendOne(entry: OutboxEntry): Promise<boolean> {
  const attempt = await sendKept(entry).then(
    () => ({ status: 200, sentence: '' }),
    (problem: unknown) => ({ status: statusOf(problem), sentence: sentenceOf(problem) }),
  );
  const next = afterAttempt(attempt);
  if (next === 'stop') return false;
  if (next === 'sent') await removeFrom('outbox', entry.id);
  else await keepIn('outbox', entry.id, { ...entry, failure: attempt.sentence });
  await changed();
  if (next === 'sent') for (const listener of sentListeners) listener();
  return true;
}

/** Sends what failed once more, over what the record has become meanwhile: the person has read that it changed. */
export async function retryWrite(entry: OutboxEntry): Promise<void> {
  const request = await onPresentVersion(entry.request).catch(() => entry.request);
  await keepIn('outbox', entry.id, { ...entry, request, failure: null });
  await changed();
  await sendAll();
}

/** Gives a write up. */
export async function dropWrite({ id }: OutboxEntry): Promise<void> {
  await removeFrom('outbox', id);
  await changed();
}

/** Forgets everything that waits in this browser, for whoever signs out. */
export async function emptyOutbox(): Promise<void> {
  await emptyStore('outbox').catch(() => {});
  await changed();
}
