// What lies above the cells of a sheet: pictures in their places, each with the words that are read in its stead.
import { escapeAttribute } from './xlsx-cell.ts';
import { bookParts } from './xlsx-parts.ts';
import type { ZipWriter } from './zip-writer.ts';

/** A picture whose corner lies in a cell, so many pixels large and so many into it. */
export type LaidPicture = {
  row: number;
  column: number;
  left: number;
  top: number;
  width: number;
  height: number;
  /** What is read by those who do not see it. */
  words: string;
  content: Uint8Array;
  extension: 'png' | 'jpeg';
};

const drawingNames =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** What the sheet itself says of its drawing. */
export const drawingOfSheet = `<drawing xmlns:r="${bookParts.documentTypes}" r:id="rId1"/>`;

/** The kind of part that the drawing of the sheet at this place is. */
export function typeOfDrawing(at: number): string {
  return `<Override PartName="/xl/drawings/drawing${at + 1}.xml" ContentType="${drawingType}"/>`;
}

/** Writes the drawing of the sheet at this place; a content that is shown several times is written once. */
export async function addDrawing(
  zip: ZipWriter,
  at: number,
  pictures: readonly LaidPicture[],
): Promise<void> {
  const contents = [...new Set(pictures.map(({ content }) => content))];
  const names = contents.map((content, index) => {
    const { extension } = pictures.find((one) => one.content === content)!;
    return `picture${at + 1}_${index + 1}.${extension}`;
  });
  for (const [index, name] of names.entries()) await zip.add(`xl/media/${name}`, [contents[index]!]);
  const anchors = pictures.map((picture, index) =>
    anchorXml(picture, index, contents.indexOf(picture.content)),
  );
  const drawing = `${bookParts.declaration}<xdr:wsDr ${drawingNames} xmlns:r="${bookParts.documentTypes}">${anchors.join('')}</xdr:wsDr>`;
  await zip.add(`xl/drawings/drawing${at + 1}.xml`, [drawing]);
  const media = names.map((name, index) => relation(index + 1, 'image', `../media/${name}`));
  await zip.add(`xl/drawings/_rels/drawing${at + 1}.xml.rels`, [bookParts.relations(media)]);
  const own = relation(1, 'drawing', `../drawings/drawing${at + 1}.xml`);
  await zip.add(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, [bookParts.relations([own])]);
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${bookParts.documentTypes}/${type}" Target="${target}"/>`;
}

function anchorXml(picture: LaidPicture, index: number, media: number): string {
  const { row, column, left, top, width, height, words } = picture;
  const place = `<xdr:col>${column}</xdr:col><xdr:colOff>${emu(left)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(top)}</xdr:rowOff>`;
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const told = `<xdr:cNvPr id="${index + 2}" name="Picture ${index + 1}" descr="${escapeAttribute(words)}"/>`;
  return `<xdr:oneCellAnchor><xdr:from>${place}</xdr:from><xdr:ext ${size}/><xdr:pic><xdr:nvPicPr>${told}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${media + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
}

/** Pixels as drawings measure. */
function emu(pixels: number): number {
  return Math.max(0, Math.round(pixels * 9525));
}
