import type { Field } from '../../../platform/model/fields.ts';
import type { CaptureSource } from '../../model/capture/capture-source.ts';
import { readTracking, type Tracking } from '../../model/capture/read-tracking.ts';

/** Where somebody came from, with the organisation's own sources and what the capture source gives by default. */
export function trackingOf(
  fields: readonly Field[],
  named: Readonly<Record<string, string>>,
  defaults: Pick<CaptureSource, 'source' | 'campaign'> | null,
): Tracking {
  const options = fields.find(({ id }) => id === 'source')?.options ?? [];
  return readTracking(named, options, defaults ?? {});
}
