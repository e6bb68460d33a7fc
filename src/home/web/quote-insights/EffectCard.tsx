import type { Condition } from '../../../insights/model/question.ts';
import { DrillNumber, useTable, type OpenNumber } from '../../../insights/web/index.ts';
import {
  Card,
  ErrorNotice,
  Explained,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import {
  fewestDeals,
  templateEffect,
  type TemplateEffect,
} from '../../../quotes/model/insights/template-effect.ts';
import { sidesQuestion, strataOf, strataQuestion, type Likeness } from './quoted-questions.ts';
import { StrataTable } from './StrataTable.tsx';
import { quoteInsightTexts } from './texts.ts';

type Props = {
  likeness: Likeness;
  filters: Condition[];
  open: OpenNumber;
};

/** Whether deals quoted for with the standard template are lost less often: a sentence, the two sides, group by group. */
export function EffectCard({ likeness, filters, open }: Props) {
  const t = useText(quoteInsightTexts);
  const question = strataQuestion(likeness, filters);
  const { data, error, refetch } = useTable(question);
  const strata = data ? strataOf(data) : [];
  const effect = templateEffect(strata);
  return (
    <Card title={t('effect')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={5} />}
      {data && (
        <div className="flex flex-col gap-4">
          <Said effect={effect} />
          <Sides effect={effect} filters={filters} open={open} />
          <StrataTable strata={strata} question={question} open={open} />
        </div>
      )}
    </Card>
  );
}

/** What can be said, in a sentence, and how it was found. */
function Said({ effect: { compared, verdict, matched } }: { effect: TemplateEffect }) {
  const t = useText(quoteInsightTexts);
  const { number, percent } = useFormats();
  const points = (share: number) => number(share * 100, 1);
  return (
    <div className="flex flex-col gap-1">
      <p className="max-w-3xl">
        {compared === null
          ? t('tooFew', { with: matched.with, without: matched.without, few: fewestDeals })
          : t(verdict === 'too_few' ? 'unclear' : verdict, {
              points: points(verdict === 'unclear' ? compared.difference : Math.abs(compared.difference)),
              ...rangeOf(compared.interval, verdict, points),
            })}
        {compared !== null &&
          verdict !== 'unclear' &&
          t('relative', { with: percent(compared.with), without: percent(compared.without) })}
      </p>
      <Explained
        text={t('methodText')}
        className="w-fit cursor-help rounded-sm text-sm text-soft underline decoration-field decoration-dotted underline-offset-4"
      >
        {t('method')}
      </Explained>
    </div>
  );
}

/** Fewer losses are told as a positive number of points, and so are the ends of their interval. */
function rangeOf(
  { low, high }: { low: number; high: number },
  verdict: TemplateEffect['verdict'],
  points: (share: number) => string,
) {
  return verdict === 'less'
    ? { low: points(-high), high: points(-low) }
    : { low: points(low), high: points(high) };
}

type SidesProps = { effect: TemplateEffect; filters: Condition[]; open: OpenNumber };

function Sides({ effect, filters, open }: SidesProps) {
  const t = useText(quoteInsightTexts);
  const { percent } = useFormats();
  const question = sidesQuestion(filters);
  const cell = 'py-1.5 pr-4 whitespace-nowrap';
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="hairline-b text-faint">
            {(['side', 'decided', 'lost', 'rate', 'matchedDeals', 'matchedRate'] as const).map((id) => (
              <th key={id} scope="col" className="py-2 pr-4 font-normal whitespace-nowrap">
                {t(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['with', 'without'] as const).map((side) => {
            const { deals, lost, rate } = effect[side];
            const name = t(side);
            const show = (measure: string, title: string, shown: number) =>
              open(title, question, measure, [side === 'with'], shown);
            return (
              <tr key={side} className="not-last:hairline-b">
                <th scope="row" className={`${cell} font-medium`}>
                  {name}
                </th>
                <td className={cell}>
                  <DrillNumber
                    label={t('showDecided', { name })}
                    isEmpty={deals === 0}
                    onPress={() => show('quoted.decided', t('showDecided', { name }), deals)}
                  >
                    {String(deals)}
                  </DrillNumber>
                </td>
                <td className={cell}>
                  <DrillNumber
                    label={t('showLost', { name })}
                    isEmpty={lost === 0}
                    onPress={() => show('quoted.lost', t('showLost', { name }), lost)}
                  >
                    {String(lost)}
                  </DrillNumber>
                </td>
                <td className={`${cell} figures`}>{percent(rate)}</td>
                <td className={`${cell} figures`}>{effect.matched[side]}</td>
                <td className={`${cell} figures`}>{percent(effect.compared?.[side] ?? null)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
