import { Button, Checkbox, Select, TextField, useText } from '../../../platform/web/index.ts';
import type { WirePaper } from '../../model/flow/flow-contract.ts';
import type { FlowDesign } from '../../model/flow/flow.ts';
import { ConditionFields, freshComparison } from './ConditionFields.tsx';
import type { SavedFlow } from './FlowDesigner.tsx';
import { flowTexts } from './texts.ts';

type Props = {
  draft: SavedFlow;
  facts: WirePaper['facts'];
  isReadOnly: boolean;
  onChange: (draft: SavedFlow) => void;
};

/** What holds for the whole flow: its name, when it applies, how repeated decisions are taken. */
export function FlowFields({ draft, facts, isReadOnly, onChange }: Props) {
  const t = useText(flowTexts);
  const { design } = draft;
  const setDesign = (change: Partial<FlowDesign>): void =>
    onChange({ ...draft, design: { ...design, ...change } });
  return (
    <fieldset disabled={isReadOnly} className="flex flex-col gap-4">
      <TextField
        label={t('name')}
        isRequired
        maxLength={60}
        isReadOnly={isReadOnly}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <Checkbox
        label={t('isOn')}
        value={draft.isOn}
        isDisabled={isReadOnly}
        onChange={(isOn) => onChange({ ...draft, isOn })}
      />
      <Applies draft={draft} facts={facts} onChange={onChange} />
      <Select
        label={t('whenAskedBefore')}
        value={design.whenAskedBefore}
        isDisabled={isReadOnly}
        options={(['first', 'consecutive', 'each'] as const).map((id) => ({ id, name: t(`asked_${id}`) }))}
        onChange={(one) => setDesign({ whenAskedBefore: one as FlowDesign['whenAskedBefore'] })}
      />
      <Select
        label={t('afterSendBack')}
        value={design.afterSendBack}
        isDisabled={isReadOnly}
        options={(['start', 'same_step'] as const).map((id) => ({ id, name: t(`back_${id}`) }))}
        onChange={(one) => setDesign({ afterSendBack: one as FlowDesign['afterSendBack'] })}
      />
    </fieldset>
  );
}

function Applies({ draft, facts, onChange }: Omit<Props, 'isReadOnly'>) {
  const t = useText(flowTexts);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm font-medium">{t('applies')}</p>
      {draft.applies ? (
        <>
          <ConditionFields
            condition={draft.applies}
            facts={facts}
            onChange={(applies) => onChange({ ...draft, applies })}
          />
          <div>
            <Button size="small" variant="quiet" onPress={() => onChange({ ...draft, applies: null })}>
              {t('dropConditions')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="text-sm text-soft">{t('appliesHint')}</p>
          <div>
            <Button
              size="small"
              variant="quiet"
              onPress={() =>
                onChange({ ...draft, applies: { match: 'all', comparisons: [freshComparison(facts)] } })
              }
            >
              {t('addCondition')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
