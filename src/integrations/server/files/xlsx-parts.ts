// The XML of a workbook around its sheets.

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const documentTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The places of the cell formats in `styles`. Text has Excel's text format, so that editing never makes a formula. */
export const cellStyles = { number: 0, text: 1, heading: 2, money: 3, day: 4, moment: 5 } as const;
export type CellStyle = keyof typeof cellStyles;

const styles = `${declaration}<styleSheet xmlns="${main}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
</cellXfs>
</styleSheet>`;

/** The part that holds the sheet at this place, from 0. */
function sheetPart(at: number): string {
  return `worksheets/sheet${at + 1}.xml`;
}

function contentTypes(sheets: readonly string[], own: readonly string[] = []): string {
  const written = [
    ...sheets.map(
      (_, at) => `<Override PartName="/xl/${sheetPart(at)}" ContentType="${mime}.worksheet+xml"/>`,
    ),
    ...own,
  ];
  return `${declaration}<Types xmlns="${packageTypes}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/>
<Default Extension="jpeg" ContentType="image/jpeg"/>
<Override PartName="/xl/workbook.xml" ContentType="${mime}.sheet.main+xml"/>
${written.join('\n')}
<Override PartName="/xl/styles.xml" ContentType="${mime}.styles+xml"/>
</Types>`;
}

const packageRelations = `${declaration}<Relationships xmlns="${packageTypes}/relationships">
<Relationship Id="rId1" Type="${documentTypes}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>`;

function workbookRelations(sheets: readonly string[]): string {
  const written = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${documentTypes}/worksheet" Target="${sheetPart(at)}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageTypes}/relationships">
${written.join('\n')}
<Relationship Id="rId${sheets.length + 1}" Type="${documentTypes}/styles" Target="styles.xml"/>
</Relationships>`;
}

const longestName = 31;

/** Excel forbids these in a sheet's name, and more than 31 characters. */
function nameOfSheet(sheet: string): string {
  return sheet.replace(/[\\/?*[\]:"]/g, ' ').slice(0, longestName);
}

/** Names that no two sheets of a workbook share, whatever their letters' case. */
export function namesOfSheets(sheets: readonly string[]): string[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const wanted = nameOfSheet(sheet.replace(/[&<>]/g, ' ')).trim() || 'Sheet';
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1)
      name = `${wanted.slice(0, longestName - String(count).length - 1)} ${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The last `hidden` sheets are not shown. */
function workbook(sheets: readonly string[], definedNames = '', hidden = 0): string {
  const written = sheets.map(
    (sheet, at) =>
      `<sheet name="${nameOfSheet(sheet)}" sheetId="${at + 1}"${at < sheets.length - hidden ? '' : ' state="hidden"'} r:id="rId${at + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${documentTypes}"><sheets>${written.join('')}</sheets>${definedNames}</workbook>`;
}

function sheetStart(headerLengths: readonly number[]): string {
  const columns = headerLengths
    .map(
      (length, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${Math.min(Math.max(length * 2, 12), 40)}" customWidth="1"/>`,
    )
    .join('');
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${declaration}<worksheet xmlns="${main}">${frozen}<cols>${columns}</cols><sheetData>`;
}

export const bookParts = {
  /** Part name → XML, for everything but the sheets; their names are escaped already. */
  fixed: (
    sheets: readonly string[],
    own: { styles?: string; definedNames?: string; types?: readonly string[]; hidden?: number } = {},
  ): Record<string, string> => ({
    '[Content_Types].xml': contentTypes(sheets, own.types),
    '_rels/.rels': packageRelations,
    'xl/workbook.xml': workbook(sheets, own.definedNames, own.hidden),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets),
    'xl/styles.xml': own.styles ?? styles,
  }),
  sheet: (at: number) => `xl/${sheetPart(at)}`,
  declaration,
  main,
  documentTypes,
  relations: (written: readonly string[]) =>
    `${declaration}<Relationships xmlns="${packageTypes}/relationships">${written.join('')}</Relationships>`,
  sheetStart,
  sheetEnd: '</sheetData></worksheet>',
};
