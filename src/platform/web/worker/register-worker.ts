/** Takes the product's worker into service, and knows when a newer one waits. */
import { useSyncExternalStore } from 'react';

let waiting: ServiceWorker | null = null;
const watchers = new Set<() => void>();

function noteWaiting(found: ServiceWorker | null): void {
  waiting = found;
  for (const watcher of watchers) watcher();
}

const lookMs = 30 * 60_000;

/** Registers the worker of a built app; a browser without workers goes on without. */
export async function registerWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js');
    if (registration.waiting && navigator.serviceWorker.controller) noteWaiting(registration.waiting);
    registration.addEventListener('updatefound', () => followInstalling(registration));
    setInterval(() => void registration.update().catch(() => {}), lookMs);
  } catch {
    // Private windows and old browsers: the product works, it only does not open without a network.
  }
}

function followInstalling(registration: ServiceWorkerRegistration): void {
  const found = registration.installing;
  found?.addEventListener('statechange', () => {
    // The first worker of a browser replaces nobody: nothing is to be told.
    if (found.state === 'installed' && navigator.serviceWorker.controller) noteWaiting(found);
  });
}

/** Is a newer version of the app ready? */
export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => waiting !== null,
  );
}

/** Lets the newer version take over, and begins the page anew with it. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('update');
}
