import { useState } from 'react';
import { useMeasures, type CatalogueDimension } from '../../../insights/web/index.ts';
import {
  Checkbox,
  ComboBox,
  FormDialog,
  Select,
  TextArea,
  TextField,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { Block, BlockType } from '../../model/blocks/block.ts';
import { newBlock, useSplits } from '../dictionary/TryMeasure.tsx';
import { reportTexts } from '../texts.ts';

const types: readonly BlockType[] = ['kpi', 'trend', 'bar', 'table', 'funnel', 'records', 'text'];

type Told = {
  type: BlockType;
  title: string;
  text: string;
  measure: string | null;
  day: string | null;
  by: string | null;
  across: string | null;
  isCompared: boolean;
};

type Props = { block?: Block; onClose: () => void; onDone: (block: Block) => void };

/** What a tile shows: its kind, its measure, how it is split; every choice goes with the measure. */
export function BlockDialog({ block, onClose, onDone }: Props) {
  const t = useText(reportTexts);
  const { measures } = useMeasures();
  const [told, setTold] = useState<Told>(() => toldOf(block));
  const change = (part: Partial<Told>) => setTold({ ...told, ...part });
  const measure = measures.find(({ id }) => id === told.measure);
  const splits = useSplits(measure ?? { dimensions: [] });
  const made = blockOf(told, splits, block?.id);
  return (
    <FormDialog
      title={
        block
          ? t('change', { name: block.type === 'text' ? t('text') : (block.title ?? t(block.type)) })
          : t('addBlock')
      }
      confirm={t('save')}
      onSubmit={() => made && onDone(made)}
      onClose={onClose}
      isDisabled={!made}
    >
      <Fields told={told} onChange={change} splits={splits} />
    </FormDialog>
  );
}

type FieldsProps = {
  told: Told;
  onChange: (part: Partial<Told>) => void;
  splits: readonly CatalogueDimension[];
};

function Fields({ told, onChange: change, splits }: FieldsProps) {
  const t = useText(reportTexts);
  const label = useLabel();
  const days = splits.filter(({ kind }) => kind === 'day');
  const others = splits.filter(({ kind }) => kind !== 'day');
  const named = (some: readonly CatalogueDimension[]) =>
    some.map(({ id, label: name }) => ({ id, name: label(name) }));
  const asksMeasure = told.type !== 'text' && told.type !== 'funnel';
  return (
    <>
      <Select
        label={t('kind')}
        options={types.map((id) => ({ id, name: t(id) }))}
        value={told.type}
        onChange={(type) => change({ type: type as BlockType })}
      />
      {told.type === 'text' && (
        <TextArea
          label={t('words')}
          value={told.text}
          onChange={(text) => change({ text })}
          maxLength={2000}
        />
      )}
      {asksMeasure && <MeasureField told={told} onChange={change} />}
      {asksMeasure && days.length > 0 && (
        <Select
          label={t('byDay')}
          isClearable={told.type !== 'trend'}
          placeholder={t('noDay')}
          options={named(days)}
          value={told.day}
          onChange={(day) => change({ day })}
        />
      )}
      {(told.type === 'bar' || told.type === 'table') && (
        <Select
          label={t('splitBy')}
          options={named(others)}
          value={told.by}
          onChange={(by) => change({ by })}
        />
      )}
      {told.type === 'table' && (
        <Select
          label={t('columns')}
          isClearable
          options={named(others.filter(({ id }) => id !== told.by))}
          value={told.across}
          onChange={(across) => change({ across })}
        />
      )}
      {told.type === 'kpi' && told.day && (
        <Checkbox
          label={t('compare')}
          value={told.isCompared}
          onChange={(isCompared) => change({ isCompared })}
        />
      )}
      {told.type !== 'text' && (
        <TextField
          label={t('blockTitle')}
          value={told.title}
          onChange={(title) => change({ title })}
          maxLength={80}
        />
      )}
    </>
  );
}

/** Of all measures the one that is typed. */
function MeasureField({ told, onChange: change }: Omit<FieldsProps, 'splits'>) {
  const t = useText(reportTexts);
  const label = useLabel();
  const { measures } = useMeasures();
  const measure = measures.find(({ id }) => id === told.measure);
  const search = async (typed: string) =>
    measures
      .filter(({ id, label: name }) =>
        `${id} ${name.zh} ${name.en}`.toLowerCase().includes(typed.toLowerCase()),
      )
      .slice(0, 50)
      .map(({ id, label: name, cubeLabel }) => ({ id, name: `${label(name)} · ${label(cubeLabel)}` }));
  return (
    <ComboBox
      label={t('measure')}
      isRequired
      search={search}
      value={measure ? { id: measure.id, name: label(measure.label) } : null}
      onChange={(chosen) => change({ measure: chosen?.id ?? null, day: null, by: null, across: null })}
    />
  );
}

function toldOf(block: Block | undefined): Told {
  const empty = { title: '', text: '', measure: null, day: null, by: null, across: null, isCompared: true };
  if (!block) return { ...empty, type: 'kpi' };
  if (block.type === 'text') return { ...empty, type: 'text', text: block.text };
  const shared = { ...empty, type: block.type, title: block.title ?? '', day: block.period };
  if (block.type === 'funnel' || block.type === 'grid') return shared;
  if (block.type === 'trend') return { ...shared, measure: block.measures[0]!, day: block.on };
  if (block.type === 'table')
    return { ...shared, measure: block.measures[0]!, by: block.rows, across: block.columns };
  if (block.type === 'bar') return { ...shared, measure: block.measure, by: block.by };
  return { ...shared, measure: block.measure, isCompared: block.type === 'kpi' && block.compare !== null };
}

/** The block; null while something is missing. */
function blockOf(told: Told, splits: readonly CatalogueDimension[], id?: string): Block | null {
  const own = id === undefined ? {} : { id };
  if (told.type === 'text')
    return told.text.trim()
      ? ({ type: 'text', id: newBlock('text', {}).id, ...own, text: told.text } as Block)
      : null;
  const team = splits.find(({ references }) => references === 'team')?.id ?? null;
  const asked = { ...own, title: told.title.trim() || null };
  if (told.type === 'funnel')
    return newBlock('funnel', {
      ...asked,
      team: 'deals.team',
      period: 'deals.created_on',
      pipeline: null,
      weigh: 'count',
    });
  if (!told.measure) return null;
  const measured = { ...asked, team, period: told.day };
  if (told.type === 'kpi')
    return newBlock('kpi', {
      ...measured,
      measure: told.measure,
      compare: told.isCompared && told.day ? 'previous_period' : null,
    });
  if (told.type === 'records') return newBlock('records', { ...measured, measure: told.measure, most: 10 });
  if (told.type === 'trend')
    return told.day
      ? newBlock('trend', {
          ...measured,
          period: null,
          measures: [told.measure],
          on: told.day,
          grain: 'month',
        })
      : null;
  if (!told.by) return null;
  return told.type === 'bar'
    ? newBlock('bar', { ...measured, measure: told.measure, by: told.by, most: 10 })
    : newBlock('table', {
        ...measured,
        measures: [told.measure],
        rows: told.by,
        columns: told.across,
        most: 50,
      });
}
