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
import { usePools } from '../../pool/use-pools.ts';
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
        <Hands draft={draft} onChange={onChange} />
      </div>
    </Card>
  );
}

type Hands = 'auto' | 'person' | 'pool';

/** To whom the leads go: the assignment, a person, or a pool. */
function Hands({ draft, onChange }: Omit<Props, 'fields'>) {
  const t = useText(sourceTexts);
  const people = usePointerSource('user');
  const pools = usePools();
  const [hands, setHands] = useState<Hands>(draft.owner ? 'person' : draft.pool ? 'pool' : 'auto');
  const items = pools.data?.items ?? [];
  return (
    <>
      <div className="flex flex-col gap-1">
        <span className="text-sm text-soft">{t('goesTo')}</span>
        <SegmentedControl<Hands>
          label={t('goesTo')}
          segments={[
            { id: 'auto', name: t('auto') },
            { id: 'person', name: t('person') },
            { id: 'pool', name: t('pool') },
          ]}
          value={hands}
          onChange={(id) => {
            setHands(id);
            onChange({ owner: null, pool: null });
          }}
        />
      </div>
      {hands === 'person' && people && (
        <ComboBox
          label={t('owner')}
          search={people.search}
          value={draft.owner}
          onChange={(owner) => onChange({ owner })}
        />
      )}
      {hands === 'pool' && (
        <Select
          label={t('pool')}
          options={items.map(({ id, name }) => ({ id, name }))}
          value={draft.pool?.id ?? null}
          onChange={(id) => onChange({ pool: items.find((one) => one.id === id) ?? null })}
        />
      )}
    </>
  );
}
