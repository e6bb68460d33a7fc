import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { Button, useText } from '../../../platform/web/index.ts';
import { calendarTexts } from '../calendar/texts.ts';
import { MeetingForm } from './MeetingForm.tsx';

/** Plans a meeting about the record on whose timeline it stands. */
export function PlanMeetingButton({ subject }: { subject: { object: string; id: string } }) {
  const t = useText(calendarTexts);
  const mayPlan = useMay('task.create');
  const [isPlanning, setPlanning] = useState(false);
  if (!mayPlan) return null;
  return (
    <>
      <Button size="small" icon={<CalendarPlus aria-hidden size={15} />} onPress={() => setPlanning(true)}>
        {t('newMeeting')}
      </Button>
      {isPlanning && <MeetingForm draft={{}} subject={subject} onClose={() => setPlanning(false)} />}
    </>
  );
}
