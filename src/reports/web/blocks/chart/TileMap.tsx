import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { Tooltip, useLocale, useText } from '../../../../platform/web/index.ts';
import { mapOfAnswer, stepAt, type FilledTile, type Step } from '../../../model/chart/map/map-of-answer.ts';
import { mapColumns, mapRows, tileToward } from '../../../model/chart/map/tiles.ts';
import { MapLegend, MapRanking, MapStrays } from './MapWords.tsx';
import { shadeOf, type MapFigures } from './map-shades.ts';
import { mapTexts } from './map-texts.ts';

type Props = MapFigures & {
  label: string;
  /** By one dimension of provinces, with one measure. */
  answer: TableAnswer;
  room: { w: number; h: number };
  /** How large letters are, in pixels. */
  letters: number;
  /** So large is a tile at least, even where it then takes more than its room. */
  least: number;
  onSelect?: ((row: number, measure: string) => void) | undefined;
};

const gap = 3;

/** China's provinces as equal tiles, coloured by a figure; a tile opens its records. */
export function TileMap({ label, answer, room, letters, least, onSelect, ...figures }: Props) {
  const map = useMemo(() => mapOfAnswer(answer), [answer]);
  const measure = answer.columns[1]?.id ?? '';
  const open = onSelect && ((row: number) => onSelect(row, measure));
  const aside = letters * 15;
  const isWide = room.w >= Math.max(room.h, least * mapRows) + aside;
  const forMap = { w: isWide ? room.w - aside : room.w, h: isWide ? room.h : room.h - letters * 4 };
  const fitting = Math.max(least, Math.min(forMap.h / mapRows, forMap.w / mapColumns));
  const side = Math.floor(Math.min(fitting, forMap.w / mapColumns));
  return (
    <div
      className={isWide ? 'flex items-start gap-6' : 'flex flex-col gap-2'}
      style={{ fontSize: letters }}
      role="group"
      aria-label={label}
    >
      <Tiles tiles={map.tiles} steps={map.steps} {...{ side, letters, open, ...figures }} />
      <div className={`flex min-w-0 flex-1 flex-col gap-2 ${isWide ? 'max-w-[36em]' : ''}`}>
        {isWide && (
          <MapRanking tiles={map.tiles} most={Math.floor(room.h / (letters * 2)) - 4} {...figures} />
        )}
        <MapLegend steps={map.steps} short={figures.short} />
        <MapStrays strays={map.strays} open={open} {...figures} />
      </div>
    </div>
  );
}

type TilesProps = MapFigures & {
  tiles: readonly FilledTile[];
  steps: readonly Step[];
  side: number;
  letters: number;
  open: ((row: number) => void) | undefined;
};

/** One of them is reached by Tab, the others from there by arrows. */
function Tiles({ tiles, side, open, ...shown }: TilesProps) {
  const frame = useRef<HTMLUListElement>(null);
  const pressed = open ? tiles.filter(({ rowOfAnswer }) => rowOfAnswer !== null) : [];
  const [left, setLeft] = useState<string | null>(null);
  const reached = pressed.find(({ province }) => province.code === left) ?? pressed[0];
  const onKey = (tile: FilledTile) => (event: KeyboardEvent) => {
    const next = tileToward(tile, event.key, pressed);
    if (!next) return;
    event.preventDefault();
    frame.current?.querySelector<HTMLElement>(`[data-tile="${next.province.code}"]`)?.focus();
  };
  return (
    <ul
      ref={frame}
      className="grid shrink-0 justify-center"
      style={{
        gap,
        gridTemplateColumns: `repeat(${mapColumns}, ${side - gap}px)`,
        gridTemplateRows: `repeat(${mapRows}, ${side - gap}px)`,
      }}
    >
      {tiles.map((tile) => (
        <li
          key={tile.province.code}
          style={{ gridRow: tile.row + 1, gridColumn: tile.column + 1 }}
          className="min-w-0"
        >
          <Tile
            {...{ tile, side, ...shown }}
            open={open}
            isReached={tile === reached}
            onKey={onKey(tile)}
            onFocus={() => setLeft(tile.province.code)}
          />
        </li>
      ))}
    </ul>
  );
}

type TileProps = Omit<TilesProps, 'tiles'> & {
  tile: FilledTile;
  isReached: boolean;
  onKey: (event: KeyboardEvent) => void;
  onFocus: () => void;
};

const box = 'flex size-full flex-col items-center justify-center overflow-hidden rounded-sm leading-tight';

function Tile({ tile, steps, side, letters, open, isReached, onKey, onFocus, say, short }: TileProps) {
  const t = useText(mapTexts);
  const { locale } = useLocale();
  const { province, value } = tile;
  const [name, brief] = locale === 'en' ? [province.en, province.code] : [province.name, province.sign];
  const inTile = locale === 'en' || side < letters * 3.4 ? brief : name;
  const words = (
    <>
      <span aria-hidden className={value === null ? 'text-faint' : undefined}>
        {inTile}
      </span>
      {value !== null && side >= letters * 4.8 && (
        <span aria-hidden className="figures text-[0.9em] font-semibold">
          {short(value)}
        </span>
      )}
    </>
  );
  const style =
    value === null ? { background: 'var(--sunken)' } : shadeOf(stepAt(steps, value), steps.length);
  if (tile.rowOfAnswer === null || !open)
    return (
      <span className={box} style={style}>
        {words}
        {value !== null && <span className="sr-only">{t('figureOf', { name, figure: say(value) })}</span>}
      </span>
    );
  const told = t('figureOf', { name, figure: say(value) });
  const { rowOfAnswer } = tile;
  return (
    <Tooltip text={told}>
      <AriaButton
        aria-label={told}
        data-tile={province.code}
        excludeFromTabOrder={!isReached}
        onPress={() => open(rowOfAnswer)}
        onKeyDown={onKey}
        onFocus={onFocus}
        className={`${box} cursor-pointer data-hovered:outline-2 data-hovered:outline-ink`}
        style={style}
      >
        {words}
      </AriaButton>
    </Tooltip>
  );
}
