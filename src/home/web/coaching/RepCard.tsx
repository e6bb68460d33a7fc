import { GraduationCap } from 'lucide-react';
import type { CoachingListAnswer, WireRepRow } from '../../../coaching/model/contract.ts';
import { signals } from '../../../trust/model/signals.ts';
import {
  Badge,
  Button,
  Link,
  useFormats,
  useLabel,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import { ActOnStep } from './ActOnStep.tsx';
import type { Opened } from './opened.ts';
import { StepTable } from './StepTable.tsx';
import { coachingTexts } from './texts.ts';
import { useStageName } from './use-stage-name.ts';

type Props = {
  row: WireRepRow;
  answer: CoachingListAnswer;
  onOpen: (opened: Opened) => void;
  onPlan: () => void;
};

const tones: Record<WireRepRow['verdict'], Tone> = {
  coach: 'bad',
  look: 'warn',
  fine: 'good',
  few: 'neutral',
};

/** One rep: the step to talk about first, what else stands out, and every step with its deals. */
export function RepCard({ row, answer, onOpen, onPlan }: Props) {
  const t = useText(coachingTexts);
  const { person, verdict, steps } = row;
  return (
    <section aria-label={person.name} className="rounded-lg border border-line bg-surface px-4 py-3">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="text-base">{person.name}</h2>
        <Badge tone={tones[verdict]}>{t(verdict)}</Badge>
        <span className="ml-auto flex items-center gap-3">
          <Link href={`/people/${person.id}`} className="text-sm">
            {t('scorecard')}
          </Link>
          <Link href={`/deals/progress?owner=${person.id}&level=amber`} className="text-sm">
            {t('progress')}
          </Link>
          <ActOnStep row={row} answer={answer} />
          <Button size="small" icon={<GraduationCap aria-hidden size={14} />} onPress={onPlan}>
            {t('plan')}
          </Button>
        </span>
      </header>
      <Worst row={row} answer={answer} />
      <Besides row={row} />
      {steps.length > 0 && (
        <details className="pt-2" open={verdict === 'coach'}>
          <summary className="cursor-pointer text-sm text-soft">{t('allSteps')}</summary>
          <StepTable row={row} answer={answer} onOpen={onOpen} />
        </details>
      )}
    </section>
  );
}

type ToldProps = Pick<Props, 'row' | 'answer'>;

/** The step to talk about first, in a sentence. */
function Worst({ row, answer }: ToldProps) {
  const t = useText(coachingTexts);
  const nameOf = useStageName();
  const { percent, number } = useFormats();
  const step = row.steps.find(({ stageId }) => stageId === row.worst);
  if (!step)
    return <p className="pt-1 text-sm text-soft">{t(row.verdict === 'few' ? 'fewSteps' : 'noStep')}</p>;
  const stage = nameOf(answer.stages.find(({ id }) => id === step.stageId));
  const isSlowOnly = step.isSlow && step.judgement !== 'behind';
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-1">
      {isSlowOnly
        ? t('slowStep', { stage, own: number(step.days, 1), others: number(step.othersDays, 1) })
        : t('worstStep', {
            stage,
            own: percent(step.own.rate),
            others: percent(step.others.rate),
            missed: number(step.missed, 1),
          })}
      <Badge tone={step.judgement === 'behind' ? 'bad' : 'warn'}>
        {t(isSlowOnly ? 'slow' : step.judgement === 'behind' ? 'behind' : 'unsure')}
      </Badge>
    </p>
  );
}

/** Promises, stalled deals and signs of distorted figures, each beside the colleagues where that can be said. */
function Besides({ row }: { row: WireRepRow }) {
  const t = useText(coachingTexts);
  const label = useLabel();
  const { percent, number } = useFormats();
  const shares = (['promises', 'stalled'] as const)
    .map((id) => ({ id, ...row[id] }))
    .filter(({ count }) => count > 0);
  const signs = row.signs.slice(0, 3).map((sign) => ({
    ...sign,
    name: label(signals.find(({ id }) => id === sign.id)!.label),
  }));
  return (
    <ul className="figures flex flex-wrap gap-x-4 gap-y-1 pt-1 text-sm text-soft">
      {shares.map(({ id, count, open, othersRate, judgement }) => (
        <li key={id} className={judgement === 'behind' ? 'text-bad' : undefined}>
          {t(id, { count: number(count), open: number(open) })}
          {othersRate !== null && (
            <span className="text-faint"> {t('othersRate', { rate: percent(othersRate) })}</span>
          )}
          {judgement === 'behind' && <Badge tone="bad">{t('behind')}</Badge>}
        </li>
      ))}
      {row.trust !== null && signs.length > 0 && (
        <li>
          <Link href="/insights/quality">{t('trust', { score: percent(row.trust) })}</Link>
        </li>
      )}
      {signs.map(({ id, name, doubted }) => (
        <li key={id}>{t('sign', { sign: name, count: number(doubted) })}</li>
      ))}
    </ul>
  );
}
