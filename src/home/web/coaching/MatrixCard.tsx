import type { CoachingListAnswer } from '../../../coaching/model/contract.ts';
import { divideWork, type Division } from '../../../coaching/model/divide-work.ts';
import { fewestCompared } from '../../../insights/model/compare-shares.ts';
import { Defined, DrillNumber, useFigure } from '../../../insights/web/index.ts';
import { Card, Explained, useFormats, useText } from '../../../platform/web/index.ts';
import type { Opened } from './opened.ts';
import { coachingTexts } from './texts.ts';
import { useStageName } from './use-stage-name.ts';

type Props = { answer: CoachingListAnswer; onOpen: (opened: Opened) => void };

/** 阶段 × 人: who takes which stage forward how often, and who should take what; honest where nothing can be said. */
export function MatrixCard({ answer, onOpen }: Props) {
  const t = useText(coachingTexts);
  const { rows, stages } = answer;
  if (rows.length < 2) return null;
  const division = divideWork(
    rows.map(({ person }) => person.id),
    stages.map(({ id }) => id),
    rows.flatMap(({ person, steps }) =>
      steps.map(({ stageId, own }) => ({ personId: person.id, stageId, ...own })),
    ),
  );
  return (
    <Card title={<Defined name={t('matrix')} definition={t('matrixMeans')} />}>
      <Suggestions answer={answer} division={division} />
      <div className="-mx-4 overflow-x-auto pt-2">
        <Matrix answer={answer} division={division} onOpen={onOpen} />
      </div>
    </Card>
  );
}

type PartProps = { answer: CoachingListAnswer; division: Division };

function Suggestions({ answer, division: { suggestions } }: PartProps) {
  const t = useText(coachingTexts);
  const { number, percent } = useFormats();
  const called = useStageName();
  const stageName = (id: string) => called(answer.stages.find((stage) => stage.id === id));
  const nameOf = (id: string) => answer.rows.find(({ person }) => person.id === id)?.person.name ?? '';
  if (suggestions.length === 0) return <p className="text-sm text-soft">{t('noDivision')}</p>;
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {suggestions.map(({ stageId, takes, difference, interval, moved, gain }) => (
        <li key={stageId}>
          {t('division', {
            stage: stageName(stageId),
            who: takes.map(nameOf).join('、'),
            more: percent(difference),
            low: percent(interval.low),
            high: percent(interval.high),
            moved: number(moved),
            gain: number(gain, 1),
          })}
          <Worth gain={gain} worth={answer.stages.find(({ id }) => id === stageId)?.worth ?? null} />
        </li>
      ))}
    </ul>
  );
}

/** What a gain of deals going on may bring. */
function Worth({ gain, worth }: { gain: number; worth: string | null }) {
  const t = useText(coachingTexts);
  const { figure } = useFigure();
  if (worth === null) return null;
  return (
    <Explained text={t('gainMeans')} className="cursor-help rounded-sm text-soft">
      {t('gainWorth', { amount: figure('money', gain * Number(worth)) })}
    </Explained>
  );
}

const cell = 'border-t border-line px-2 py-1.5 first:pl-4 last:pr-4 whitespace-nowrap';

function Matrix({ answer, division, onOpen }: PartProps & Props) {
  const t = useText(coachingTexts);
  const { number, percent } = useFormats();
  const called = useStageName();
  const stageName = (id: string) => called(answer.stages.find((stage) => stage.id === id));
  const people = answer.rows.map(({ person }) => person);
  return (
    <table className="w-full border-collapse text-sm">
      <thead>
        <tr className="text-soft">
          <th scope="col" className="px-4 py-1.5 text-left font-normal">
            {t('stage')}
          </th>
          <th scope="col" className="px-3 py-1.5 text-right font-normal">
            {t('together')}
          </th>
          {people.map(({ id, name }) => (
            <th key={id} scope="col" className="px-2 py-1.5 text-right font-normal whitespace-nowrap">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {division.stages.map(({ stageId, rate, cells }) => (
          <tr key={stageId}>
            <th scope="row" className={`${cell} text-left font-normal`}>
              {stageName(stageId)}
            </th>
            <td className={`${cell} figures text-right text-soft`}>{percent(rate)}</td>
            {cells.map(({ personId, ended, shrunk }, at) => (
              <td
                key={personId}
                className={`${cell} text-right ${ended < fewestCompared ? 'text-faint' : ''}`}
              >
                <DrillNumber
                  label={t('openStays', { name: people[at]!.name, stage: stageName(stageId) })}
                  isEmpty={ended === 0}
                  onPress={() =>
                    onOpen({
                      title: `${people[at]!.name} · ${stageName(stageId)}`,
                      shown: ended,
                      target: {
                        question: answer.question,
                        cell: { measure: 'stages.ended', values: [{ id: personId }, { id: stageId }] },
                      },
                    })
                  }
                >
                  {ended === 0 ? '–' : percent(shrunk)}
                </DrillNumber>{' '}
                <span className="figures text-xs text-faint">{ended > 0 && number(ended)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
