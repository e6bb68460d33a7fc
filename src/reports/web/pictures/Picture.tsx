import { use } from 'react';
import type { BlockOf } from '../../model/blocks/block.ts';
import { PictureContext } from './picture-place.ts';

type Shown = Pick<BlockOf<'image'>, 'picture' | 'alt' | 'fit' | 'link'>;

/** A picture in its room; its words where it cannot be shown. A press opens its page beside this one. */
export function Picture({ picture, alt, fit, link }: Shown) {
  const address = use(PictureContext)(picture);
  if (address === null) return <p className="text-sm text-faint">{alt}</p>;
  const shown = <img src={address} alt={alt} className="size-full rounded-sm" style={{ objectFit: fit }} />;
  if (link === null) return shown;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" className="block size-full">
      {shown}
    </a>
  );
}
