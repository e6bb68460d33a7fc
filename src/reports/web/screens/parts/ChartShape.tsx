import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { isPeriod } from '../../../model/blocks/asked.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import { Bars } from './Bars.tsx';
import { Columns } from './Columns.tsx';
import type { Room } from './part.ts';
import { ProvinceMap } from './ProvinceMap.tsx';
import { Ring } from './Ring.tsx';
import { Steps } from './Steps.tsx';
import { Trend } from './Trend.tsx';

type Props = { block: BlockOf<'chart'>; title: string; answer: TableAnswer; room: Room };

/** A chart by one dimension, or the steps of a funnel, in the shape of its block; shapes that a wall has not are lines or bars. */
export function ChartShape({ block: { shape, by }, title, answer, room }: Props) {
  const isTime = by[0] !== undefined && isPeriod(by[0]);
  switch (shape) {
    case 'map':
      return <ProvinceMap title={title} answer={answer} room={room} />;
    case 'pie':
    case 'ring':
      return <Ring answer={answer} room={room} isRing={shape === 'ring'} />;
    case 'funnel':
      return <Steps answer={answer} room={room} />;
    case 'column':
      return <Columns answer={answer} room={room} isTime={isTime} />;
    default:
      return isTime ? <Trend answer={answer} room={room} /> : <Bars answer={answer} room={room} />;
  }
}
