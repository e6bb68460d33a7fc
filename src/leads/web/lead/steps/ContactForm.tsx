import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { NoteKindIcon } from '../../../../activities/web/index.ts';
import {
  Button,
  callContract,
  classNames,
  DatePicker,
  dropDraft,
  ErrorNotice,
  keepDraft,
  readDraft,
  SegmentedControl,
  TextArea,
  TextField,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { contactKinds, type ContactKind } from '../../../model/lead/contact.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import type { LeadFacts } from '../lead-facts.ts';
import { stepTexts } from './texts.ts';
import { staleWithSteps } from './use-steps.ts';

type Props = {
  lead: LeadFacts;
  kind?: ContactKind;
  /** Inside a dialog: without a frame of its own. */
  isBare?: boolean;
  onDone: () => void;
  onClose: () => void;
};

type Typed = { kind: ContactKind; body: string; next: string; dueOn: string | null };

const quickWords = ['noAnswer', 'addedOnWechat', 'sentMaterial', 'appointment'] as const;

/** What is typed, kept as a draft until it is saved. */
function useTyped(lead: LeadFacts, kind: ContactKind) {
  const draftKey = `contact.${lead.id}`;
  const [typed, setTyped] = useState<Typed>(() => ({
    kind,
    body: String(readDraft(draftKey)?.['body'] ?? ''),
    next: '',
    dueOn: null,
  }));
  const write = (part: Partial<Typed>): void => {
    setTyped({ ...typed, ...part });
    if (part.body !== undefined) keepDraft(draftKey, { body: part.body });
  };
  return { typed, write, drop: () => dropDraft(draftKey) };
}

/** Writes down a talk in place, with the next step: Ctrl/⌘ + Enter saves, what was typed is kept until then. */
export function ContactForm({ lead, kind = 'call', isBare = false, onDone, onClose }: Props) {
  const t = useText(stepTexts);
  const { typed, write, drop } = useTyped(lead, kind);
  const [isAsked, setAsked] = useState(false);
  const { send, isPending, failure } = useNoting(lead, () => {
    drop();
    onDone();
  });
  const isEmpty = !typed.body.trim();
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    setAsked(true);
    if (!isEmpty && !isPending) void send(typed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  const addWords = (words: string) => write({ body: isEmpty ? words : `${typed.body.trim()}；${words}` });
  return (
    <form
      aria-label={t('contact')}
      onSubmit={submit}
      noValidate
      className={classNames('flex flex-col gap-3', !isBare && 'rounded-lg border border-line bg-surface p-4')}
    >
      {failure !== null && <ErrorNotice error={failure} />}
      <div className="overflow-x-auto">
        <SegmentedControl
          label={t('kind')}
          value={typed.kind}
          onChange={(chosen) => write({ kind: chosen })}
          segments={contactKinds.map((id) => ({ id, name: t(id), icon: <NoteKindIcon kind={id} /> }))}
        />
      </div>
      <TextArea
        label={t('whatHappened')}
        placeholder={t('whatHint')}
        value={typed.body}
        onChange={(body) => write({ body })}
        onKeyDown={onKeyDown}
        rows={2}
        maxLength={20_000}
        isRequired
        isFocusedFirst
        error={isAsked && isEmpty ? t('whatMissing') : null}
      />
      <QuickWords onChoose={addWords} />
      <NextStep typed={typed} onChange={write} />
      <div className="flex items-center justify-end gap-2">
        <span className="mr-1 text-xs text-faint max-md:hidden">{t('saveKeys')}</span>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** Sends the contact; all that is shown of the lead is asked for anew. */
function useNoting(lead: LeadFacts, onDone: () => void) {
  const t = useText(stepTexts);
  return useSending({
    send: ({ kind, body, next, dueOn }: Typed) => {
      const planned = next.trim() ? { title: next.trim(), dueOn } : null;
      return callContract(leadStepContract.noteContact, {
        params: { id: lead.id },
        body: { kind, body, next: planned },
      });
    },
    said: () => t('contacted', { name: lead.name }),
    stale: staleWithSteps,
    onDone,
  });
}

/** What is said most often, by one press. */
function QuickWords({ onChoose }: { onChoose: (words: string) => void }) {
  const t = useText(stepTexts);
  return (
    <div className="flex flex-wrap gap-1.5">
      {quickWords.map((word) => (
        <Button key={word} size="small" onPress={() => onChoose(t(word))}>
          {t(word)}
        </Button>
      ))}
    </div>
  );
}

/** What comes next and when, so that nothing is left without a date. */
function NextStep({ typed, onChange }: { typed: Typed; onChange: (part: Partial<Typed>) => void }) {
  const t = useText(stepTexts);
  return (
    <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_180px]">
      <TextField
        label={t('nextStep')}
        placeholder={t('nextStepHint')}
        value={typed.next}
        onChange={(next) => onChange({ next })}
        maxLength={300}
      />
      <DatePicker label={t('nextOn')} value={typed.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
    </div>
  );
}
