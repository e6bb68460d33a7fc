import { CalendarOff } from 'lucide-react';
import { useFormats, useText, useToday } from '../../../platform/web/index.ts';
import { deputyTexts } from './texts.ts';
import { useDeputies } from './use-deputies.ts';

/** Who is away today and who decides in their place; nothing while everybody is there. */
export function AwayNow() {
  const t = useText(deputyTexts);
  const { day } = useFormats();
  const today = useToday();
  const { data } = useDeputies();
  const away = (data?.items ?? []).filter(({ from, to }) => from <= today && today <= to);
  if (away.length === 0) return null;
  return (
    <ul className="mb-3 flex flex-col gap-1 rounded-lg border border-line bg-sunken px-3 py-2 text-sm text-soft">
      {away.map(({ id, user, deputy, to }) => (
        <li key={id} className="flex items-center gap-2">
          <CalendarOff aria-hidden size={14} className="shrink-0" />
          <span className="min-w-0 flex-1">{t('line', { user: user.name, deputy: deputy.name })}</span>
          <span className="figures shrink-0">→ {day(to, 'short')}</span>
        </li>
      ))}
    </ul>
  );
}
