import { CalendarPlus, Handshake, ListPlus, MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { nextBestContract, type NextBestCustomer } from '../../../accounts/model/next-best/contract.ts';
import { activityContract } from '../../../activities/model/contract.ts';
import { MeetingForm } from '../../../activities/web/index.ts';
import { CreateDealDrawer } from '../../../deals/web/index.ts';
import { useMay } from '../../../identity/web/index.ts';
import { addWorkingDays } from '../../../platform/model/calendar.ts';
import {
  Button,
  callContract,
  Link,
  useFormats,
  useLabel,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { DismissDialog } from './DismissDialog.tsx';
import { nextBestTexts } from './texts.ts';

type Props = { customer: NextBestCustomer };
type Opened = 'meeting' | 'deal' | 'dismiss' | null;

/** What one can do with a customer at once; each is noted, so that the list can be told by what came of it. */
export function CustomerActs({ customer }: Props) {
  const t = useText(nextBestTexts);
  const [opened, setOpened] = useState<Opened>(null);
  const { account } = customer;
  const note = useNoteChoice(customer);
  const close = (): void => setOpened(null);
  const open = (what: 'meeting' | 'deal'): void => {
    setOpened(what);
    void note(what);
  };
  const mayPlan = useMay('task.create');
  const mayDeal = useMay('deal.create');
  return (
    <div className="flex flex-wrap items-center gap-2">
      {mayPlan && <TaskButton customer={customer} onDone={() => note('task')} />}
      <Link
        href={`/accounts/${account.id}?part=timeline`}
        onPress={() => void note('talk')}
        className="inline-flex h-7 items-center gap-1.5 px-1 text-sm"
      >
        <MessageSquarePlus aria-hidden size={15} />
        {t('talk')}
      </Link>
      {mayPlan && (
        <Button size="small" icon={<CalendarPlus aria-hidden size={15} />} onPress={() => open('meeting')}>
          {t('meeting')}
        </Button>
      )}
      {mayDeal && (
        <Button size="small" icon={<Handshake aria-hidden size={15} />} onPress={() => open('deal')}>
          {t('deal')}
        </Button>
      )}
      <Button size="small" variant="quiet" className="ml-auto" onPress={() => setOpened('dismiss')}>
        {t('dismiss')}
      </Button>
      {opened === 'meeting' && (
        <MeetingForm draft={{}} subject={{ object: 'account', id: account.id }} onClose={close} />
      )}
      {opened === 'deal' && <CreateDealDrawer account={account} onClose={close} />}
      {opened === 'dismiss' && <DismissDialog customer={customer} onClose={close} />}
    </div>
  );
}

/** Notes what was chosen; the act itself does not wait for it. */
function useNoteChoice({ account, rank, score }: NextBestCustomer) {
  const { send } = useSending({
    send: (choice: 'task' | 'talk' | 'meeting' | 'deal') =>
      callContract(nextBestContract.choose, { body: { choice, accountId: account.id, rank, score } }),
    stale: ['questions'],
  });
  return send;
}

/** One press: a task for the next working day, with the strongest reason in its words. */
function TaskButton({ customer, onDone }: Props & { onDone: () => unknown }) {
  const t = useText(nextBestTexts);
  const label = useLabel();
  const { day } = useFormats();
  const dueOn = addWorkingDays(useToday(), 1);
  const { account, reasons } = customer;
  const { send, isPending } = useSending({
    send: () =>
      callContract(activityContract.addTask, {
        body: {
          title: t('taskTitle', { name: account.name, why: label(reasons[0]!.words) }),
          subject: { object: 'account', id: account.id },
          dueOn,
        },
      }),
    said: () => t('taskMade', { day: day(dueOn) }),
    stale: ['work-queue', 'tasks', 'timeline'],
    onDone,
    failed: (title) => ({ title }),
  });
  return (
    <Button
      size="small"
      variant="primary"
      icon={<ListPlus aria-hidden size={15} />}
      isPending={isPending}
      onPress={() => void send()}
    >
      {t('task')}
    </Button>
  );
}
