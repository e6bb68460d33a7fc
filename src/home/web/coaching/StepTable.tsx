import type { CoachingListAnswer, WireRepRow, WireStepFigure } from '../../../coaching/model/contract.ts';
import { Defined, DrillNumber } from '../../../insights/web/index.ts';
import { StatusDot, useFormats, useText, type Tone } from '../../../platform/web/index.ts';
import type { Opened } from './opened.ts';
import { coachingTexts } from './texts.ts';
import { useStageName } from './use-stage-name.ts';

type Props = { row: WireRepRow; answer: CoachingListAnswer; onOpen: (opened: Opened) => void };

const cell = 'px-2 py-1.5 align-top max-md:block max-md:px-0 max-md:py-0.5';
const tones: Record<WireStepFigure['judgement'], Tone> = {
  behind: 'bad',
  unsure: 'warn',
  even: 'good',
  few: 'neutral',
};

/** Every step of a rep beside the colleagues: a table where there is room, one below the other on a phone. */
export function StepTable(props: Props) {
  const t = useText(coachingTexts);
  const told = (['own', 'others', 'difference', 'days'] as const).map((id) => ({
    id,
    means: t(`${id}Means`),
  }));
  return (
    <table className="mt-1 w-full border-collapse text-left text-sm">
      <thead className="max-md:hidden">
        <tr className="border-b border-line text-faint">
          <th scope="col" className="px-2 py-1.5 font-normal">
            {t('stage')}
          </th>
          {told.map(({ id, means }) => (
            <th key={id} scope="col" className="px-2 py-1.5 font-normal whitespace-nowrap">
              <Defined name={t(id)} definition={means} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.row.steps.map((step) => (
          <StepLine key={step.stageId} step={step} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function StepLine({ step, row, answer, onOpen }: Props & { step: WireStepFigure }) {
  const t = useText(coachingTexts);
  const { number, percent } = useFormats();
  const stage = useStageName()(answer.stages.find(({ id }) => id === step.stageId));
  const { others, judgement } = step;
  const word = judgement === 'even' ? 'fine' : judgement;
  return (
    <tr className="border-b border-line last:border-b-0 max-md:block max-md:py-2">
      <th scope="row" className={`${cell} font-medium`}>
        <span className="inline-flex items-center gap-1.5">
          <StatusDot tone={tones[judgement]} label={t(word)} hideLabel />
          {stage}
        </span>
      </th>
      <td className={`${cell} figures`}>
        <OwnFigure step={step} row={row} stage={stage} question={answer.question} onOpen={onOpen} />
      </td>
      <td className={`${cell} figures text-soft`}>
        <Phone>{t('others')}</Phone>
        {t('rateOf', {
          advanced: number(others.advanced),
          ended: number(others.ended),
          rate: percent(others.rate),
        })}
      </td>
      <td className={`${cell} figures`}>
        <Phone>{t('difference')}</Phone>
        <Difference step={step} />
        {judgement === 'few' && <span className="text-xs text-faint">{t('few')}</span>}
      </td>
      <td className={`${cell} figures ${step.isSlow ? 'text-warn' : 'text-soft'}`}>
        <Phone>{t('days')}</Phone>
        {number(step.days, 1)} / {number(step.othersDays, 1)}
        {step.isSlow && <span className="sr-only">{t('slow')}</span>}
      </td>
    </tr>
  );
}

/** What heads the column where there is one. */
function Phone({ children }: { children: string }) {
  return <span className="mr-2 text-xs text-faint md:hidden">{children}</span>;
}

type FigureProps = Pick<Props, 'row' | 'onOpen'> & {
  step: WireStepFigure;
  stage: string;
  question: CoachingListAnswer['question'];
};

/** The own rate; behind its numbers stand the very deals. */
function OwnFigure({ step, row, stage, question, onOpen }: FigureProps) {
  const t = useText(coachingTexts);
  const { number, percent } = useFormats();
  const { own, stageId } = step;
  const names = { name: row.person.name, stage };
  const open = (measure: string, title: string, shown: number) => () =>
    onOpen({
      title,
      shown,
      target: { question, cell: { measure, values: [{ id: row.person.id }, { id: stageId }] } },
    });
  const left = own.ended - own.advanced;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <DrillNumber
        label={t('openEnded', names)}
        onPress={open('stages.ended', t('openEnded', names), own.ended)}
      >
        {t('rateOf', { advanced: number(own.advanced), ended: number(own.ended), rate: percent(own.rate) })}
      </DrillNumber>
      {own.interval && (
        <span className="text-xs text-faint">
          {t('range', { low: percent(own.interval.low), high: percent(own.interval.high) })}
        </span>
      )}
      {left > 0 && (
        <DrillNumber
          label={t('openNot', names)}
          onPress={open('stages.not_advanced', t('openNot', names), left)}
          className="text-xs"
        >
          {t('notAdvanced', { count: number(left) })}
        </DrillNumber>
      )}
    </span>
  );
}

function Difference({ step: { difference, interval } }: { step: WireStepFigure }) {
  const t = useText(coachingTexts);
  const { number } = useFormats();
  if (difference === null || interval === null) return null;
  const points = (share: number): string => `${share > 0 ? '+' : ''}${number(share * 100, 1)}`;
  return t('points', {
    points: points(difference),
    low: points(interval.low),
    high: points(interval.high),
  });
}
