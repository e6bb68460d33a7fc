import { Badge, Link, RelativeTime, useText, type Tone } from '../../../platform/web/index.ts';
import type { WireAlert } from '../../model/watch/watch-contract.ts';
import type { AlertState } from '../../model/watch/alert-state.ts';
import type { Severity } from '../../model/watch/watch.ts';
import { AlertActs } from './AlertActs.tsx';
import { watchTexts } from './texts.ts';

const ofSeverity: Readonly<Record<Severity, Tone>> = { notice: 'accent', warning: 'warn', critical: 'bad' };

/** How it stands; what fires in the colour of its severity, and always in words. */
export function StateBadge({ state, severity }: { state: AlertState; severity: Severity }) {
  const t = useText(watchTexts);
  if (state === 'firing')
    return <Badge tone={ofSeverity[severity]}>{`${t(severity)} · ${t('firing')}`}</Badge>;
  return <Badge tone={state === 'resolved' ? 'good' : 'neutral'}>{t(state)}</Badge>;
}

export function AlertRow({ alert }: { alert: WireAlert }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <StateBadge state={alert.state} severity={alert.severity} />
          <Link href={`/alerts/${alert.id}`} look="plain" className="min-w-0 truncate font-medium">
            {alert.title}
          </Link>
          {alert.value !== null && <span className="figures text-soft">{alert.value}</span>}
        </div>
        <Origin alert={alert} />
      </div>
      <AlertActs alert={alert} />
    </li>
  );
}

function Origin({ alert: { watch, source, since, snoozedUntil } }: { alert: WireAlert }) {
  const t = useText(watchTexts);
  return (
    <p className="figures flex flex-wrap gap-x-3 text-sm text-faint">
      <span className="min-w-0 truncate">{source === 'watch' ? watch?.name : t(source)}</span>
      <RelativeTime at={since} />
      {snoozedUntil && (
        <span>
          {t('snoozed')} <RelativeTime at={snoozedUntil} />
        </span>
      )}
    </p>
  );
}
