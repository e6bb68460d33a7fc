import { useRef, useState, type FormEvent } from 'react';
import { useMay } from '../../../../identity/web/index.ts';
import {
  ApiProblem,
  Button,
  callContract,
  Drawer,
  ErrorNotice,
  Link,
  notify,
  SegmentedControl,
  Select,
  TextField,
  useLabel,
  useFreshReads,
  useText,
} from '../../../../platform/web/index.ts';
import {
  CreateRecordDrawer,
  hrefOfRecord,
  useCatalogue,
  useRecordAid,
} from '../../../../records/web/index.ts';
import { captureContract } from '../../../model/capture/contract.ts';
import { PasteDrawer } from '../../capture/paste/PasteDrawer.tsx';
import { leadRecords } from '../lead-facts.ts';
import { staleWithSteps } from '../steps/use-steps.ts';
import { fieldsOf, nextEntry, nothingTyped, type QuickEntry } from './quick-entry.ts';
import { entryTexts } from './texts.ts';

type Entered = { id: string | null; name: string };

/** Leads one after the other, by keys alone: Enter saves and begins the next. */
export function QuickEntryDrawer({ onClose }: { onClose: () => void }) {
  const t = useText(entryTexts);
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const [other, setOther] = useState<'whole' | 'paste' | null>(null);
  const { catalogue } = useCatalogue('lead');
  if (other === 'paste') return <PasteDrawer onClose={onClose} />;
  if (other === 'whole' && catalogue) {
    return <CreateRecordDrawer catalogue={catalogue} contract={leadRecords} isOpen onClose={onClose} />;
  }
  const actions = (
    <>
      <span className="mr-auto">
        <Button variant="quiet" onPress={() => setOther('whole')}>
          {t('more')}
        </Button>
        <Button variant="quiet" onPress={() => setOther('paste')}>
          {t('paste')}
        </Button>
      </span>
      <Button onPress={onClose}>{t('done')}</Button>
      <Button type="submit" form="quick-entry" variant="primary">
        {t('save')}
      </Button>
    </>
  );
  return (
    <Drawer title={t('title')} isOpen onClose={onClose} actions={actions}>
      <EntryForm turn={entered.length} onEntered={(lead) => setEntered([lead, ...entered])} />
      {entered.length > 0 && <JustEntered entered={entered} />}
    </Drawer>
  );
}

type EntryProps = {
  /** How many were entered before. */
  turn: number;
  onEntered: (entered: Entered) => void;
};

function EntryForm({ turn, onEntered }: EntryProps) {
  const t = useText(entryTexts);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<QuickEntry>(nothingTyped);
  const [assign, setAssign] = useState<'me' | 'auto'>('me');
  const [failure, setFailure] = useState<unknown>(null);
  const [confirm, setConfirm] = useState<string | null>(null);
  const { InForm } = useRecordAid('lead');
  const take = useTaking();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(null);
    try {
      const entered = await take(typed, assign, confirm);
      // In one go: what is looked for duplicates never is what was just entered.
      onEntered(entered);
      setTyped(nextEntry(typed));
      setConfirm(null);
      form.current?.querySelector<HTMLInputElement>('input')?.focus();
    } catch (problem) {
      setFailure(problem);
    }
  };
  const faultOf = (...paths: string[]) =>
    failure instanceof ApiProblem
      ? paths.map((path) => (failure as ApiProblem).faultOf(path)).find(Boolean)
      : undefined;
  const field = (id: Exclude<keyof QuickEntry, 'source'>) => ({
    label: t(id),
    value: typed[id],
    onChange: (value: string) => setTyped({ ...typed, [id]: value }),
  });
  return (
    <form
      ref={form}
      id="quick-entry"
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex flex-col gap-3"
    >
      <p className="text-sm text-soft">{t('hint')}</p>
      {failure !== null && <ErrorNotice error={failure} />}
      <TextField {...field('name')} isFocusedFirst maxLength={100} error={faultOf('name', 'fields.name')} />
      <TextField
        {...field('phone')}
        type="tel"
        maxLength={40}
        error={faultOf('mobile', 'phone', 'fields.mobile', 'fields.phone')}
      />
      <TextField {...field('company')} maxLength={200} error={faultOf('company', 'fields.company')} />
      <TextField {...field('need')} maxLength={2000} error={faultOf('need', 'fields.need')} />
      <TextField {...field('wechat')} maxLength={60} error={faultOf('wechat', 'fields.wechat')} />
      <SourceChoice value={typed.source} onChange={(source) => setTyped({ ...typed, source })} />
      <WhoseChoice value={assign} onChange={setAssign} />
      {InForm && <InForm key={turn} values={fieldsOf(typed)} onConfirm={setConfirm} />}
    </form>
  );
}

function SourceChoice({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (source: string | null) => void;
}) {
  const t = useText(entryTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue('lead');
  const options = catalogue?.fields.find(({ id }) => id === 'source')?.options ?? [];
  return (
    <Select
      label={t('source')}
      options={options.map((option) => ({ id: option.value, name: label(option.label) }))}
      value={value}
      onChange={onChange}
      isClearable
    />
  );
}

/** Offered to those who give leads to others: sales people enter their own. */
function WhoseChoice({
  value,
  onChange,
}: {
  value: 'me' | 'auto';
  onChange: (assign: 'me' | 'auto') => void;
}) {
  const t = useText(entryTexts);
  if (!useMay('lead.assign')) return null;
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm text-soft">{t('whose')}</span>
      <SegmentedControl
        label={t('whose')}
        value={value}
        onChange={onChange}
        segments={[
          { id: 'me', name: t('me') },
          { id: 'auto', name: t('auto') },
        ]}
      />
    </div>
  );
}

/** Takes somebody in; a person who is there already gets a touch instead of a second lead. */
function useTaking() {
  const t = useText(entryTexts);
  const askAnew = useFreshReads(staleWithSteps);
  return async (typed: QuickEntry, assign: 'me' | 'auto', confirm: string | null): Promise<Entered> => {
    const fields = fieldsOf(typed);
    const { leadId, outcome } = await callContract(captureContract.take, {
      body: { channel: 'manual', fields, assign },
      ...(confirm !== null && { confirm }),
    });
    const name = fields['name'] ?? fields['company'] ?? fields['mobile'] ?? fields['phone'] ?? '';
    notify({
      tone: outcome === 'created' ? 'good' : 'neutral',
      title: outcome === 'created' ? t('entered', { name }) : t('attached'),
    });
    // The next entry does not wait for the lists.
    void askAnew();
    return { id: leadId, name };
  };
}

function JustEntered({ entered }: { entered: readonly Entered[] }) {
  const t = useText(entryTexts);
  return (
    <section className="mt-5 border-t border-line pt-3">
      <h3 className="text-sm text-soft">{t('justEntered', { count: entered.length })}</h3>
      <ul className="mt-1 flex flex-col">
        {entered.map(({ id, name }, place) => (
          <li key={`${entered.length - place}`} className="py-0.5">
            {id ? <Link href={hrefOfRecord('lead', id)}>{name}</Link> : t('sameSomebody')}
          </li>
        ))}
      </ul>
    </section>
  );
}
