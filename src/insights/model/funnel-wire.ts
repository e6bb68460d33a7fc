/** A funnel's part as it goes over the wire: amounts as strings of fen, or null when the asker may not read them. */
import type { WirePart, WireWeight } from './answer.ts';
import type { FunnelPart, Weight } from './funnel.ts';

export function wirePart(part: FunnelPart, amounts: boolean): WirePart {
  const wire = ({ count, amount }: Weight): WireWeight => ({
    count,
    amount: amounts ? String(amount) : null,
  });
  if (part.kind === 'stock')
    return { kind: 'stock', rows: part.rows.map((row) => ({ ...row, ...wire(row) })) };
  if (part.kind === 'conversion') {
    const rows = part.rows.map((row) => ({ ...row, ...wire(row), lostHere: wire(row.lostHere) }));
    return { ...part, cohort: wire(part.cohort), rows };
  }
  const rows = part.rows.map((row) => ({
    ...row,
    openStart: wire(row.openStart),
    in: wire(row.in),
    fwd: wire(row.fwd),
    back: wire(row.back),
    lost: wire(row.lost),
    openEnd: wire(row.openEnd),
  }));
  return { kind: 'flow', rows };
}
