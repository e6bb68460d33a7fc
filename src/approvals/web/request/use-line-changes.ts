import { useState } from 'react';
import type { WireRequestPage } from '../../model/contract.ts';

type Line = WireRequestPage['lines'][number];

/** What an approver changes of the paper before deciding. */
export function useLineChanges(lines: readonly Line[]) {
  const [typed, setTyped] = useState<Readonly<Record<string, string | null>>>({});
  const valueOf = (line: Line): string | null => (line.field in typed ? typed[line.field]! : line.value);
  const changes = Object.fromEntries(
    lines.filter((line) => valueOf(line) !== line.value).map((line) => [line.field, valueOf(line)]),
  );
  const change = (field: string, value: string | null): void =>
    setTyped((before) => ({ ...before, [field]: value }));
  return { valueOf, change, changes };
}

export type LineChanges = ReturnType<typeof useLineChanges>;
