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
