/** Pictures on their way between organisations, inside a report's file. */
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { picturesOf } from '../../model/pictures/pictures-of.ts';
import { mostOfPictures, type ReportFile } from '../../model/portable/report-file.ts';
import { reportRefusals } from '../../model/refusals.ts';
import { requirePicture, type BroughtPicture } from '../pictures/add-picture.ts';
import { openPicture } from '../pictures/pictures.ts';

/** The pictures that a report shows by their ids, in base64; refuses more than a file holds. */
export async function packPictures(
  work: Work,
  dataDir: string,
  { id, document }: WireReport,
): Promise<Map<string, string>> {
  const packed = new Map<string, string>();
  let bytes = 0;
  for (const picture of picturesOf(document)) {
    const opened = await openPicture(work, dataDir, id, picture);
    if (!opened) continue;
    bytes += opened.content.length;
    refuseTooMuch(bytes);
    packed.set(picture, opened.content.toString('base64'));
  }
  return packed;
}

/**
 * The pictures that a file brought along, by the reference under which its document shows them, each with an id for here. Refuses,
 * by the rules of an upload, one that is no picture, and more of them than a file holds.
 */
export function unpackPictures({ pictures = [] }: ReportFile): Map<string, BroughtPicture> {
  const brought = new Map<string, BroughtPicture>();
  let bytes = 0;
  for (const { ref, content: told } of pictures) {
    const content = Buffer.from(told, 'base64');
    if (content.toString('base64') !== told) refuse(reportRefusals.noPicture);
    bytes += content.length;
    refuseTooMuch(bytes);
    brought.set(ref, { id: newId(), content, ...requirePicture(content) });
  }
  return brought;
}

function refuseTooMuch(bytes: number): void {
  if (bytes > mostOfPictures) refuse(reportRefusals.picturesTooLarge, { most: mostOfPictures / 2 ** 20 });
}
