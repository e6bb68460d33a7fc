import {
  Defined,
  DrillNumber,
  useFigure,
  useMeasures,
  type CatalogueMeasure,
} from '../../../insights/web/index.ts';
import { Card, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { ScorePart } from './scored.ts';
import { peopleTexts } from './texts.ts';
import type { Score } from './use-scores.ts';

type Props = { part: ScorePart; scores: readonly Score[]; onOpen: (score: Score, figure: string) => void };

const cell = 'border-t border-line px-3 py-2 align-top md:first:pl-4 md:last:pr-4';
const head =
  'px-3 py-2 text-right font-normal whitespace-nowrap text-soft first:pl-4 first:text-left last:pr-4';

/** The figures of one part of a scorecard. */
export function ScoreCard({ part, scores, onOpen }: Props) {
  const t = useText(peopleTexts);
  const { measures } = useMeasures();
  const own = scores.filter(({ figure }) => figure.part === part);
  if (own.length === 0) return null;
  return (
    <Card title={t(part)} isFlush className="overflow-hidden">
      <table className="stacked w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('figure')}
            </th>
            <th scope="col" className={head}>
              {t('own')}
            </th>
            <th scope="col" className={head}>
              {t('change')}
            </th>
            <th scope="col" className={head}>
              <Defined name={t('whole')} definition={t('wholeMeans')} />
            </th>
            <th scope="col" className={head}>
              {t('rank')}
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map((score) => (
            <ScoreLine
              key={score.figure.id}
              score={score}
              measure={measures.find(({ id }) => id === score.figure.id)!}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

type LineProps = { score: Score; measure: CatalogueMeasure; onOpen: Props['onOpen'] };

function ScoreLine({ score, measure, onOpen }: LineProps) {
  const t = useText(peopleTexts);
  const label = useLabel();
  const figures = useFigure();
  const { value, whole, change, rank, noRank, figure } = score;
  const name = label(measure.label);
  const isGood = change && change.value !== 0 && change.value > 0 === (figure.better === 'more');
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-normal md:w-2/5`}>
        <Defined name={name} definition={label(measure.definition)} />
      </th>
      <td data-name={t('own')} className={`${cell} text-right`}>
        <span className="inline-flex flex-col items-end">
          <DrillNumber
            label={t('open', { figure: name })}
            isEmpty={value === null}
            onPress={() => onOpen(score, name)}
            className="font-medium"
          >
            {figures.figure(measure.unit, value)}
          </DrillNumber>
          <Behind score={score} />
        </span>
      </td>
      <td data-name={t('change')} className={`${cell} figures text-right`}>
        {change ? (
          <span className={change.value === 0 ? 'text-soft' : isGood ? 'text-good' : 'text-bad'}>
            {figures.change(change)}
          </span>
        ) : (
          '–'
        )}
      </td>
      <td data-name={t('whole')} className={`${cell} figures text-right whitespace-nowrap text-soft`}>
        {figures.figure(measure.unit, whole)}
      </td>
      <td data-name={t('rank')} className={`${cell} figures text-right whitespace-nowrap`}>
        {rank ? t('place', rank) : <span className="text-xs text-faint">{noRank && t(noRank)}</span>}
      </td>
    </tr>
  );
}

/** What a figure rests on, and where chance could put it. */
function Behind({ score: { n, interval, isFew } }: { score: Score }) {
  const t = useText(peopleTexts);
  const { number, percent } = useFormats();
  if (n === null) return null;
  const range = interval && t('range', { low: percent(interval.low), high: percent(interval.high) });
  return (
    <span className={`figures block text-xs whitespace-nowrap ${isFew ? 'text-warn' : 'text-faint'}`}>
      {[t('n', { n: number(n) }), range].filter(Boolean).join(' · ')}
    </span>
  );
}
