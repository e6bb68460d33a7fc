import { openKind } from '../../../records/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { CaptureFault, CaptureReason } from '../../model/capture/capture-log.ts';
import { capturableFields, readDraft } from '../../model/capture/read-draft.ts';
import { readPayload, textsOfPayload, type SourceMapping } from '../../model/capture/read-payload.ts';
import type { Tracking } from '../../model/capture/read-tracking.ts';
import { isReachable } from '../../model/lead/lead-name.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { readDocument, trackingTexts } from './read-document.ts';
import { getSource } from './source-queries.ts';
import { trackingOf } from './tracking-of.ts';

export type Trial = {
  reason: CaptureReason | null;
  places: { path: string; text: string; field: string | null }[];
  values: Record<string, unknown>;
  faults: CaptureFault[];
  tracking: Tracking;
};

/** Reads a sample as the source would, with its mapping or one that is still being drawn; nothing is kept. */
export async function tryPayload(
  work: Work,
  id: string,
  text: string,
  mapping?: SourceMapping,
): Promise<Trial> {
  const { source } = await getSource(work, id);
  const { fields } = await openKind(work, leadKind);
  const capturable = capturableFields(fields);
  const isForm = !/^\s*[[{]/.test(text);
  const { payload } = readDocument({
    body: Buffer.from(text),
    contentType: isForm ? 'form-urlencoded' : 'json',
  });
  const { texts, used } = readPayload(payload, capturable, mapping ?? source.mapping);
  const { draft, names, faults } = readDraft(texts, capturable, work.principal.timeZone);
  return {
    reason: payload === undefined ? 'malformed' : reasonOf(texts, draft),
    places: textsOfPayload(payload).map(({ path, text: told }) => ({
      path,
      text: told.slice(0, 300),
      field: used[path] ?? null,
    })),
    values: { ...draft, ...names },
    faults,
    tracking: trackingOf(fields, { ...trackingTexts(payload), ...texts }, source),
  };
}

function reasonOf(texts: Record<string, string>, draft: Record<string, unknown>): CaptureReason | null {
  if (Object.keys(texts).length === 0) return 'nothing_told';
  return isReachable(draft) ? null : 'unreachable';
}
