import type { WireSource } from '../../model/contract.ts';

/** The first cells of each column, as they were found. */
export function samplesIn({ found }: Pick<WireSource, 'found'>): (header: string) => string[] {
  return (header) => {
    const at = found?.header.indexOf(header) ?? -1;
    return at < 0 ? [] : found!.sample.map((row) => row[at] ?? '');
  };
}
