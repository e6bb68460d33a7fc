/** Costs as a grid: a line a source and campaign, a column a month; what is typed and pasted becomes changes. */
import type { ChannelCost } from '../../../model/quality/contract.ts';

export type CostLine = { source: string; campaign: string | null };
export type CostChange = CostLine & { month: string; amount: string | null };

export function keyOfLine({ source, campaign }: CostLine): string {
  return `${source}\t${campaign ?? ''}`;
}

function keyOfCell(line: CostLine, month: string): string {
  return `${keyOfLine(line)}\t${month}`;
}

/** The twelve months of a year, '2026-01' to '2026-12'. */
export function monthsOfYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** Every line that costs or brings something, once: sources in their order, the whole source before its campaigns. */
export function linesOf(
  costs: readonly CostLine[],
  bringing: readonly CostLine[],
  added: readonly CostLine[],
  sources: readonly string[],
): CostLine[] {
  const lines = new Map([...costs, ...bringing, ...added].map((line) => [keyOfLine(line), line]));
  const place = ({ source }: CostLine) => {
    const found = sources.indexOf(source);
    return found < 0 ? sources.length : found;
  };
  return [...lines.values()]
    .map(({ source, campaign }) => ({ source, campaign }))
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        a.source.localeCompare(b.source) ||
        (a.campaign ?? '').localeCompare(b.campaign ?? '', 'zh-CN'),
    );
}

/** Fen by cell. */
export function amountsOf(costs: readonly ChannelCost[]): ReadonlyMap<string, string> {
  return new Map(costs.map((cost) => [keyOfCell(cost, cost.month), cost.amount]));
}

export function amountAt(amounts: ReadonlyMap<string, string>, line: CostLine, month: string): string | null {
  return amounts.get(keyOfCell(line, month)) ?? null;
}

/** Fen of the lines in the months together. */
export function sumOf(
  amounts: ReadonlyMap<string, string>,
  lines: readonly CostLine[],
  months: readonly string[],
): bigint {
  let sum = 0n;
  for (const line of lines) for (const month of months) sum += BigInt(amountAt(amounts, line, month) ?? 0);
  return sum;
}
