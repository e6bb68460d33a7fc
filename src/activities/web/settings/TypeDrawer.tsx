import { useState } from 'react';
import {
  Checkbox,
  FormDrawer,
  NumberField,
  Select,
  TextArea,
  TextField,
  useDraft,
  useText,
} from '../../../platform/web/index.ts';
import type { WireFollowUpType } from '../../model/follow-up-contract.ts';
import { requirables, standsForKind, type Requirable } from '../../model/follow-up-type.ts';
import { noteKinds, type NoteKind } from '../../model/note-kind.ts';
import { linesOfResults, resultsOfLines } from './result-lines.ts';
import { followUpTypeTexts } from './texts.ts';
import { blankType, draftOf, type TypeDraft } from './type-draft.ts';

type Props = {
  /** Null: a new one. */
  type: WireFollowUpType | null;
  onSave: (draft: TypeDraft) => void;
  onClose: () => void;
  isPending: boolean;
  failure: unknown;
};

/** One type: its name, its template, what it asks for. */
export function TypeDrawer({ type, onSave, onClose, isPending, failure }: Props) {
  const t = useText(followUpTypeTexts);
  const [draft, setDraft, isDrawn] = useDraft(type ? draftOf(type) : blankType);
  const [lines, setLines] = useState(linesOfResults(draft.results));
  const [isAsked, setAsked] = useState(false);
  const results = resultsOfLines(lines, draft.results);
  const change = (part: Partial<TypeDraft>) => setDraft((now) => ({ ...now, ...part }));
  const lacksResults = draft.requires.includes('result') && results.length === 0;
  const submit = (): void => {
    setAsked(true);
    const requires = draft.kind === 'note' ? [] : draft.requires;
    if (draft.name.trim() && !lacksResults) onSave({ ...draft, requires, results });
  };
  return (
    <FormDrawer
      title={type ? t('edit', { name: type.name }) : t('add')}
      confirm={t('save')}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      failure={failure}
      isChanged={isDrawn || lines !== linesOfResults(draft.results)}
    >
      <Names draft={draft} change={change} isAsked={isAsked} />
      <Select
        label={t('kind')}
        hint={t('kindHint')}
        value={draft.kind}
        onChange={(kind) => kind && change({ kind: kind as NoteKind })}
        options={noteKinds.map((kind) => ({ id: kind, name: t(kind) }))}
        isDisabled={type !== null && standsForKind(type)}
      />
      <TextArea
        label={t('template')}
        hint={t('templateHint')}
        value={draft.template}
        onChange={(template) => change({ template })}
        rows={5}
        maxLength={2000}
      />
      <TextArea
        label={t('results')}
        hint={t('resultsHint')}
        value={lines}
        onChange={setLines}
        rows={4}
        error={isAsked && lacksResults ? t('resultsMissing') : null}
      />
      {draft.kind !== 'note' && <Required draft={draft} change={change} />}
      <NumberField
        label={t('leastLength')}
        value={draft.leastLength}
        onChange={(leastLength) => change({ leastLength: leastLength ?? 0 })}
        min={0}
        max={1000}
        unit={t('characters')}
      />
    </FormDrawer>
  );
}

type PartProps = { draft: TypeDraft; change: (part: Partial<TypeDraft>) => void };

function Names({ draft, change, isAsked }: PartProps & { isAsked: boolean }) {
  const t = useText(followUpTypeTexts);
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <TextField
        label={t('name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={20}
        isRequired
        error={isAsked && !draft.name.trim() ? t('nameMissing') : null}
      />
      <TextField
        label={t('nameEn')}
        value={draft.nameEn ?? ''}
        onChange={(nameEn) => change({ nameEn: nameEn || null })}
        maxLength={40}
      />
    </div>
  );
}

function Required({ draft, change }: PartProps) {
  const t = useText(followUpTypeTexts);
  const toggle = (what: Requirable, isOn: boolean) =>
    change({ requires: requirables.filter((one) => (one === what ? isOn : draft.requires.includes(one))) });
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm text-soft">{t('requires')}</legend>
      {requirables.map((what) => (
        <Checkbox
          key={what}
          label={t(what)}
          value={draft.requires.includes(what)}
          onChange={(isOn) => toggle(what, isOn)}
        />
      ))}
    </fieldset>
  );
}
