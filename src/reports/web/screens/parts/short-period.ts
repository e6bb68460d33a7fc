/** A period as it stands below a line: 2026-03 reads 3, 2026-Q1 reads Q1, 2026-03-02 reads 3/2, a year stays. */
export function shortPeriod(name: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(name) ?? [];
  if (year === undefined) return name.replace(/^\d{4}-(Q\d)$/, '$1');
  if (day !== undefined) return `${Number(month)}/${Number(day)}`;
  return month === '01' ? `${year}-01` : `${Number(month)}月`;
}
