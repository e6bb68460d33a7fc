import { Plus, Trash2 } from 'lucide-react';
import {
  Button,
  Checkbox,
  IconButton,
  NumberField,
  TextField,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import { nameAddress } from '../../../model/grid/address.ts';
import { colours, fills, type Conditional, type GridCell } from '../../../model/grid/grid.ts';
import { designerTexts } from '../texts.ts';
import type { Designed } from '../use-designed-grid.ts';
import { FormulaField } from './FormulaField.tsx';
import { Choice, Pair } from './parts.tsx';
import { useCellChange } from './use-cell-change.ts';

type Props = { designed: Designed; cell: GridCell };

/** What changes about a cell, its row or its column when something holds. */
export function ConditionProperties({ designed, cell }: Props) {
  const t = useText(designerTexts);
  const set = useCellChange(designed, cell);
  const { when } = cell;
  const put = (at: number, condition: Conditional) => set({ when: when.with(at, condition) }, `when ${at}`);
  return (
    <div className="flex flex-col gap-4">
      <FormulaField
        label={t('hiddenWhen')}
        grid={designed.grid}
        value={cell.hidden ?? ''}
        onChange={(hidden) => set({ hidden: hidden === '' ? undefined : hidden }, 'hidden')}
      />
      {when.length > 0 && <p className="text-xs text-faint">{t('conditionsHint')}</p>}
      {when.map((condition, at) => (
        <Condition
          // oxlint-disable-next-line react/no-array-index-key -- a condition is its place
          key={at}
          number={at + 1}
          designed={designed}
          condition={condition}
          onChange={(changed) => put(at, changed)}
          onRemove={() => set({ when: when.toSpliced(at, 1) })}
        />
      ))}
      <Button
        icon={<Plus aria-hidden size={14} />}
        isDisabled={when.length >= 20}
        onPress={() =>
          set({
            when: [
              ...when,
              { if: `${nameAddress(cell.at)} < 0`, scope: 'cell', set: { style: { text: 'negative' } } },
            ],
          })
        }
      >
        {t('conditionAdd')}
      </Button>
    </div>
  );
}

type ConditionProps = {
  number: number;
  designed: Designed;
  condition: Conditional;
  onChange: (condition: Conditional) => void;
  onRemove: () => void;
};

function Condition({ number, designed, condition, onChange, onRemove }: ConditionProps) {
  const t = useText(designerTexts);
  return (
    <fieldset className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="flex items-end gap-1">
        <div className="min-w-0 flex-1">
          <FormulaField
            label={t('conditionIf', { number })}
            grid={designed.grid}
            value={condition.if}
            onChange={(formula) => onChange({ ...condition, if: formula || 'false' })}
          />
        </div>
        <IconButton
          size="small"
          label={t('conditionRemove', { number })}
          icon={<Trash2 aria-hidden size={14} />}
          onPress={onRemove}
        />
      </div>
      <Choice
        label={t('scope')}
        value={condition.scope}
        values={['cell', 'row', 'column']}
        nameOf={(scope) => t(`scope_${scope}`)}
        onChange={(scope) => onChange({ ...condition, scope })}
      />
      <Changes condition={condition} onChange={onChange} />
    </fieldset>
  );
}

type Set = Conditional['set'];

function Changes({ condition, onChange }: Pick<ConditionProps, 'condition' | 'onChange'>) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { set } = condition;
  const put = (more: { [Key in keyof Set]?: Set[Key] | undefined }) =>
    onChange({ ...condition, set: withoutUnset({ ...set, ...more }) });
  const style = (more: Record<string, unknown>) => {
    const { style: kept } = withoutUnset({ style: withoutUnset({ ...set.style, ...more }) as Set['style'] });
    put({ style: kept && Object.keys(kept).length > 0 ? kept : undefined });
  };
  const isLine = condition.scope !== 'cell';
  return (
    <>
      <Pair>
        <Choice
          label={t('tone')}
          value={set.style?.text ?? 'unchanged'}
          values={['unchanged', ...colours]}
          nameOf={(tone) => (tone === 'unchanged' ? t('unchanged') : t(`tone_${tone}`))}
          onChange={(tone) => style({ text: tone === 'unchanged' ? undefined : tone })}
        />
        <Choice
          label={t('fill')}
          value={set.style?.fill ?? 'unchanged'}
          values={['unchanged', ...fills]}
          nameOf={(fill) => (fill === 'unchanged' ? t('unchanged') : t(`fill_${fill}`))}
          onChange={(fill) => style({ fill: fill === 'unchanged' ? undefined : fill })}
        />
        <TextField
          label={t('setValue')}
          value={set.value ? label(set.value) : ''}
          maxLength={200}
          onChange={(said) => put({ value: said === '' ? undefined : { zh: said, en: said } })}
        />
        {condition.scope === 'row' && (
          <NumberField
            label={t('setSize')}
            value={set.height ?? null}
            min={0}
            max={400}
            onChange={(height) => put({ height: height ?? undefined })}
          />
        )}
        {condition.scope === 'column' && (
          <NumberField
            label={t('setWidth')}
            value={set.width ?? null}
            min={0}
            max={800}
            onChange={(width) => put({ width: width ?? undefined })}
          />
        )}
      </Pair>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Checkbox
          label={t('bold')}
          value={set.style?.bold ?? false}
          onChange={(bold) => style({ bold: bold || undefined })}
        />
        <Checkbox
          label={t('setHide')}
          value={set.hide ?? false}
          onChange={(hide) => put({ hide: hide || undefined })}
        />
        <Checkbox
          label={t('setNoLink')}
          value={set.link === false}
          onChange={(none) => put({ link: none ? false : undefined })}
        />
        {isLine && condition.scope === 'row' && (
          <Checkbox
            label={t('setBreak')}
            value={set.pageBreak ?? false}
            onChange={(pageBreak) => put({ pageBreak: pageBreak || undefined })}
          />
        )}
      </div>
    </>
  );
}

function withoutUnset(set: object): Set {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Set;
}
