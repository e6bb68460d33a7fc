import { Select, useText } from '../../../platform/web/index.ts';
import { wizardTexts } from '../texts.ts';
import type { Look, ReadingChoice } from './use-wizard.ts';

const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'windows-1252'];

type Props = { table: Look['table']; onChoose: (reading: ReadingChoice) => void };

/** The sheet of a workbook where there are several, the encoding of a text when the guess was wrong. */
export function ReadingChoices({ table, onChoose }: Props) {
  const t = useText(wizardTexts);
  const { kind, sheet, sheets, encoding } = table;
  if (kind === 'csv') {
    return (
      <Select
        label={t('encoding')}
        options={[...new Set([encoding, ...encodings])].map((name) => ({
          id: name,
          name: name.toUpperCase(),
        }))}
        value={encoding}
        onChange={(name) => name && onChoose({ encoding: name })}
      />
    );
  }
  if (sheets.length < 2) return null;
  return (
    <Select
      label={t('sheet')}
      options={sheets.map(({ name }) => ({ id: name, name }))}
      value={sheet}
      onChange={(name) => name && onChoose({ sheet: name })}
    />
  );
}
