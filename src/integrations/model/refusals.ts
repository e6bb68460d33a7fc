import type { Label } from '../../platform/model/label.ts';
import type { RefusalReason } from '../../platform/model/refusal.ts';

/** Why a file as a whole cannot be imported or exported. */
export const fileRefusals = {
  empty: {
    code: 'import.empty_file',
    status: 422,
    label: { zh: '文件是空的，没有可导入的内容', en: 'The file is empty: there is nothing to import' },
  },
  html: {
    code: 'import.html_not_csv',
    status: 422,
    label: {
      zh: '这个文件其实是网页（HTML），不是表格。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入',
      en: 'This file is a web page (HTML), not a table. Open it in Excel, save it as .xlsx and import that',
    },
  },
  xml: {
    code: 'import.xml_not_csv',
    status: 422,
    label: {
      zh: '这个文件是 XML，不是表格。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入',
      en: 'This file is XML, not a table. Open it in Excel, save it as .xlsx and import that',
    },
  },
  oldExcel: {
    code: 'import.old_xls',
    status: 422,
    label: {
      zh: '这是旧版 Excel 文件（.xls）。请在 Excel 或 WPS 中另存为 .xlsx 后再导入',
      en: 'This is an old Excel file (.xls). Save it as .xlsx and import that',
    },
  },
  encrypted: {
    code: 'import.encrypted',
    status: 422,
    label: {
      zh: '这个文件有密码保护。请去掉密码后再导入',
      en: 'This file is protected by a password. Remove the password and import it again',
    },
  },
  notXlsx: {
    code: 'import.not_xlsx',
    status: 422,
    label: {
      zh: '这个压缩包不是 .xlsx 表格。请另存为 .xlsx 或 CSV 后再导入',
      en: 'This archive is not an .xlsx workbook. Save the table as .xlsx or CSV and import that',
    },
  },
  notTable: {
    code: 'import.not_a_table',
    status: 422,
    label: {
      zh: '这个文件不是表格。可以导入 CSV 和 .xlsx 文件',
      en: 'This file is not a table. CSV and .xlsx files can be imported',
    },
  },
  damaged: {
    code: 'import.damaged_file',
    status: 422,
    label: {
      zh: '文件已损坏，无法读取。请重新导出或另存后再试',
      en: 'The file is damaged and cannot be read. Export or save it again',
    },
  },
  bomb: {
    code: 'import.zip_bomb',
    status: 422,
    label: {
      zh: '文件解压后过大，出于安全考虑不予导入',
      en: 'The file inflates to far more than it holds, so it is refused for safety',
    },
  },
  forbiddenXml: {
    code: 'import.forbidden_xml',
    status: 422,
    label: {
      zh: '文件含有不允许的 XML 声明（DTD 或实体），出于安全考虑不予导入',
      en: 'The file holds XML declarations that are not allowed (DTD or entities), so it is refused for safety',
    },
  },
  tooLarge: {
    code: 'import.too_large',
    status: 422,
    label: {
      zh: '表格太大，无法读取。请拆成几个文件，或另存为 CSV',
      en: 'The table is too large to read. Split it, or save it as CSV',
    },
  },
  noSuchEncoding: {
    code: 'import.no_such_encoding',
    status: 422,
    label: { zh: '没有“{encoding}”这种文字编码', en: 'There is no encoding named “{encoding}”' },
  },
  noSuchSheet: {
    code: 'import.no_such_sheet',
    status: 422,
    label: { zh: '文件中没有名为“{sheet}”的工作表', en: 'The file has no sheet named “{sheet}”' },
  },
  noSheet: {
    code: 'import.no_sheet',
    status: 422,
    label: { zh: '文件中没有可读取的工作表', en: 'The file has no sheet that can be read' },
  },
  openQuote: {
    code: 'import.open_quote',
    status: 422,
    label: {
      zh: '从第 {row} 行起有一个引号没有结束，后面的内容无法分行',
      en: 'A quote opened at row {row} is never closed, so the rows after it cannot be told apart',
    },
  },
  tooManyRows: {
    code: 'export.too_many_rows',
    status: 422,
    label: {
      zh: '.xlsx 最多容纳 1,048,575 行数据，请改用 CSV 导出',
      en: 'An .xlsx sheet holds at most 1,048,575 rows; export as CSV instead',
    },
  },
} satisfies Record<string, RefusalReason>;

/** What is odd about one row as it stands in the file, before any value is read. */
export const rowDefects = {
  too_few_cells: { zh: '这一行的列数比表头少', en: 'This row has fewer cells than the header' },
  too_many_cells: { zh: '这一行的列数比表头多', en: 'This row has more cells than the header' },
  nul_character: { zh: '这一行含有空字符（NUL）', en: 'This row holds NUL characters' },
  broken_text: {
    zh: '这一行有无法识别的字符，可能是编码错误',
    en: 'This row holds characters that cannot be decoded',
  },
} satisfies Record<string, Label>;

export type RowDefect = keyof typeof rowDefects;
