import { useQuery } from '@tanstack/react-query';
import { coachingContract, type WireRepRow } from '../../../coaching/model/contract.ts';
import { useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { pageTitles } from '../titles.ts';
import { coachingTexts } from './texts.ts';
import { useStageName } from './use-stage-name.ts';

const most = 4;

/** On the home of a manager: who falls behind at which step. */
export function CoachingCard() {
  const t = useText(coachingTexts);
  const title = useText(pageTitles)('coaching');
  const nameOf = useStageName();
  const mayCoach = useMay('deal.supervise');
  const { data, error } = useQuery({
    ...contractQuery(coachingContract.coachingList, { query: {} }),
    enabled: mayCoach,
  });
  if (!mayCoach) return null;
  const rows = (data?.rows ?? []).filter(({ verdict }) => verdict === 'coach' || verdict === 'look');
  return (
    <Card
      title={title}
      actions={
        <Link href="/coaching" className="text-sm">
          {t('more')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={3} className="h-6" />}
      {data && rows.length === 0 && <p className="text-sm text-soft">{t('noneNeeded')}</p>}
      <ul>
        {rows.slice(0, most).map((row) => (
          <RepLine
            key={row.person.id}
            row={row}
            stage={nameOf(data?.stages.find(({ id }) => id === row.worst))}
          />
        ))}
      </ul>
    </Card>
  );
}

function RepLine({ row, stage }: { row: WireRepRow; stage: string }) {
  const t = useText(coachingTexts);
  const { percent } = useFormats();
  const step = row.steps.find(({ stageId }) => stageId === row.worst);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-0.5 border-b border-line py-2 text-sm last:border-b-0">
      <span className="inline-flex items-center gap-2 font-medium">
        {row.person.name}
        <Badge tone={row.verdict === 'coach' ? 'bad' : 'warn'}>{t(row.verdict)}</Badge>
      </span>
      {step && (
        <span className="figures text-soft">
          {stage} {percent(step.own.rate)} · {t('othersRate', { rate: percent(step.others.rate) })}
        </span>
      )}
    </li>
  );
}
