import type { ReactNode } from 'react';
import type { PeerAnswer } from '../../../insights/model/answer.ts';
import { Defined, fewRecords, useFigure } from '../../../insights/web/index.ts';
import { Card, StatusDot, useFormats, useText, type Tone } from '../../../platform/web/index.ts';
import { PeerBar, PeerRates } from './PeerBar.tsx';
import { myFunnelTexts } from './texts.ts';
import type { PeerStep } from './use-peers.ts';

type Props = { answer: PeerAnswer; lately: ReadonlyMap<string, number | null> };
type LineProps = { step: PeerStep; whose: PeerAnswer['circle']; lately: number | null | undefined };

const cell = 'border-t border-line px-3 py-2 align-top first:pl-4 last:pr-4';
const head =
  'px-3 py-2 text-right font-normal text-soft whitespace-nowrap first:pl-4 first:text-left last:pr-4';
const tones: Record<NonNullable<PeerStep['standing']>, Tone> = { met: 'good', unsure: 'warn', missed: 'bad' };

/** Step by step: a table where there is room, cards on a phone. */
export function PeerTable({ answer, lately }: Props) {
  const lines = answer.steps.map((step) => ({
    step,
    whose: answer.circle,
    lately: lately.get(step.stageId),
  }));
  return (
    <Card isFlush className="overflow-hidden">
      <table className="hidden w-full border-collapse text-sm md:table">
        <Heads answer={answer} />
        <tbody>
          {lines.map((line) => (
            <StepLine key={line.step.stageId} {...line} />
          ))}
        </tbody>
      </table>
      <ul className="md:hidden">
        {lines.map((line) => (
          <li key={line.step.stageId} className="border-b border-line px-4 py-3 last:border-b-0">
            <StepCard {...line} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Heads({ answer: { circle, fewest } }: { answer: PeerAnswer }) {
  const t = useText(myFunnelTexts);
  const told: [string, string?][] = [
    [t('entered'), t('enteredMeans')],
    [t('mine'), t('mineMeans')],
    [t(circle ?? 'team'), t('medianMeans', fewest)],
    [t('lately'), t('latelyMeans')],
    [t('atStake'), t('atStakeMeans')],
  ];
  return (
    <thead>
      <tr>
        <th scope="col" className={head}>
          {t('step')}
        </th>
        {told.map(([name, means]) => (
          <th key={name} scope="col" className={head}>
            <Defined name={name} definition={means} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function StepLine({ step, whose, lately }: LineProps) {
  const t = useText(myFunnelTexts);
  const { number, percent } = useFormats();
  const { figure } = useFigure();
  return (
    <tr>
      <th scope="row" className={`${cell} w-2/5 text-left font-normal`}>
        <span className="block pb-1.5 font-medium">{t('way', { from: step.name, to: step.nextName })}</span>
        <PeerBar step={step} />
      </th>
      <td className={`${cell} figures text-right`}>{number(step.entered.count)}</td>
      <td className={`${cell} text-right`}>
        <OwnRate step={step} />
      </td>
      <td className={`${cell} figures text-right`}>
        {step.median === null || !whose ? (
          <span className="text-xs text-faint">{t('few')}</span>
        ) : (
          percent(step.median)
        )}
      </td>
      <td className={`${cell} figures text-right text-soft`}>{percent(lately)}</td>
      <td className={`${cell} figures text-right`}>{figure('money', worthTelling(step))}</td>
    </tr>
  );
}

function StepCard({ step, whose, lately }: LineProps) {
  const t = useText(myFunnelTexts);
  const { number, percent } = useFormats();
  const { figure } = useFigure();
  return (
    <>
      <span className="flex items-center justify-between gap-3 pb-1.5 text-sm font-medium">
        {t('way', { from: step.name, to: step.nextName })}
        <Mark step={step} />
      </span>
      <PeerBar step={step} />
      <span className="flex flex-wrap justify-between gap-x-3 pt-2">
        <PeerRates step={step} whose={whose} />
      </span>
      <dl className="grid grid-cols-3 gap-2 pt-2 text-sm">
        <Fact name={t('entered')}>{number(step.entered.count)}</Fact>
        <Fact name={t('lately')}>{percent(lately)}</Fact>
        <Fact name={t('atStake')}>{figure('money', worthTelling(step))}</Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-faint">{name}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}

function OwnRate({ step }: { step: PeerStep }) {
  const t = useText(myFunnelTexts);
  const { number, percent } = useFormats();
  const { interval, entered } = step;
  const isFew = entered.count < fewRecords;
  return (
    <span className="inline-flex flex-col items-end">
      <span className="inline-flex items-center gap-1.5">
        <Mark step={step} />
        <span className="figures font-medium">{percent(step.rate)}</span>
      </span>
      {interval && (
        <span className={`figures text-xs whitespace-nowrap ${isFew ? 'text-warn' : 'text-faint'}`}>
          {t('range', {
            count: number(entered.count),
            low: percent(interval.low),
            high: percent(interval.high),
          })}
        </span>
      )}
    </span>
  );
}

function Mark({ step: { standing } }: { step: PeerStep }) {
  const t = useText(myFunnelTexts);
  return standing && <StatusDot tone={tones[standing]} label={t(standing)} hideLabel />;
}

/** Nothing at stake is no figure. */
function worthTelling({ atStake }: PeerStep): number | null {
  return Number(atStake ?? 0) || null;
}
