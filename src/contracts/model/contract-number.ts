/** How contracts are numbered: `HT-{年}-{序号4}` makes HT-2026-0001, counted anew in each year or month that it names. */

const running = /\{序号([1-8])\}/g;
const part = /\{(年|月|序号[1-8])\}/g;
const longestPattern = 60;

/** Exactly one running part, no other braces, short enough to be read out on the telephone. */
export function isProperPattern(pattern: string): boolean {
  if (pattern.length > longestPattern || [...pattern.matchAll(running)].length !== 1) return false;
  return !/[{}\n]/.test(pattern.replace(part, ''));
}

/** The series that numbers run in: the pattern with its year and month filled in. `day` is 'YYYY-MM-DD'. */
export function seriesOf(pattern: string, day: string): string {
  return pattern.replace(part, (_, name: string) => filled(name, day) ?? '{序号}');
}

/** The number with this running number, padded with zeros; one that has outgrown its digits is written whole. */
export function numberOf(pattern: string, day: string, count: bigint): string {
  return pattern.replace(
    part,
    (_, name: string) => filled(name, day) ?? String(count).padStart(Number(name.slice(2)), '0'),
  );
}

function filled(name: string, day: string): string | null {
  if (name === '年') return day.slice(0, 4);
  return name === '月' ? day.slice(5, 7) : null;
}

/** Under which series and running number this number would be counted; null when the pattern makes no such number. */
export function readNumber(pattern: string, number: string): { series: string; count: bigint } | null {
  const found = new RegExp(`^${expressionOf(pattern)}$`).exec(number);
  if (!found) return null;
  const { year = '0000', month = '00', count } = found.groups!;
  return { series: seriesOf(pattern, `${year}-${month}-01`), count: BigInt(count!) };
}

/** What numbers of this pattern look like, as a regular expression of PostgreSQL. */
export function looksOf(pattern: string): string {
  return `^${expressionOf(pattern).replaceAll(/\?<\w+>/g, '')}$`;
}

function expressionOf(pattern: string): string {
  const seen = new Set<string>();
  return pattern
    .split(/(\{(?:年|月|序号[1-8])\})/)
    .map((piece, at) => {
      if (at % 2 === 0) return piece.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
      const name = piece === '{年}' ? 'year' : piece === '{月}' ? 'month' : 'count';
      const digits = name === 'year' ? '4' : name === 'month' ? '2' : `${piece.at(3)},`;
      const isFirst = !seen.has(name);
      seen.add(name);
      return isFirst ? `(?<${name}>\\d{${digits}})` : `\\d{${digits}}`;
    })
    .join('');
}

/** Numbers of this series are still to come on or after the day: not of years and months that are over. */
export function isOpenSeries(pattern: string, series: string, day: string): boolean {
  if (!pattern.includes('{年}')) return true;
  return series >= seriesOf(pattern, day) || series.length !== seriesOf(pattern, day).length;
}
