/** Pictures as workbooks hold them. */
import { refusalOf, redrawPicture } from '../../../platform/server/index.ts';
import { addressOfPicture, type ShownPicture } from './pictures.ts';

type Size = { width: number; height: number };
export type BookPicture = Size & { content: Buffer; extension: 'png' | 'jpeg' };

/**
 * The picture for a workbook. Most programs know no WebP there: such a one is drawn anew as PNG. Null where that cannot be done,
 * then its words stand alone.
 */
export async function pictureForBook(picture: ShownPicture): Promise<BookPicture | null> {
  const { mediaType, content, width, height } = picture;
  if (mediaType !== 'image/webp')
    return { width, height, content, extension: mediaType === 'image/png' ? 'png' : 'jpeg' };
  try {
    const drawn = await redrawPicture(addressOfPicture(picture), picture);
    return { width, height, content: drawn, extension: 'png' };
  } catch (error) {
    if (refusalOf(error)) return null;
    throw error;
  }
}

/** As large as the room allows without changing its shape, and no larger than it is. */
export function fitInto({ width, height }: Size, room: Size): Size {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
