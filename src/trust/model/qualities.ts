import { dealQuality } from './deal-quality.ts';
import { accountQuality, contactQuality, leadQuality } from './party-quality.ts';
import type { JudgedObject, QualityOfObject } from './quality-check.ts';

/** Everything that is judged, what selling lives on first. */
export const qualities: readonly QualityOfObject[] = [
  dealQuality,
  accountQuality,
  contactQuality,
  leadQuality,
];

export function qualityOf(object: JudgedObject): QualityOfObject {
  return qualities.find((quality) => quality.object === object)!;
}
