import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { cellKey, cellName, cellOf, DrillNumber, numberOf } from '../../../../insights/web/index.ts';
import { Card, useFormats, useText } from '../../../../platform/web/index.ts';
import { LeadMaturityBadge } from '../LeadMaturityBadge.tsx';
import { qualityTexts } from '../texts.ts';
import { leadSteps, type FunnelStage, type LeadStep } from './lead-funnel.ts';
import { StepRate, useStepName } from './LeadFunnelSteps.tsx';
import { leadFunnelTexts } from './texts.ts';

type Value = TableAnswer['rows'][number][number];

type Props = {
  dimension: string;
  head: TableAnswer;
  reached: TableAnswer;
  stages: readonly FunnelStage[];
  onPress: (step: LeadStep, name: string, value: Value) => void;
};

const place = 'border-t border-line px-3 py-2 align-top whitespace-nowrap';
const cell = `${place} text-right`;
const headShape = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

type Part = { value: Value; name: string; maturity: number | null; steps: LeadStep[] };

/** The same funnel for each part, one row a part, so that rates compare. */
export function LeadFunnelParts({ dimension, head, reached, stages, onPress }: Props) {
  const t = useText(leadFunnelTexts);
  const texts = useText(qualityTexts);
  const nameOf = useStepName();
  const parts = head.rows.map((_, row): Part => {
    const value = cellOf(head, dimension, row);
    return {
      value,
      name: cellName(value, dimension === 'leads.owner' ? texts('nobody') : texts('unknown')),
      maturity: numberOf(head, 'leads.maturity', row),
      steps: leadSteps(head, reached, stages, { dimension, value }),
    };
  });
  return (
    <Card title={t('parts')} isFlush className="overflow-hidden">
      <div className="overflow-x-auto">
        <table className="mt-1 w-full border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col" className={`${headShape} sticky left-0 bg-surface text-left`}>
                {t('part')}
              </th>
              {parts[0]?.steps.map((step) => (
                <th key={step.id} scope="col" className={`${headShape} text-right`}>
                  {nameOf(step)}
                </th>
              ))}
              <th scope="col" className={`${headShape} text-left`}>
                {t('settled')}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartLine key={cellKey(part.value)} part={part} onPress={onPress} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function PartLine({
  part: { value, name, maturity, steps },
  onPress,
}: { part: Part } & Pick<Props, 'onPress'>) {
  const nameOf = useStepName();
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 max-w-32 truncate border-t border-line bg-surface px-3 py-2 text-left font-medium"
      >
        {name}
      </th>
      {steps.map((step) => (
        <td key={step.id} className={cell}>
          <PartFigure
            step={step}
            name={name}
            onPress={() => onPress(step, `${name} · ${nameOf(step)}`, value)}
          />
        </td>
      ))}
      <td className={`${place} text-left`}>
        <LeadMaturityBadge share={maturity} />
      </td>
    </tr>
  );
}

function PartFigure({ step, name, onPress }: { step: LeadStep; name: string; onPress: () => void }) {
  const t = useText(leadFunnelTexts);
  const { number } = useFormats();
  const nameOf = useStepName();
  return (
    <span className="inline-flex flex-col items-end">
      <DrillNumber
        label={`${name} · ${t('open', { name: nameOf(step), count: number(step.count) })}`}
        isEmpty={step.count === 0}
        onPress={onPress}
      >
        {number(step.count)}
      </DrillNumber>
      <span className="text-xs text-faint">
        <StepRate step={step} />
      </span>
    </span>
  );
}
