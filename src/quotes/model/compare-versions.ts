/** What changed from one version of a quote to another. */
import type { QuoteLine } from './quote-line.ts';

export type ComparedLine = QuoteLine & { gross: string };

export type LineChange =
  | { kind: 'added'; line: ComparedLine }
  | { kind: 'removed'; line: ComparedLine }
  | { kind: 'changed'; from: ComparedLine; to: ComparedLine; fields: readonly (keyof QuoteLine)[] };

const compared = ['name', 'spec', 'unit', 'quantity', 'unitPrice', 'discount', 'taxRate'] as const;

/**
 * Lines that were added, removed or changed, in the order of the newer version, then what is gone. A line is the same
 * one when its product is (its name where it has none): among several alike, first comes to first.
 */
export function compareLines(from: readonly ComparedLine[], to: readonly ComparedLine[]): LineChange[] {
  const left = new Map<string, ComparedLine[]>();
  for (const line of from) left.set(keyOf(line), [...(left.get(keyOf(line)) ?? []), line]);
  const changes = to.flatMap((line): LineChange[] => {
    const former = left.get(keyOf(line))?.shift();
    if (!former) return [{ kind: 'added', line }];
    const fields = compared.filter((field) => former[field] !== line[field]);
    return fields.length === 0 ? [] : [{ kind: 'changed', from: former, to: line, fields }];
  });
  const gone = [...left.values()].flat().map((line): LineChange => ({ kind: 'removed', line }));
  return [...changes, ...gone];
}

function keyOf({ productId, name }: QuoteLine): string {
  return productId ?? `#${name}`;
}
