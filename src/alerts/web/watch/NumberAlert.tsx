import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../deals/model/contract.ts';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { useFigure, useMeasures, type DrillTarget } from '../../../insights/web/index.ts';
import { contractQuery, Select, useText, useToday } from '../../../platform/web/index.ts';
import {
  movingFilters,
  subjectOfNumber,
  windowOf,
  type FunnelNumber,
  type MeasureNumber,
} from '../../model/watch/subject-of-number.ts';
import { AlertDialog } from './AlertDialog.tsx';
import { LineFields, whenOf, type Line } from './LineFields.tsx';
import { newWatch, type DraftDefinition } from './new-watch.ts';
import { alertMeTexts } from './texts.ts';

type Props = { title: string; target: DrillTarget; onClose: () => void };

/** Watches the very number that stands there: its question, narrowed as the page is. */
export function NumberAlert({ title, target, onClose }: Props) {
  if ('bottleneck' in target) return null;
  if ('funnel' in target.question)
    return <FunnelAlert title={title} target={target as FunnelNumber} onClose={onClose} />;
  return <MeasureAlert title={title} target={target as MeasureNumber} onClose={onClose} />;
}

function MeasureAlert({ title, target, onClose }: Props & { target: MeasureNumber }) {
  const today = useToday();
  const { measures } = useMeasures();
  const unit = measures.find(({ id }) => id === target.cell.measure)?.unit ?? 'count';
  return (
    <LineAlert title={title} unit={unit} subjectOf={() => subjectOfNumber(target, today)} onClose={onClose} />
  );
}

const modes = { reached: 'reached', touched: 'touched', strict: 'strict', stock: 'stock' } as const;

function FunnelAlert({ title, target, onClose }: Props & { target: FunnelNumber }) {
  const t = useText(alertMeTexts);
  const today = useToday();
  const [what, setWhat] = useState<'count' | 'step' | 'overall'>('step');
  const { data } = useQuery(contractQuery(pipelineContract.listPipelines));
  const { question, cell } = target;
  const { pipeline, cohort } = question.funnel;
  const known = data?.items.find(({ id, name }) => id === pipeline || name === pipeline);
  const stage = known?.stages.find(({ rank }) => rank === cell.rank);
  const mode = Object.hasOwn(modes, cell.what) ? modes[cell.what as keyof typeof modes] : null;
  const isPart = cell.value !== undefined || cell.except !== undefined;
  if (data && (!stage || !mode || isPart)) return <NoFunnelAlert onClose={onClose} />;
  if (!known || !stage || !mode) return null;
  const shown = mode === 'stock' ? 'count' : what;
  return (
    <LineAlert
      title={stage.name}
      unit={shown === 'count' ? 'count' : 'percent'}
      key={title}
      subjectOf={() => ({
        about: 'funnel',
        pipeline: known.id,
        stageId: stage.id,
        what: shown,
        mode,
        window: cohort ? windowOf(cohort.from, cohort.to, today) : null,
        filters: movingFilters(question.filters ?? [], today),
      })}
      onClose={onClose}
    >
      {mode !== 'stock' && (
        <Select
          label={t('of')}
          options={(['step', 'overall', 'count'] as const).map((id) => ({ id, name: t(id) }))}
          value={what}
          onChange={(id) => setWhat(id as typeof what)}
        />
      )}
    </LineAlert>
  );
}

function NoFunnelAlert({ onClose }: { onClose: () => void }) {
  const t = useText(alertMeTexts);
  return (
    <AlertDialog name="" onName={() => {}} definition={null} onClose={onClose}>
      <p className="text-soft">{t('noFunnel')}</p>
    </AlertDialog>
  );
}

type LineProps = {
  title: string;
  unit: MeasureUnit;
  subjectOf: () => DraftDefinition['subject'];
  children?: React.ReactNode;
  onClose: () => void;
};

function LineAlert({ title, unit, subjectOf, children, onClose }: LineProps) {
  const t = useText(alertMeTexts);
  const { figure } = useFigure();
  const [line, setLine] = useState<Line>({ is: 'below', value: null });
  const [named, setNamed] = useState<string | null>(null);
  const when = whenOf(line);
  const said = line.is === 'changed' || line.value === null ? '' : ` ${figure(unit, line.value)}`;
  const name = named ?? `${title}${t(line.is)}${said}`;
  return (
    <AlertDialog
      name={name}
      onName={setNamed}
      definition={when && newWatch(subjectOf(), when)}
      onClose={onClose}
    >
      {children}
      <LineFields name={title} unit={unit} line={line} onChange={setLine} />
    </AlertDialog>
  );
}
