import { useFunnel } from '../../../insights/web/index.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import {
  Card,
  ErrorNotice,
  Explained,
  Link,
  SkeletonLines,
  useFormats,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { TrustBadge } from '../../../trust/web/index.ts';
import { useFullestPipeline } from '../insights/use-fullest-pipeline.ts';
import { homeTexts } from './texts.ts';

const days = 90;

/** For sales operations: is the process followed, and can its numbers be believed? Stages that deals jump over, and trust. */
export function ProcessCard() {
  const t = useText(homeTexts);
  const { percent, number } = useFormats();
  const today = useToday();
  const cohort = { from: addDays(today, -days), to: addDays(today, 1) };
  const pipeline = useFullestPipeline();
  const { data, error, refetch } = useFunnel(
    pipeline
      ? { funnel: { pipeline, mode: 'touched', weigh: 'count', cohort, details: false }, filters: [] }
      : null,
  );
  if (pipeline === null) return null;
  const whole = data?.funnel.whole;
  const rows = whole?.kind === 'conversion' ? whole.rows : [];
  const nameOf = (id: string): string => data?.funnel.stages.find((stage) => stage.id === id)?.name ?? '';
  return (
    <Card
      title={t('process')}
      actions={
        <>
          <TrustBadge {...cohort} />
          <Link href="/funnel?mode=touched&window=last_90_days" className="text-sm">
            {t('openFunnel')}
          </Link>
        </>
      }
    >
      <p className="pb-2 text-sm text-soft">{t('processMeans', { days })}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={5} />}
      <ul className="flex flex-col gap-2 text-sm">
        {rows
          .filter(({ skipRate }) => skipRate !== null)
          .map(({ stageId, count, skipRate }) => (
            <li key={stageId} className="grid grid-cols-[8.5rem_1fr_7.5rem] items-center gap-3">
              <span className="truncate">{nameOf(stageId)}</span>
              <span aria-hidden className="block h-2 rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-warn"
                  style={{ width: `${(skipRate ?? 0) * 100}%` }}
                />
              </span>
              <Explained
                text={t('enteredOf', { count: number(count) })}
                className="figures cursor-help text-right whitespace-nowrap"
              >
                {t('skipped', { share: percent(skipRate) })}
              </Explained>
            </li>
          ))}
      </ul>
    </Card>
  );
}
