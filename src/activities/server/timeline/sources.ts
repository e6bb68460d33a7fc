import type { RecordKind } from '../../../records/server/index.ts';
import { mailSource } from '../mail/mail-source.ts';
import { changeSource } from './change-source.ts';
import { fileSource } from './file-source.ts';
import { meetingSource } from './meeting-source.ts';
import { noteSource } from './note-source.ts';
import { taskSource } from './task-source.ts';
import type { TimelineSource } from './timeline-source.ts';

/**
 * What timelines are merged from; the kinds of record let changes tell names instead of ids, `more` are the sources of
 * domains above.
 */
export function timelineSources(
  kinds: readonly RecordKind[],
  more: readonly TimelineSource[] = [],
): readonly TimelineSource[] {
  return [noteSource, mailSource, fileSource, taskSource, meetingSource, changeSource(kinds), ...more];
}
