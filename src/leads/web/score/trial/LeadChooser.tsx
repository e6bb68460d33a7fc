import { ComboBox, type Option, usePointerSource, useText } from '../../../../platform/web/index.ts';
import { trialTexts } from './texts.ts';

type Props = { label: string; value: Option | null; onChange: (lead: Option | null) => void };

/** One lead that the asker sees, found by typing. */
export function LeadChooser({ label, value, onChange }: Props) {
  const t = useText(trialTexts);
  const source = usePointerSource('lead');
  return (
    <ComboBox
      label={label}
      placeholder={t('find')}
      value={value}
      onChange={onChange}
      search={async (text, signal) => (await source?.search(text, signal)) ?? []}
    />
  );
}
