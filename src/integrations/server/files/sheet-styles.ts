// The cell formats of a laid sheet: every look it uses once, with its number format, font, fill and place.
import { bookParts } from './xlsx-parts.ts';

/** How a cell of a laid sheet looks; colours are `RRGGBB`. */
export type SheetLook = {
  /** A spreadsheet's number format, `#,##0.00`; `@` is text. */
  format: string;
  bold?: boolean | undefined;
  /** Points. */
  size?: number | undefined;
  colour?: string | undefined;
  fill?: string | undefined;
  align?: 'left' | 'center' | 'right' | undefined;
  indent?: number | undefined;
  wrap?: boolean | undefined;
};

/** Own number formats begin here; those below are the spreadsheet's. */
const firstOwnFormat = 164;

/** Gathers looks: each gets its place among the cell formats once. */
export function createSheetStyles() {
  const formats = orderedSet();
  const fonts = orderedSet(fontXml({ format: '' }));
  const fills = orderedSet(fillXml('none'), fillXml('gray125'));
  const looks = orderedSet(xfXml({ format: 'General' }, 0, 0, 0));
  return {
    placeOf(look: SheetLook): number {
      const format = look.format === 'General' ? 0 : firstOwnFormat + formats.placeOf(look.format);
      const font = fonts.placeOf(fontXml(look));
      const fill = look.fill ? fills.placeOf(fillXml('solid', look.fill)) : 0;
      return looks.placeOf(xfXml(look, format, font, fill));
    },
    toXml(): string {
      const own = formats.all.map(
        (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeCode(code)}"/>`,
      );
      return `${bookParts.declaration}<styleSheet xmlns="${bookParts.main}">${counted('numFmts', own)}${counted('fonts', fonts.all)}${counted('fills', fills.all)}
<borders count="1"><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFD0D5DD"/></${side}>`).join('')}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${counted('cellXfs', looks.all)}</styleSheet>`;
    },
  };
}

function orderedSet(...first: string[]) {
  const places = new Map(first.map((one, index) => [one, index]));
  return {
    placeOf(one: string): number {
      const known = places.get(one);
      if (known !== undefined) return known;
      places.set(one, places.size);
      return places.size - 1;
    },
    get all() {
      return [...places.keys()];
    },
  };
}

function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function escapeCode(code: string): string {
  return code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function fontXml({ bold, colour, size = 11 }: SheetLook): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colour ? `<color rgb="FF${colour}"/>` : ''}<name val="Calibri"/></font>`;
}

function fillXml(pattern: 'none' | 'gray125' | 'solid', colour?: string): string {
  const foreground = colour ? `<fgColor rgb="FF${colour}"/><bgColor indexed="64"/>` : '';
  return `<fill><patternFill patternType="${pattern}">${foreground}</patternFill></fill>`;
}

function xfXml({ align, indent, wrap }: SheetLook, format: number, font: number, fill: number): string {
  const alignment = `<alignment${align ? ` horizontal="${align}"` : ''} vertical="center"${indent ? ` indent="${indent}"` : ''}${wrap ? ' wrapText="1"' : ''}/>`;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}
