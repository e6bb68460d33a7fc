/** What a map of provinces says in words: its legend, the figures themselves, and what has no tile. */
import { Button as AriaButton } from 'react-aria-components';
import { cellKey, cellName } from '../../../../insights/web/index.ts';
import { useLocale, useText } from '../../../../platform/web/index.ts';
import type { FilledTile, ProvinceMap, Step } from '../../../model/chart/map/map-of-answer.ts';
import { reportTexts } from '../../texts.ts';
import { shadeOf, type MapFigures } from './map-shades.ts';
import { mapTexts } from './map-texts.ts';

type LegendProps = Pick<MapFigures, 'short'> & { steps: readonly Step[] };

export function MapLegend({ steps, short }: LegendProps) {
  const t = useText(mapTexts);
  return (
    <div className="flex flex-col gap-1 text-soft">
      <ul aria-label={t('legend')} className="flex flex-wrap gap-x-3 gap-y-1">
        {steps.map(({ from, to }, at) => (
          <li key={from} className="figures flex items-center gap-1.5 whitespace-nowrap">
            <span
              aria-hidden
              className="size-[0.9em] rounded-xs border border-line"
              style={shadeOf(at, steps.length)}
            />
            {from === to ? short(from) : `${short(from)} – ${short(to)}`}
          </li>
        ))}
      </ul>
      <p className="text-faint">{t('sketch')}</p>
    </div>
  );
}

type RankingProps = Pick<MapFigures, 'say'> & { tiles: readonly FilledTile[]; most: number };

/** The provinces with the most, as many as there is room for. */
export function MapRanking({ tiles, most, say }: RankingProps) {
  const t = useText(mapTexts);
  const { locale } = useLocale();
  const ranked = tiles
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => other.value! - one.value!)
    .slice(0, Math.max(0, most));
  return (
    <ol aria-label={t('most')} className="flex flex-col">
      {ranked.map(({ province, value }) => (
        <li
          key={province.code}
          className="flex items-baseline justify-between gap-3 border-b border-line leading-[2em]"
        >
          <span className="truncate">{locale === 'en' ? province.en : province.name}</span>
          <span className="figures font-medium whitespace-nowrap">{say(value)}</span>
        </li>
      ))}
    </ol>
  );
}

type StraysProps = Pick<MapFigures, 'say'> & {
  strays: ProvinceMap['strays'];
  open: ((row: number) => void) | undefined;
};

const mostNamed = 6;

export function MapStrays({ strays, open, say }: StraysProps) {
  const t = useText(mapTexts);
  const words = useText(reportTexts);
  if (strays.length === 0) return null;
  return (
    <p className="text-soft">
      {t('strays', { count: strays.length })}
      {strays.slice(0, mostNamed).map(({ cell, value, row }, at) => {
        const told = t('figureOf', { name: cellName(cell, words('nothing')), figure: say(value) });
        return (
          <span key={cellKey(cell)}>
            {at > 0 && words('and')}
            {open ? (
              <AriaButton onPress={() => open(row)} className="cursor-pointer text-accent underline">
                {told}
              </AriaButton>
            ) : (
              told
            )}
          </span>
        );
      })}
      {strays.length > mostNamed && t('moreStrays')}
    </p>
  );
}
