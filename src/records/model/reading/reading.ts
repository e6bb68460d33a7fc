import type { ValueFault } from './value-faults.ts';

/** A cell read as a typed value, or the reason it is none. */
export type Reading<T> = { ok: true; value: T } | { ok: false; code: ValueFault };

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function fault(code: ValueFault): { ok: false; code: ValueFault } {
  return { ok: false, code };
}

/** Full-width forms become plain ones, odd spaces plain spaces, and the ends are trimmed. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
