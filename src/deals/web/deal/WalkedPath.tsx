import { CornerLeftUp, RotateCcw } from 'lucide-react';
import {
  Badge,
  classNames,
  Explained,
  StatusDot,
  useFormats,
  useText,
  type Say,
  type Tone,
} from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import type { dealContract } from '../../model/contract.ts';
import { useNameOf } from '../pipelines.ts';
import { useAmount } from '../use-amount.ts';
import { dealTexts } from './texts.ts';
import { stepsOf, type Step } from './walked-path.ts';

type Props = { path: EndpointAnswer<typeof dealContract.path>; now: Date };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The stages a deal really stood in, one below the other: dates, durations, returns, skips, re-openings. */
export function WalkedPath({ path, now }: Props) {
  const t = useText(dealTexts);
  const steps = stepsOf(path, now);
  const longest = Math.max(1, ...steps.filter(isTimed).map(({ stayed }) => stayed));
  const days = Math.round(steps.filter(isTimed).reduce((sum, { stayed }) => sum + stayed, 0) / dayMs);
  const returns = steps.filter(({ isReturn }) => isReturn).length;
  return (
    <div className="flex flex-col gap-3">
      <p className="figures text-sm text-soft">
        {t('summary', { visits: steps.filter(isTimed).length, returns, days })}
      </p>
      <ol className="flex flex-col">
        {steps.map((step, place) => (
          <PathStep
            key={step.visit.visitNo}
            step={step}
            isLast={place === steps.length - 1}
            share={step.stayed / longest}
          />
        ))}
      </ol>
    </div>
  );
}

function isTimed({ visit }: Step): boolean {
  return visit.kind === 'open';
}

function toneOf({ visit, stage, stayed }: Step): Tone {
  if (visit.kind === 'won') return 'good';
  if (visit.kind === 'lost') return 'bad';
  if (!stage?.targetDays) return 'neutral';
  return stayed > stage.targetDays * dayMs ? 'bad' : 'good';
}

const bars: Record<Tone, string> = {
  good: 'bg-good/60',
  bad: 'bg-bad/60',
  warn: 'bg-warn/60',
  neutral: 'bg-field/60',
  accent: 'bg-accent/60',
};

function PathStep({ step, isLast, share }: { step: Step; isLast: boolean; share: number }) {
  const t = useText(dealTexts);
  const { instant } = useFormats();
  const amountOf = useAmount();
  const nameOf = useNameOf();
  const { visit, stage, skipped, stayed } = step;
  const tone = toneOf(step);
  const facts = [
    visit.owner && t('byOwner', { name: visit.owner.name }),
    visit.amountAt && t('amountThen', { amount: amountOf(visit.amountAt) }),
    visit.lossReason && t('lossReason', { reason: visit.lossReason }),
  ].filter(Boolean);
  return (
    <li className="relative flex gap-3 pb-5">
      {!isLast && <span aria-hidden className="absolute top-5 bottom-0 left-[4.5px] w-px bg-line" />}
      <span className="pt-1">
        <StatusDot tone={tone} label="" hideLabel />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{stage ? nameOf(stage) : visit.stage.name}</span>
          <Marks step={step} />
          <time className="figures ml-auto text-sm text-faint">{instant(visit.enteredAt)}</time>
        </p>
        {isTimed(step) && (
          <p className="figures flex items-center gap-2 text-sm text-soft">
            <span aria-hidden className="h-1.5 w-40 max-w-1/3 overflow-hidden rounded-full bg-sunken">
              <span
                className={classNames('block h-full rounded-full', bars[tone])}
                style={{ width: `${Math.max(2, share * 100)}%` }}
              />
            </span>
            <span>{t('visitDays', { days: lengthOf(stayed, t) })}</span>
            {visit.leftAt === null && <span>{t('stillHere')}</span>}
            {stage?.targetDays && (
              <span className="text-faint">{t('ofTarget', { target: stage.targetDays })}</span>
            )}
          </p>
        )}
        {skipped.length > 0 && (
          <p className="text-sm text-warn">{t('skipped', { stages: skipped.map(nameOf).join('、') })}</p>
        )}
        {facts.length > 0 && <p className="figures text-sm text-faint">{facts.join(' · ')}</p>}
      </div>
    </li>
  );
}

function Marks({ step: { visit, isReturn, isReopening } }: { step: Step }) {
  const t = useText(dealTexts);
  return (
    <>
      {isReturn && (
        <Badge tone="warn" icon={<CornerLeftUp aria-hidden size={12} />}>
          {t('returnedTo')}
        </Badge>
      )}
      {isReopening && (
        <Badge tone="accent" icon={<RotateCcw aria-hidden size={12} />}>
          {t('reopened', { life: visit.lifeNo })}
        </Badge>
      )}
      {visit.retro && (
        <Explained text={t('retroMeans')}>
          <Badge>{t('retro')}</Badge>
        </Explained>
      )}
    </>
  );
}

function lengthOf(ms: number, t: Say<'daysLong' | 'hoursLong' | 'minutesLong'>): string {
  if (ms >= dayMs) return t('daysLong', { count: Math.floor(ms / dayMs) });
  return ms >= hourMs ? t('hoursLong', { count: Math.floor(ms / hourMs) }) : t('minutesLong');
}
