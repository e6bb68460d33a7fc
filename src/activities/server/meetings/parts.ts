import type { Work } from '../../../platform/server/index.ts';
import type { RecordKind } from '../../../records/server/index.ts';
import type { CalendarDayItem } from '../../model/meetings/contract.ts';
import type { SubjectDirectory } from '../subjects.ts';

/** Days in [from, to), and whose. */
export type DayRange = { from: string; to: string; whose: 'mine' | 'team' };

/** What meetings are made with: the parts of the product that activities do not know. */
export type MeetingParts = {
  subjects: SubjectDirectory;
  contactKind: RecordKind | undefined;
  /** The next steps of records within the days, as far as the asker may see them. */
  nextSteps(work: Work, range: DayRange): Promise<CalendarDayItem[]>;
  /** Whether the installation can send mail. */
  canMail: boolean;
  baseUrl: () => string;
};
