import { X } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  callContract,
  ComboBox,
  DatePicker,
  ErrorNotice,
  FormDrawer,
  IconButton,
  SkeletonLines,
  useFormats,
  usePointerSource,
  useSending,
  useText,
  useToday,
  type Option,
} from '../../../platform/web/index.ts';
import { approvalDeputyContract, type WireDeputyship } from '../../model/deputies/deputy-contract.ts';
import { deputyTexts } from './texts.ts';
import { useDeputies } from './use-deputies.ts';

const stale = ['approval-deputies', 'approval-requests'];

/** Names a deputy for oneself, or for others by those who design approvals, and shows everybody's. */
export function DeputiesDrawer({ onClose }: { onClose: () => void }) {
  const t = useText(deputyTexts);
  const today = useToday();
  const mayForOthers = useMay('approval.design');
  const people = usePointerSource('user');
  const [away, setAway] = useState<Option | null>(null);
  const [deputy, setDeputy] = useState<Option | null>(null);
  const [days, setDays] = useState<{ from: string | null; to: string | null }>({ from: today, to: today });
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(approvalDeputyContract.addDeputy, {
        body: { userId: away?.id ?? null, deputyId: deputy!.id, from: days.from!, to: days.to! },
      }),
    said: () => t('added'),
    stale,
    onDone: () => setDeputy(null),
  });
  return (
    <FormDrawer
      title={t('title')}
      text={t('hint')}
      confirm={t('add')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!deputy || !days.from || !days.to}
      failure={failure}
    >
      {people && mayForOthers && (
        <ComboBox
          label={t('person')}
          placeholder={t('myself')}
          value={away}
          onChange={setAway}
          search={people.search}
        />
      )}
      {people && (
        <ComboBox label={t('deputy')} value={deputy} onChange={setDeputy} search={people.search} isRequired />
      )}
      <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        <DatePicker
          label={t('from')}
          value={days.from}
          onChange={(from) => setDays({ ...days, from })}
          isRequired
        />
        <DatePicker label={t('to')} value={days.to} onChange={(to) => setDays({ ...days, to })} isRequired />
      </div>
      <Standing />
    </FormDrawer>
  );
}

function Standing() {
  const t = useText(deputyTexts);
  const { data, error, refetch } = useDeputies();
  return (
    <section>
      <h3 className="pb-2 text-sm font-medium">{t('list')}</h3>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={2} />}
      {data?.items.length === 0 && <p className="text-sm text-faint">{t('none')}</p>}
      <ul>
        {data?.items.map((one) => (
          <Deputyship key={one.id} deputyship={one} />
        ))}
      </ul>
    </section>
  );
}

function Deputyship({
  deputyship: { id, user, deputy, from, to, mayRemove },
}: {
  deputyship: WireDeputyship;
}) {
  const t = useText(deputyTexts);
  const { day } = useFormats();
  const { send } = useSending({
    send: () => callContract(approvalDeputyContract.removeDeputy, { params: { id } }),
    said: () => t('removed'),
    stale,
    failed: (title) => ({ title }),
  });
  return (
    <li className="flex items-center gap-2 border-b border-line py-2 text-sm last:border-b-0">
      <span className="min-w-0 flex-1">
        <span className="block">{t('line', { user: user.name, deputy: deputy.name })}</span>
        <span className="figures block text-faint">{t('days', { from: day(from), to: day(to) })}</span>
      </span>
      {mayRemove && (
        <IconButton
          size="small"
          label={t('remove', { user: user.name })}
          icon={<X aria-hidden size={15} />}
          onPress={() => void send()}
        />
      )}
    </li>
  );
}
