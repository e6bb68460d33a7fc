/** The results of a type as lines of text: "有意向 | Interested". */
import { newId } from '../../../platform/model/identifier.ts';
import type { TalkResult } from '../../model/follow-up-type.ts';

export function linesOfResults(results: readonly TalkResult[]): string {
  return results.map(({ name, nameEn }) => (nameEn ? `${name} | ${nameEn}` : name)).join('\n');
}

/** A result keeps its id as long as its name stays. */
export function resultsOfLines(text: string, before: readonly TalkResult[]): TalkResult[] {
  const lines = text.split('\n').map((line) => line.split('|').map((part) => part.trim()));
  const told = new Map(lines.filter(([name]) => name).map(([name, nameEn]) => [name!, nameEn || null]));
  return [...told].map(([name, nameEn]) => ({
    id: before.find((one) => one.name === name)?.id ?? newId(),
    name,
    nameEn,
  }));
}
