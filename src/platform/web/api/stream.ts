/** The server's stream of what changed, shared by every part of the page that listens. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** A change the server tells of; `id` is null when `count` of them come together. */
export type StreamEvent = {
  type: string;
  object: string;
  id: string | null;
  at: string;
  actorId: string | null;
  subject?: { object: string; id: string };
  count?: number;
};
export type StreamState = 'idle' | 'connecting' | 'live' | 'offline';

const streamUrl = '/api/v1/stream';
const listeners = new Set<(event: StreamEvent) => void>();
const watchers = new Set<() => void>();
let source: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let state: StreamState = 'idle';
let failures = 0;

/** How long to wait before the n-th new attempt: doubling from a second to half a minute; `chance` in [0,1) spreads browsers. */
export function waitBeforeAttempt(failures: number, chance: number): number {
  const longest = Math.min(30_000, 1_000 * 2 ** Math.min(failures, 10));
  return Math.round(longest * (0.5 + chance / 2));
}

/** Reads one message: a JSON object with its type; undefined for what is not one. */
export function readMessage(text: string): StreamEvent | undefined {
  try {
    const told = JSON.parse(text) as StreamEvent | null;
    return typeof told?.type === 'string' ? told : undefined;
  } catch {
    return undefined;
  }
}

function become(next: StreamState): void {
  if (state === next) return;
  state = next;
  for (const watcher of watchers) watcher();
}

function open(): void {
  become(failures === 0 ? 'connecting' : 'offline');
  source = new EventSource(streamUrl);
  source.addEventListener('open', () => {
    failures = 0;
    become('live');
  });
  source.addEventListener('change', (message: MessageEvent<string>) => {
    const event = readMessage(message.data);
    if (event) for (const listener of listeners) listener(event);
  });
  source.addEventListener('error', tryLater);
}

function tryLater(): void {
  source?.close();
  become('offline');
  clearTimeout(timer);
  timer = setTimeout(open, waitBeforeAttempt(failures, Math.random()));
  failures += 1;
}

function close(): void {
  clearTimeout(timer);
  source?.close();
  source = undefined;
  failures = 0;
  become('idle');
}

function listen(listener: (event: StreamEvent) => void): () => void {
  listeners.add(listener);
  if (!source) open();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) close();
  };
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Whether the page hears of changes now; `offline` is shown in the shell. */
function useStreamState(): StreamState {
  return useSyncExternalStore(watch, () => state);
}

/** Calls `onEvent` for every change the server tells while the component lives. */
export function useStream(onEvent: (event: StreamEvent) => void): StreamState {
  const heard = useEffectEvent(onEvent);
  useEffect(() => listen((event) => heard(event)), []);
  return useStreamState();
}
