import {
  ComboBox,
  MultiSelect,
  RadioGroup,
  TextField,
  useLabel,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import { industryOptions } from '../../../accounts/model/options.ts';
import { handOverTexts, wizardTexts } from '../texts.ts';
import type { OrderDraft } from './order-draft.ts';

type Props = { draft: OrderDraft; onChange: (change: Partial<OrderDraft>) => void };

/** What is handed over: what somebody holds, a territory, or what was chosen in a list. */
export function SourceFields({ draft, onChange }: Props) {
  const t = useText(wizardTexts);
  const words = useText(handOverTexts);
  const people = usePointerSource('user');
  const { chosen, from } = draft;
  const options = [
    ...(chosen
      ? [
          {
            id: 'chosen',
            name: t('chosen', { count: chosen.count, name: words(chosen.source.object) }),
            detail: t('chosenHint'),
          },
        ]
      : []),
    { id: 'person', name: t('person'), detail: t('personHint') },
    { id: 'territory', name: t('territory'), detail: t('territoryHint') },
  ];
  const change = (next: string): void => onChange({ from: next as OrderDraft['from'], picks: {} });
  return (
    <>
      <RadioGroup label={t('what')} options={options} value={from} onChange={change} />
      {from !== 'chosen' && (
        <ComboBox
          label={t('whom')}
          isRequired={from === 'person'}
          placeholder={from === 'territory' ? t('anybody') : undefined}
          value={draft.person}
          onChange={(person) => onChange({ person, picks: {} })}
          search={people?.search ?? (() => Promise.resolve([]))}
        />
      )}
      {from === 'territory' && <TerritoryFields draft={draft} onChange={onChange} />}
    </>
  );
}

function TerritoryFields({ draft, onChange }: Props) {
  const t = useText(wizardTexts);
  const label = useLabel();
  return (
    <>
      <TextField
        label={t('regions')}
        placeholder={t('regionsExample')}
        value={draft.regions}
        onChange={(regions) => onChange({ regions, picks: {} })}
      />
      <MultiSelect
        label={t('industries')}
        options={industryOptions.map((one) => ({ id: one.value, name: label(one.label) }))}
        value={draft.industries}
        onChange={(industries) => onChange({ industries, picks: {} })}
      />
    </>
  );
}
