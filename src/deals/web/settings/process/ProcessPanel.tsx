import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { newId } from '../../../../platform/model/identifier.ts';
import { Button, Drawer, Menu, TextField, useLabel, useText } from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import type { Asked } from '../../../model/process/judge-move.ts';
import { partWords } from '../../../model/process/requirement-words.ts';
import { emptyProcess, type ProcessPart, type StageProcess } from '../../../model/process/stage-process.ts';
import { useNameOf } from '../../pipelines.ts';
import { useAskedWords } from '../../process/use-asked-words.ts';
import type { DrawnStage } from '../drawing.ts';
import {
  blankRequirement,
  blankTransition,
  kindOfTransition,
  transitionKinds,
  withAdded,
  withChanged,
  withoutRule,
  type Drawn,
} from './process-drawing.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import { RequirementFields } from './RequirementFields.tsx';
import { RuleCostLine } from './RuleCostLine.tsx';
import { RuleFrame } from './RuleFrame.tsx';
import { panelTexts } from './texts.ts';
import { TransitionFields } from './TransitionFields.tsx';
import { useProcessCosts, type CostOf } from './use-process-costs.ts';

type Props = {
  pipelineId: string | null;
  stage: DrawnStage;
  /** All stages drawn, to name those that may be jumped to. */
  stages: readonly DrawnStage[];
  mayDesign: boolean;
  onChange: (process: StageProcess) => void;
  onClose: () => void;
};

/** What one stage asks for, drawn part by part, with what each rule would have cost. */
export function ProcessPanel({ pipelineId, stage, stages, mayDesign, onChange, onClose }: Props) {
  const t = useText(panelTexts);
  const name = useNameOf()(stage);
  const process = stage.process ?? emptyProcess;
  const costs = useProcessCosts(pipelineId, stage.id ?? null, process);
  const { words } = useAskedWords(stages.map((one) => ({ ...one, id: one.id ?? one.key })));
  const parts = { process, isDisabled: !mayDesign, costOf: costs.costOf, words, onChange };
  const isOpen = stage.kind === 'open';
  return (
    <Drawer
      title={t('title', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {costs.askAgain && (
            <Button variant="quiet" isPending={costs.isAsking} onPress={costs.askAgain}>
              {t('askCost')}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        <p className="text-sm text-soft">{t('intro')}</p>
        <Requirements {...parts} part="entry" hint={t('entryText')} />
        {stage.kind !== 'lost' && (
          <EvidenceFields process={process} isDisabled={!mayDesign} onChange={onChange} />
        )}
        {isOpen && <Checklist {...parts} />}
        {isOpen && <Requirements {...parts} part="exit" hint={t('exitText')} />}
        {isOpen && <Transitions {...parts} stages={stages.filter(({ key }) => key !== stage.key)} />}
      </div>
    </Drawer>
  );
}

type PartProps = {
  process: StageProcess;
  isDisabled: boolean;
  costOf: CostOf;
  words: (asked: Pick<Asked, 'part' | 'rule'>) => string;
  onChange: (process: StageProcess) => void;
};

type SectionProps = { part: ProcessPart; hint: string; children: ReactNode; add: ReactNode };

function Section({ part, hint, children, add }: SectionProps) {
  const label = useLabel();
  return (
    <section className="flex flex-col gap-2">
      <div className="flex items-start justify-between gap-3">
        <div>
          <h3 className="text-base">{label(partWords[part])}</h3>
          <p className="text-sm text-faint">{hint}</p>
        </div>
        {add}
      </div>
      <ul className="flex flex-col gap-2">{children}</ul>
    </section>
  );
}

type AddProps = { part: ProcessPart; entries: readonly { id: string; name: string; onAction: () => void }[] };

function AddMenu({ part, entries }: AddProps) {
  const t = useText(panelTexts);
  const label = useLabel();
  const name = t('addTo', { part: label(partWords[part]) });
  return (
    <Menu
      label={name}
      placement="bottom end"
      trigger={
        <Button size="small" icon={<Plus aria-hidden size={14} />} aria-label={name}>
          {t('add')}
        </Button>
      }
      entries={entries}
    />
  );
}

function Requirements({
  part,
  hint,
  process,
  isDisabled,
  costOf,
  words,
  onChange,
}: PartProps & { part: 'entry' | 'exit'; hint: string }) {
  const t = useText(panelTexts);
  const fields = {
    deal: useCatalogue('deal').catalogue?.fields ?? [],
    account: useCatalogue('account').catalogue?.fields ?? [],
  };
  const change = (rule: Drawn<'entry'>): void => onChange(withChanged(process, part, rule));
  const entries = (['field', 'contact', 'activity', 'file', 'form', 'approval'] as const).map((kind) => ({
    id: kind,
    name: t(kind),
    onAction: () => onChange(withAdded(process, part, blankRequirement(kind, newId()))),
  }));
  return (
    <Section part={part} hint={hint} add={!isDisabled && <AddMenu part={part} entries={entries} />}>
      {process[part].map((rule) => (
        <RuleFrame
          key={rule.id}
          name={words({ part, rule })}
          mode={rule.mode}
          onMode={(mode) => change({ ...rule, mode })}
          onRemove={() => onChange(withoutRule(process, part, rule.id))}
          isDisabled={isDisabled}
          cost={<RuleCostLine cost={costOf(rule.id)} mode={rule.mode} />}
        >
          <RequirementFields rule={rule} fields={fields} isDisabled={isDisabled} onChange={change} />
        </RuleFrame>
      ))}
    </Section>
  );
}

function Checklist({ process, isDisabled, costOf, words, onChange }: PartProps) {
  const t = useText(panelTexts);
  const [isAsked, setAsked] = useState(false);
  const change = (item: Drawn<'checklist'>): void => onChange(withChanged(process, 'checklist', item));
  const add = (): void =>
    onChange(withAdded(process, 'checklist', { id: newId(), text: '', textEn: null, required: null }));
  const button = !isDisabled && (
    <Button size="small" icon={<Plus aria-hidden size={14} />} onPress={add}>
      {t('addItem')}
    </Button>
  );
  return (
    <Section part="checklist" hint={t('checklistText')} add={button}>
      {process.checklist.map((item) => (
        <RuleFrame
          key={item.id}
          name={words({ part: 'checklist', rule: item })}
          mode={item.required}
          withNone
          onMode={(required) => change({ ...item, required })}
          onRemove={() => onChange(withoutRule(process, 'checklist', item.id))}
          isDisabled={isDisabled}
          cost={<RuleCostLine cost={costOf(item.id)} mode={item.required} />}
        >
          <TextField
            label={t('item')}
            value={item.text}
            onChange={(text) => change({ ...item, text })}
            onBlur={() => setAsked(true)}
            maxLength={200}
            isDisabled={isDisabled}
            error={isAsked && !item.text.trim() ? t('itemMissing') : null}
            className="w-full"
          />
          <TextField
            label={t('itemEn')}
            value={item.textEn ?? ''}
            onChange={(textEn) => change({ ...item, textEn: textEn || null })}
            maxLength={200}
            isDisabled={isDisabled}
            className="w-full"
          />
        </RuleFrame>
      ))}
    </Section>
  );
}

function Transitions({
  process,
  stages,
  isDisabled,
  costOf,
  words,
  onChange,
}: PartProps & { stages: readonly DrawnStage[] }) {
  const t = useText(panelTexts);
  const change = (rule: Drawn<'transitions'>): void => onChange(withChanged(process, 'transitions', rule));
  const drawn = process.transitions.map(kindOfTransition);
  const entries = transitionKinds
    .filter((kind) => !drawn.includes(kind))
    .map((kind) => ({
      id: kind,
      name: t(kind),
      onAction: () => onChange(withAdded(process, 'transitions', blankTransition(kind, newId()))),
    }));
  const add = !isDisabled && entries.length > 0 && <AddMenu part="transitions" entries={entries} />;
  return (
    <Section part="transitions" hint={t('transitionsText')} add={add}>
      {process.transitions.map((rule) => (
        <RuleFrame
          key={rule.id}
          name={words({ part: 'transitions', rule })}
          mode={rule.mode}
          onMode={(mode) => change({ ...rule, mode })}
          onRemove={() => onChange(withoutRule(process, 'transitions', rule.id))}
          isDisabled={isDisabled}
          cost={<RuleCostLine cost={costOf(rule.id)} mode={rule.mode} />}
        >
          <TransitionFields rule={rule} stages={stages} isDisabled={isDisabled} onChange={change} />
        </RuleFrame>
      ))}
    </Section>
  );
}
