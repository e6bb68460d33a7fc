import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { TileMap } from '../../blocks/chart/TileMap.tsx';
import { useWallFigures } from '../wall-figure.ts';
import type { Room } from './part.ts';

type Props = { title: string; answer: TableAnswer; room: Room };

const letters = 17;
const leastTile = 18;

/** The map of a wall: nothing to press, letters as large as those beside it. */
export function ProvinceMap({ title, answer, room }: Props) {
  const { text } = useWallFigures();
  const unit = answer.columns[1]?.unit ?? null;
  const say = (value: number | null) => text(unit, value);
  return <TileMap label={title} {...{ answer, room, letters, say }} least={leastTile} short={say} />;
}
