import { Hourglass } from 'lucide-react';
import { daysBetween, dayOf } from '../../../platform/model/calendar.ts';
import {
  Badge,
  Explained,
  type Tone,
  useFormats,
  useLocale,
  useNow,
  useText,
} from '../../../platform/web/index.ts';
import { standingTexts } from './texts.ts';

/** When the lead goes back to a pool by itself; nothing when it does not. For rows and heads of leads. */
export function RecycleCountdown({ recycleAt }: { recycleAt: string | null | undefined }) {
  const t = useText(standingTexts);
  const { instant, relativeTime } = useFormats();
  const { timeZone } = useLocale();
  const now = useNow();
  if (!recycleAt) return null;
  const days = daysBetween(dayOf(now, timeZone), dayOf(recycleAt, timeZone));
  const isDue = new Date(recycleAt) <= now;
  return (
    <Explained text={t('at', { time: instant(recycleAt) })}>
      <Badge tone={toneOf(days)} icon={<Hourglass aria-hidden size={12} />}>
        {isDue ? t('due') : t('back', { time: relativeTime(recycleAt, now) })}
      </Badge>
    </Explained>
  );
}

function toneOf(days: number): Tone {
  if (days <= 1) return 'bad';
  return days <= 3 ? 'warn' : 'neutral';
}
