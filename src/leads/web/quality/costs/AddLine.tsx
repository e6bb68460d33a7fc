import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Select, TextField, useText, type Option } from '../../../../platform/web/index.ts';
import { keyOfLine, type CostLine } from './cost-grid.ts';
import { costTexts } from './texts.ts';

type Props = { sources: readonly Option[]; lines: readonly CostLine[]; onAdd: (line: CostLine) => void };

/** Opens a line for a source or campaign that has neither cost nor leads yet. */
export function AddLine({ sources, lines, onAdd }: Props) {
  const t = useText(costTexts);
  const [source, setSource] = useState<string | null>(null);
  const [campaign, setCampaign] = useState('');
  const line = source === null ? null : { source, campaign: campaign.trim() || null };
  const exists = line !== null && lines.some((one) => keyOfLine(one) === keyOfLine(line));
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-44">
        <Select label={t('source')} options={sources} value={source} onChange={setSource} />
      </div>
      <div className="w-56">
        <TextField
          label={t('campaign')}
          hint={t('addHint')}
          value={campaign}
          onChange={setCampaign}
          maxLength={200}
          error={exists ? t('exists') : null}
        />
      </div>
      <Button
        icon={<Plus aria-hidden size={16} />}
        isDisabled={line === null || exists}
        onPress={() => {
          if (line) onAdd(line);
          setCampaign('');
        }}
      >
        {t('add')}
      </Button>
    </div>
  );
}
