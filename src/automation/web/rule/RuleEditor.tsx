import type { ReactNode } from 'react';
import { NumberField, Select, TextField, useLabel, useText } from '../../../platform/web/index.ts';
import type { WireFault, WireRule } from '../../model/contract.ts';
import { automatedObjects, type AutomatedObject, type Definition } from '../../model/definition.ts';
import { runReasonLabels } from '../../model/run.ts';
import { RuleSentence } from '../RuleSentence.tsx';
import { editorTexts, objectNames, sentenceTexts } from '../texts.ts';
import { ActionsPart } from './ActionsPart.tsx';
import { ConditionsPart } from './ConditionsPart.tsx';
import { about, type DrawnRule } from './drawn-rule.ts';
import { TriggerPart } from './TriggerPart.tsx';

type Props = { draft: DrawnRule; before: WireRule | null; onChange: (draft: DrawnRule) => void };

/** A rule read downwards: when, if, then. */
export function RuleEditor({ draft, before, onChange }: Props) {
  const t = useText(editorTexts);
  const objectName = useText(objectNames);
  const said = useText(sentenceTexts);
  const { definition } = draft;
  const put = (change: Partial<Definition>): void =>
    onChange({ ...draft, definition: { ...definition, ...change } });
  return (
    <>
      <Trouble rule={before} />
      <div className="grid gap-3 md:grid-cols-[1fr_12rem]">
        <TextField
          label={t('name')}
          isRequired
          value={draft.name}
          onChange={(name) => onChange({ ...draft, name })}
          maxLength={80}
        />
        <Select
          label={t('object')}
          options={automatedObjects.map((id) => ({ id, name: objectName(id) }))}
          value={definition.object}
          isDisabled={before !== null}
          onChange={(id) =>
            id && onChange({ ...draft, definition: about(definition, id as AutomatedObject) })
          }
        />
      </div>
      <RuleSentence definition={definition} />
      <Step word={said('when')} tone="bg-accent-soft text-accent">
        <TriggerPart definition={definition} onChange={(trigger) => put({ trigger })} />
      </Step>
      <Step word={said('if')} tone="bg-warn-soft text-warn">
        <ConditionsPart definition={definition} onChange={(conditions) => put({ conditions })} />
      </Step>
      <Step word={said('does')} tone="bg-good-soft text-good">
        <ActionsPart
          object={definition.object}
          actions={definition.actions}
          onChange={(actions) => put({ actions })}
        />
      </Step>
      <NumberField
        label={t('mostAnHour')}
        hint={t('mostHint')}
        className="max-w-60"
        unit={t('times')}
        min={1}
        max={5000}
        value={definition.mostAnHour}
        onChange={(most) => put({ mostAnHour: most ?? 500 })}
      />
    </>
  );
}

/** One of the three steps, with its word before it and the line that leads to the next. */
function Step({ word, tone, children }: { word: string; tone: string; children: ReactNode }) {
  return (
    <section
      aria-label={word}
      className="flex gap-3 rounded-lg border border-line bg-surface p-4 max-md:flex-col"
    >
      <h2 className={`h-8 w-14 shrink-0 rounded-md text-center leading-8 font-medium ${tone}`}>{word}</h2>
      <div className="flex min-w-0 flex-1 flex-col gap-3">{children}</div>
    </section>
  );
}

/** Why the rule has paused, and what of it is gone. */
function Trouble({ rule }: { rule: WireRule | null }) {
  const t = useText(editorTexts);
  const label = useLabel();
  if (!rule) return null;
  const { pauseReason, pauseDetail, faults } = rule;
  return (
    <>
      {pauseReason && (
        <p role="status" className="rounded-md bg-warn-soft px-3 py-2 text-warn">
          {t('pausedBecause', { reason: label(runReasonLabels[pauseReason]) })}
          {pauseDetail && ` (${pauseDetail})`}
        </p>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
    </>
  );
}

function Faults({ faults }: { faults: readonly WireFault[] }) {
  const t = useText(editorTexts);
  const label = useLabel();
  return (
    <div role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad">
      <p className="font-medium">{t('broken')}</p>
      <ul className="text-sm">
        {faults.map((fault) => (
          <li key={`${fault.part} ${fault.index} ${fault.words.zh}`}>{label(fault.words)}</li>
        ))}
      </ul>
    </div>
  );
}
