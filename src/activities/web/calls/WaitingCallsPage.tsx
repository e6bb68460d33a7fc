import { useQuery } from '@tanstack/react-query';
import { PhoneIncoming, PhoneOff, PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  contractQuery,
  EmptyState,
  ErrorNotice,
  FormDialog,
  Link,
  notify,
  PageBody,
  PageHeader,
  SkeletonLines,
  TextArea,
  useFormats,
  useLabel,
  useLocale,
  useSending,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { lengthInWords, outcomeLabels } from '../../model/calls/call.ts';
import { callContract as contract, type WireCall } from '../../model/calls/contract.ts';
import { findSubjects } from '../find-subjects.ts';
import { callTexts } from './texts.ts';

/** Reported calls that belong to no record yet: placed on one, or dropped. */
export function Page() {
  const t = useText(callTexts);
  const { data, error, refetch } = useQuery(contractQuery(contract.listWaiting, { query: { limit: 100 } }));
  return (
    <>
      <PageHeader title={t('waiting')} />
      <PageBody className="max-w-4xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} className="h-8" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<PhoneOff aria-hidden size={28} />} title={t('nothing')}>
            {t('nothingHint')}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <ul className="rounded-lg border border-line bg-surface">
            {data.items.map((call) => (
              <Row key={call.id} call={call} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}

function Row({ call }: { call: WireCall }) {
  const t = useText(callTexts);
  const label = useLabel();
  const { locale } = useLocale();
  const { instant } = useFormats();
  const [isPlacing, setPlacing] = useState(false);
  const params = { id: call.id };
  const failed = (title: string) => ({ title });
  const back = useSending({
    send: () => callContract(contract.takeBackCall, { params }),
    stale: ['calls'],
    failed,
  });
  const drop = useSending({
    send: () => callContract(contract.dropCall, { params }),
    stale: ['calls'],
    failed,
    onDone: () => notify({ title: t('dropped'), undo: () => void back.send() }),
  });
  const Sign = call.direction === 'in' ? PhoneIncoming : PhoneOutgoing;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-3 py-2 last:border-b-0">
      <Sign aria-hidden size={16} className="shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className="figures font-medium">{call.number}</p>
        <p className="figures flex flex-wrap gap-x-3 text-sm text-faint">
          <span>{instant(call.at)}</span>
          <span>{label(outcomeLabels[call.outcome])}</span>
          {call.seconds !== null && <span>{lengthInWords(call.seconds, locale)}</span>}
          {call.owner?.name && <span>{call.owner.name}</span>}
          {call.recording && (
            <Link href={call.recording} target="_blank">
              {t('recording')}
            </Link>
          )}
        </p>
      </div>
      <Button size="small" isPending={drop.isPending} onPress={() => void drop.send()}>
        {t('drop')}
      </Button>
      <Button size="small" variant="primary" onPress={() => setPlacing(true)}>
        {t('assign')}
      </Button>
      {isPlacing && <Placing call={call} onClose={() => setPlacing(false)} />}
    </li>
  );
}

function Placing({ call, onClose }: { call: WireCall; onClose: () => void }) {
  const t = useText(callTexts);
  const likely = call.matches.map(({ object, id, title }): Option => ({
    id: `${object}/${id}`,
    name: title,
  }));
  const [about, setAbout] = useState<Option | null>(likely[0] ?? null);
  const [note, setNote] = useState('');
  const { send, failure, isPending } = useSending({
    send: () => {
      const [object = '', id = ''] = about!.id.split('/');
      return callContract(contract.assignCall, {
        params: { id: call.id },
        body: { subject: { object, id }, note },
      });
    },
    said: () => t('assigned'),
    stale: ['calls', 'timeline'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('assignTitle', { number: call.number })}
      confirm={t('assign')}
      isPending={isPending}
      failure={failure}
      disabledReason={about ? null : t('required')}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <ComboBox
        label={t('about')}
        value={about}
        onChange={setAbout}
        search={async (text, signal) => (text === '' ? likely : findSubjects(text, signal))}
        placeholder={t('findRecord')}
      />
      <TextArea
        label={t('note')}
        placeholder={t('noteHint')}
        value={note}
        onChange={setNote}
        rows={3}
        maxLength={20_000}
      />
    </FormDialog>
  );
}
