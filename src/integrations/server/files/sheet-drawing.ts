// What lies above the cells of a sheet: pictures in their places, each with the words that are read in its stead.
import { escapeAttribute } from './xlsx-cell.ts';
import { bookParts } from './xlsx-parts.ts';
import type { ZipWriter } from './zip-writer.ts';

/** What lies above cells: its corner so many pixels into one of them, and so many large. */
export type LaidMark = {
  row: number;
  column: number;
  left: number;
  top: number;
  width: number;
  height: number;
  /** What is read by those who do not see it. */
  words: string;
};
export type LaidPicture = LaidMark & { content: Uint8Array; extension: 'png' | 'jpeg' };

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
  { pictures, marks }: { pictures: readonly LaidPicture[]; marks: readonly LaidMark[] },
): Promise<void> {
  const contents = [...new Set(pictures.map(({ content }) => content))];
  const names = contents.map((content, index) => {
    const { extension } = pictures.find((one) => one.content === content)!;
    return `picture${at + 1}_${index + 1}.${extension}`;
  });
  for (const [index, name] of names.entries()) await zip.add(`xl/media/${name}`, [contents[index]!]);
  const anchors = [
    ...pictures.map((picture, index) => pictureXml(picture, index, contents.indexOf(picture.content))),
    ...marks.map((mark, index) => markXml(mark, pictures.length + index)),
  ];
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

function pictureXml(picture: LaidPicture, index: number, media: number): string {
  const fill = `<xdr:blipFill><a:blip r:embed="rId${media + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`;
  return anchorXml(
    picture,
    `<xdr:pic><xdr:nvPicPr>${toldXml(picture, index)}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>${fill}${shapeXml(picture)}</xdr:pic>`,
  );
}

function markXml(mark: LaidMark, index: number): string {
  const ink = '<a:solidFill><a:srgbClr val="1F2937"/></a:solidFill><a:ln><a:noFill/></a:ln>';
  return anchorXml(
    mark,
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${toldXml(mark, index)}<xdr:cNvSpPr/></xdr:nvSpPr>${shapeXml(mark, ink)}</xdr:sp>`,
  );
}

function anchorXml({ row, column, left, top, width, height }: LaidMark, content: string): string {
  const place = `<xdr:col>${column}</xdr:col><xdr:colOff>${emu(left)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(top)}</xdr:rowOff>`;
  return `<xdr:oneCellAnchor><xdr:from>${place}</xdr:from><xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>${content}<xdr:clientData/></xdr:oneCellAnchor>`;
}

function toldXml({ words }: LaidMark, index: number): string {
  return `<xdr:cNvPr id="${index + 2}" name="Drawing ${index + 1}" descr="${escapeAttribute(words)}"/>`;
}

function shapeXml({ width, height }: LaidMark, ink = ''): string {
  return `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ink}</xdr:spPr>`;
}

/** Pixels as drawings measure. */
function emu(pixels: number): number {
  return Math.max(0, Math.round(pixels * 9525));
}
