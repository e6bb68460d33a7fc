import { StageBand } from '../../../../insights/web/index.ts';
import { DrillNumber, Defined } from '../../../../insights/web/index.ts';
import { Explained, useFormats, useText } from '../../../../platform/web/index.ts';
import { qualityTexts } from '../texts.ts';
import type { LeadStep } from './lead-funnel.ts';
import { leadFunnelTexts } from './texts.ts';

type Props = {
  steps: readonly LeadStep[];
  weigh: 'count' | 'amount';
  onPress: (step: LeadStep, name: string) => void;
};

const head = 'px-2 pb-1 text-xs font-normal text-soft whitespace-nowrap';
const cell = 'h-12 px-2 align-middle whitespace-nowrap';

/** The whole funnel: each step as a band, with its number, its rates and how sure they are. */
export function LeadFunnelSteps({ steps, weigh, onPress }: Props) {
  const t = useText(leadFunnelTexts);
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <thead>
        <tr>
          <th scope="col" className={`${head} w-[34%] text-left md:w-44`}>
            {t('step')}
          </th>
          <th scope="col" aria-hidden className="hidden md:table-cell" />
          <th scope="col" className={`${head} text-right md:w-28`}>
            {weigh === 'amount' ? t('amount') : t('count')}
          </th>
          <th scope="col" className={`${head} text-right md:w-32`}>
            {t('stepRate')}
          </th>
          <th scope="col" className={`${head} text-right md:w-24`}>
            {t('overall')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <StepLine
            key={step.id}
            step={step}
            nextShare={steps[index + 1]?.share ?? 0}
            isLast={index === steps.length - 1}
            weigh={weigh}
            onPress={onPress}
          />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = Pick<Props, 'weigh' | 'onPress'> & { step: LeadStep; nextShare: number; isLast: boolean };

function StepLine({ step, nextShare, isLast, weigh, onPress }: LineProps) {
  const t = useText(leadFunnelTexts);
  const { number, percent } = useFormats();
  const name = useStepName()(step);
  const press = () => onPress(step, name);
  return (
    <tr>
      <th scope="row" className={`${cell} truncate text-left font-medium`}>
        {name}
      </th>
      <td className="hidden h-12 p-0 md:table-cell">
        <StageBand
          row={{ stage: { name, kind: step.kind }, count: step.count, share: step.share, nextShare }}
          height={48}
          neck={14}
          form={isLast ? 'end' : 'funnel'}
          onPress={press}
        />
      </td>
      <td className={`${cell} text-right text-base font-medium`}>
        <DrillNumber
          label={t('open', { name, count: number(step.count) })}
          isEmpty={step.count === 0}
          onPress={press}
        >
          <Weighed step={step} weigh={weigh} />
        </DrillNumber>
      </td>
      <td className={`${cell} text-right`}>
        <StepRate step={step} />
      </td>
      <td className={`${cell} figures text-right text-soft`}>
        {step.overall === null ? '' : percent(step.overall)}
      </td>
    </tr>
  );
}

function Weighed({ step, weigh }: { step: LeadStep; weigh: Props['weigh'] }) {
  const t = useText(leadFunnelTexts);
  const { number, money } = useFormats();
  if (weigh === 'count') return <>{number(step.count)}</>;
  if (step.amount === null) return <Defined name="–" definition={t('noAmount')} />;
  return <>{money(BigInt(Math.round(step.amount)))}</>;
}

/** The rate of a step, and how sure it is. */
export function StepRate({ step: { step, interval, from } }: { step: LeadStep }) {
  const t = useText(qualityTexts);
  const { percent, number } = useFormats();
  if (step === null) return null;
  if (!interval) return <span className="figures">{percent(step)}</span>;
  return (
    <Explained
      text={t('interval', { low: percent(interval.low), high: percent(interval.high), count: number(from) })}
      className="inline-flex cursor-help flex-col items-end rounded-sm"
    >
      <span className="figures font-medium">{percent(step)}</span>
      <span className="figures text-xs text-faint">
        {`${percent(interval.low)}–${percent(interval.high)}`}
      </span>
    </Explained>
  );
}

/** A step by its name: the first three are ours, the others are the pipeline's stages. */
export function useStepName(): (step: Pick<LeadStep, 'id' | 'rank'>) => string {
  const t = useText(leadFunnelTexts);
  return ({ id, rank }) => {
    if (id === 'leads' || id === 'contacted') return t(id);
    return rank === 1 ? t('deals', { stage: id }) : id;
  };
}
