import { Picture } from '../pictures/Picture.tsx';
import type { ViewProps } from './view-props.ts';

/** So high is a row of the page; the edges of a card take their part. */
const rowHeight = 128;
const edges = 48;

export function ImageBlock({ block, rows }: ViewProps<'image'>) {
  return (
    <div style={{ height: rows * rowHeight - edges }}>
      <Picture {...block} />
    </div>
  );
}
