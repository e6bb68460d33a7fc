import {
  Card,
  ComboBox,
  SegmentedControl,
  Select,
  TextField,
  useLabel,
  usePointerSource,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { useState } from 'react';
import type { SourceDraft } from './source-draft.ts';
import { sourceTexts } from './texts.ts';

type Props = {
  draft: SourceDraft;
  fields: readonly OpenField[];
  onChange: (change: Partial<SourceDraft>) => void;
};

/** What the leads of a source get when they do not say: source, campaign, and whose they are. */
export function SourceDefaults({ draft, fields, onChange }: Props) {
  const t = useText(sourceTexts);
  const label = useLabel();
  const people = usePointerSource('user');
  const [isPerson, setPerson] = useState(draft.owner !== null);
  const options = fields.find(({ id }) => id === 'source')?.options ?? [];
  return (
    <Card title={t('defaults')}>
      <p className="mb-3 text-sm text-soft">{t('defaultsHint')}</p>
      <div className="flex flex-col gap-3">
        <div className="grid gap-3 md:grid-cols-2">
          <Select
            label={t('source')}
            isClearable
            options={options.map((option) => ({ id: option.value, name: label(option.label) }))}
            value={draft.source}
            onChange={(source) => onChange({ source })}
          />
          <TextField
            label={t('campaign')}
            value={draft.campaign ?? ''}
            onChange={(campaign) => onChange({ campaign })}
            maxLength={200}
          />
        </div>
        <div className="flex flex-col gap-1">
          <span className="text-sm text-soft">{t('goesTo')}</span>
          <SegmentedControl
            label={t('goesTo')}
            segments={[
              { id: 'auto', name: t('auto') },
              { id: 'person', name: t('person') },
            ]}
            value={isPerson ? 'person' : 'auto'}
            onChange={(id) => {
              setPerson(id === 'person');
              if (id === 'auto') onChange({ owner: null });
            }}
          />
        </div>
        {isPerson && people && (
          <ComboBox
            label={t('owner')}
            search={people.search}
            value={draft.owner}
            onChange={(owner) => onChange({ owner })}
          />
        )}
      </div>
    </Card>
  );
}
