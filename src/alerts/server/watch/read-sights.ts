import type { Work } from '../../../platform/server/index.ts';
import type { WatchDefinition } from '../../model/watch/watch.ts';
import { funnelSights } from './funnel-sights.ts';
import { measureSights } from './measure-sights.ts';
import type { WatchParts } from './parts.ts';
import { recordSights } from './record-sights.ts';
import type { Sights } from './sight.ts';

/** What the asker sees of what is watched. Refuses as the question or the filter behind it does. */
export function readSights(
  work: Work,
  parts: Omit<WatchParts, 'subjects'>,
  { subject, when }: Pick<WatchDefinition, 'subject' | 'when'>,
): Promise<Sights> {
  if (subject.about === 'measure') return measureSights(work, parts, subject, when);
  if (subject.about === 'funnel') return funnelSights(work, parts, subject);
  return recordSights(work, parts, subject, when);
}
