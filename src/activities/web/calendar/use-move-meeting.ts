import {
  callContract,
  notify,
  useFormats,
  useFreshReads,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { meetingContract, type CalendarMeeting } from '../../model/meetings/contract.ts';
import { calendarTexts } from './texts.ts';

type Times = { startsAt: string; endsAt: string };

/** Moves a meeting; the toast takes it back. */
export function useMoveMeeting() {
  const t = useText(calendarTexts);
  const { instant } = useFormats();
  const sentence = useSentence();
  const refresh = useFreshReads(['calendar', 'meetings']);
  const send = async (id: string, version: number, times: Times): Promise<number | null> => {
    try {
      const { version: next } = await callContract(meetingContract.changeMeeting, {
        params: { id },
        body: times,
        ifMatch: version,
      });
      return next;
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
      return null;
    } finally {
      await refresh();
    }
  };
  return async (meeting: CalendarMeeting, times: Times): Promise<void> => {
    const version = await send(meeting.id, meeting.version, times);
    if (version === null) return;
    const { startsAt, endsAt } = meeting;
    notify({
      tone: 'good',
      title: t('moved', { when: instant(times.startsAt) }),
      undo: () => void send(meeting.id, version, { startsAt, endsAt }),
    });
  };
}
