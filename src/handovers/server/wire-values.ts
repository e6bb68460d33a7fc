/** Values of records on the wire, as briefs take them: what is hidden, empty or masked is null. */

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Masked amounts are no figures. */
export function fenOf(value: unknown): string | null {
  const fen = textOf(value);
  return fen !== null && /^\d+$/.test(fen) ? fen : null;
}
