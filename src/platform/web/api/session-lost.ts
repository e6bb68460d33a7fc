const listeners = new Set<() => void>();

/** Calls `listener` whenever an answer says that nobody is signed in any more; returns how to stop. */
export function onSessionLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellSessionLost(): void {
  for (const listener of listeners) listener();
}
