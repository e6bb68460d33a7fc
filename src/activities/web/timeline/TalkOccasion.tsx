import { Link, useLabel, useLocale, useText } from '../../../platform/web/index.ts';
import { directionLabels, lengthInWords, outcomeLabels } from '../../model/calls/call.ts';
import type { WireNote } from '../../model/note.ts';
import { activityTexts } from '../texts.ts';

/** The call or the meeting that a talk was: its facts, its recording, the way to its minutes. */
export function TalkOccasion({ note: { call, meetingId } }: { note: Pick<WireNote, 'call' | 'meetingId'> }) {
  const t = useText(activityTexts);
  const label = useLabel();
  const { locale } = useLocale();
  if (meetingId)
    return (
      <Link href={`/meetings/${meetingId}`} className="block w-fit text-xs">
        {t('toMeeting')}
      </Link>
    );
  if (!call) return null;
  return (
    <p className="figures flex flex-wrap gap-x-2 text-xs text-faint">
      <span>{label(directionLabels[call.direction])}</span>
      <span>{label(outcomeLabels[call.outcome])}</span>
      {call.seconds !== null && <span>{lengthInWords(call.seconds, locale)}</span>}
      {call.recording && (
        <Link href={call.recording} target="_blank">
          {t('recording')}
        </Link>
      )}
    </p>
  );
}
