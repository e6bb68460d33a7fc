import { TriangleAlert } from 'lucide-react';
import { FilesPanel } from '../../../activities/web/index.ts';
import { noteKinds, type NoteKind } from '../../../activities/model/contract.ts';
import {
  Checkbox,
  FieldInput,
  Link,
  Select,
  TextArea,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { OpenField } from '../../../records/web/index.ts';
import { buyingRoleOptions, type BuyingRole } from '../../model/process/buying-role.ts';
import { activityWords } from '../../model/process/requirement-words.ts';
import type { DealCardFacts } from '../deal-card.ts';
import { AskApproval } from '../stage-move/AskApproval.tsx';
import { ContactPicker } from './ContactPicker.tsx';
import type { Given, Judged } from './fill-gate.ts';
import { processTexts } from './texts.ts';

type Props = {
  deal: Pick<DealCardFacts, 'id' | 'account'>;
  missing: Judged;
  /** What is missing, in words. */
  words: string;
  fields: Readonly<Record<'deal' | 'account', readonly OpenField[]>>;
  given: Given | undefined;
  /** It was sent without saying why. */
  isWhyMissing: boolean;
  onGive: (given: Given) => void;
};

/** The one control that supplies what is missing; a sentence where it cannot be supplied here. */
export function MissingInput({ deal, missing, words, fields, given, isWhyMissing, onGive }: Props) {
  const t = useText(processTexts);
  const label = missing.mode === 'remind' ? `${words}（${t('remindMark')}）` : words;
  if (missing.part === 'transitions') return <Sentence>{words}</Sentence>;
  if (missing.part === 'checklist')
    return (
      <Checkbox
        label={label}
        value={given?.kind === 'tick' && given.ticked}
        onChange={(ticked) => onGive({ kind: 'tick', ticked })}
      />
    );
  const { rule } = missing;
  if (rule.kind === 'field') {
    const field = fields[rule.object].find(({ id }) => id === rule.field);
    if (rule.object === 'account' && !deal.account)
      return <Sentence>{t('noAccount', { what: words })}</Sentence>;
    if (field?.reach !== 'edit') return <Sentence>{t('notYours', { what: words })}</Sentence>;
    return (
      <FieldInput
        field={{ ...field, required: false }}
        label={label}
        value={given?.kind === 'field' ? given.value : null}
        onChange={(value) => onGive({ kind: 'field', value })}
      />
    );
  }
  if (rule.kind === 'file')
    return (
      <section aria-label={label} className="flex flex-col gap-2">
        <p className="text-sm font-medium">{label}</p>
        <FilesPanel subject={{ object: 'deal', id: deal.id }} isClosed={false} />
      </section>
    );
  if (rule.kind === 'form')
    return (
      <Link href={`/deals/${deal.id}?part=requirements`} className="text-sm">
        {label}
      </Link>
    );
  if (rule.kind === 'approval')
    return (
      <AskApproval
        dealId={deal.id}
        why={given?.kind === 'approval' ? given.why : ''}
        error={isWhyMissing ? t('whyMissing') : null}
        onChange={(why) => onGive({ kind: 'approval', why })}
      />
    );
  const left = missing.need - missing.have;
  return rule.kind === 'contact' ? (
    <People {...{ deal, left, label, given, onGive }} role={rule.role} />
  ) : (
    <Talks {...{ left, label, given, onGive }} activity={rule.activity} />
  );
}

function Sentence({ children }: { children: string }) {
  return (
    <p className="flex items-start gap-2 text-sm text-warn">
      <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      {children}
    </p>
  );
}

type ManyProps = Pick<Props, 'given' | 'onGive'> & { left: number; label: string };

function People({
  deal,
  left,
  label,
  role,
  given,
  onGive,
}: ManyProps & { deal: Props['deal']; role: BuyingRole | null }) {
  const t = useText(processTexts);
  const nameOf = useLabel();
  const before = given?.kind === 'contacts' ? given.people : [];
  const people = Array.from({ length: left }, (_, place) => before[place] ?? { contact: null, role });
  const change = (place: number, part: Partial<(typeof people)[number]>): void =>
    onGive({ kind: 'contacts', people: people.map((one, at) => (at === place ? { ...one, ...part } : one)) });
  return people.map((person, place) => (
    <div key={place} className="flex items-end gap-2">
      <ContactPicker
        label={left === 1 ? label : t('contactOf', { what: label, place: place + 1 })}
        accountId={deal.account?.id ?? null}
        value={person.contact}
        onChange={(contact) => change(place, { contact })}
      />
      {role === null && (
        <Select
          label={t('role')}
          options={buyingRoleOptions.map(({ value, label: name }) => ({ id: value, name: nameOf(name) }))}
          value={person.role}
          onChange={(chosen) => change(place, { role: chosen as BuyingRole | null })}
          className="w-36 shrink-0"
        />
      )}
    </div>
  ));
}

type Talk = { kind: NoteKind | 'task'; text: string };

function Talks({ left, label, activity, given, onGive }: ManyProps & { activity: Talk['kind'] | 'any' }) {
  const t = useText(processTexts);
  const nameOf = useLabel();
  const before = given?.kind === 'talks' ? given.talks : [];
  const blank: Talk = { kind: activity === 'any' ? 'call' : activity, text: '' };
  const talks = Array.from({ length: left }, (_, place) => before[place] ?? blank);
  const change = (place: number, part: Partial<Talk>): void =>
    onGive({ kind: 'talks', talks: talks.map((one, at) => (at === place ? { ...one, ...part } : one)) });
  return talks.map((talk, place) => (
    <div key={place} className="flex flex-col gap-2">
      <TextArea
        label={left === 1 ? label : t('activityOf', { what: label, place: place + 1 })}
        placeholder={t(talk.kind === 'task' ? 'taskHint' : 'activityHint')}
        value={talk.text}
        onChange={(text) => change(place, { text })}
        rows={2}
        maxLength={talk.kind === 'task' ? 300 : 20_000}
      />
      {activity === 'any' && (
        <Select
          label={t('kind')}
          options={noteKinds.map((id) => ({ id, name: nameOf(activityWords[id]) }))}
          value={talk.kind}
          onChange={(kind) => kind && change(place, { kind: kind as NoteKind })}
          className="w-36"
        />
      )}
    </div>
  ));
}
