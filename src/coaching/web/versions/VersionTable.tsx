import { Defined } from '../../../insights/web/index.ts';
import { useFormats, useText } from '../../../platform/web/index.ts';
import type { ProcessVersionsAnswer } from '../../model/versions/contract.ts';
import { Verdict } from '../baseline/ChangeLine.tsx';
import { baselineTexts } from '../baseline/texts.ts';
import { useChangeWords } from '../baseline/use-change-words.ts';
import { versionTexts } from './texts.ts';

type Compared = NonNullable<ProcessVersionsAnswer['compared']>;
type Figure = Compared['figures'][number];

const cell = 'border-t border-line px-3 py-2 first:pl-0 last:pr-0';
const head =
  'px-3 py-2 text-right font-normal whitespace-nowrap text-soft first:pl-0 first:text-left last:pr-0';

/** What became of deals under each version, and whether those alike differ by more than chance. */
export function VersionTable({ compared }: { compared: Compared }) {
  const t = useText(versionTexts);
  const { before, after, days, matched, figures } = compared;
  const heads = [
    t('figure'),
    t('version', { version: before }),
    t('version', { version: after }),
    t('difference'),
    t('verdict'),
  ];
  return (
    <>
      <p className="max-w-4xl text-sm text-soft">{t('how', { days, matched })}</p>
      <table className="stacked w-full border-collapse text-sm">
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col" className={head}>
                <Defined
                  name={name}
                  definition={name === t('difference') ? t('differenceMeans') : undefined}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureLine key={figure.id} figure={figure} heads={heads} />
          ))}
        </tbody>
      </table>
      {figures.every(({ verdict }) => verdict === 'too_few') && (
        <p className="text-sm text-warn">{t('few', { days })}</p>
      )}
      <p className="text-xs text-faint">{t('notWhy')}</p>
    </>
  );
}

function FigureLine({ figure, heads }: { figure: Figure; heads: readonly string[] }) {
  const t = useText(versionTexts);
  const words = useChangeWords('win_rate');
  const { id, before, after, difference, interval, verdict } = figure;
  return (
    <tr>
      <th scope="row" className={`${cell} text-left font-normal`}>
        {t(id)}
      </th>
      <td data-name={heads[1]} className={`${cell} figures text-right`}>
        <Side {...before} />
      </td>
      <td data-name={heads[2]} className={`${cell} figures text-right`}>
        <Side {...after} />
      </td>
      <td data-name={heads[3]} className={`${cell} figures text-right`}>
        <span className="inline-flex flex-col items-end">
          {words.change(difference)}
          {interval && <span className="text-xs text-faint">{words.range(interval)}</span>}
        </span>
      </td>
      <td data-name={heads[4]} className={`${cell} text-right`}>
        <Verdict verdict={verdict} />
      </td>
    </tr>
  );
}

function Side({ rate, n }: Figure['before']) {
  const t = useText(baselineTexts);
  const { percent, number } = useFormats();
  return (
    <span>
      {percent(rate)} <span className="text-xs text-faint">{t('count', { n: number(n) })}</span>
    </span>
  );
}
