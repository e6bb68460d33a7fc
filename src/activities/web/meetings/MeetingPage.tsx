import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, Ellipsis, Pencil, Trash2, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  Card,
  ConfirmDialog,
  contractQuery,
  ErrorNotice,
  IconButton,
  Link,
  Menu,
  notify,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useFormats,
  useLocale,
  useNow,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { icsContract } from '../../model/meetings/ics-contract.ts';
import { meetingContract, type WireMeeting } from '../../model/meetings/contract.ts';
import { reminderTexts } from '../reminders/texts.ts';
import { useReminderWords } from '../reminders/use-reminder-words.ts';
import { subjectHref } from '../subject-href.ts';
import { draftOf, lastDayOf } from './meeting-draft.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { MinutesCard } from './MinutesCard.tsx';
import { ParticipantsCard } from './ParticipantsCard.tsx';
import { saveTextFile } from './save-text-file.ts';
import { meetingTexts } from './texts.ts';

const stale = ['calendar', 'meetings', 'timeline'];

/** One meeting: when and where, who takes part, what was said. */
export function Page() {
  const { meetingId } = useAddressParams();
  const { data, error, refetch } = useQuery(
    contractQuery(meetingContract.getMeeting, { params: { id: meetingId! } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={8} className="m-6 h-6" />;
  return (
    <>
      <Head meeting={data} />
      <PageBody className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <MinutesCard meeting={data} />
        <div className="flex flex-col gap-4 max-lg:order-first">
          <Details meeting={data} />
          <ParticipantsCard meeting={data} />
        </div>
      </PageBody>
    </>
  );
}

function Head({ meeting }: { meeting: WireMeeting }) {
  const t = useText(meetingTexts);
  const [isEditing, setEditing] = useState(false);
  const { id, state, title } = meeting;
  const isPlanned = state === 'planned';
  return (
    <PageHeader
      title={title}
      crumbs={[{ name: t('calendar'), href: '/calendar' }]}
      meta={<Badge tone={state === 'held' ? 'good' : isPlanned ? 'accent' : 'neutral'}>{t(state)}</Badge>}
      actions={
        <>
          <MoreActions meeting={meeting} />
          {meeting.mayUpdate && isPlanned && (
            <Button icon={<Pencil aria-hidden size={15} />} onPress={() => setEditing(true)}>
              {t('edit')}
            </Button>
          )}
        </>
      }
    >
      {isEditing && (
        <MeetingForm key={id} draft={draftOf(meeting)} meeting={meeting} onClose={() => setEditing(false)} />
      )}
    </PageHeader>
  );
}

function MoreActions({ meeting }: { meeting: WireMeeting }) {
  const t = useText(meetingTexts);
  const navigate = useNavigate();
  const hasBegun = useNow() >= new Date(meeting.startsAt);
  const [isAsking, setAsking] = useState(false);
  const params = { id: meeting.id };
  const failed = (sentence: string) => ({ title: sentence });
  const cancel = useSending({
    send: () => callContract(meetingContract.cancelMeeting, { params }),
    stale,
    failed,
    onDone: () => setAsking(false),
  });
  const again = useSending({
    send: () => callContract(meetingContract.planAgain, { params }),
    stale,
    failed,
  });
  const hold = useSending({
    send: () => callContract(meetingContract.holdMeeting, { params }),
    stale,
    failed,
  });
  const back = useSending({
    send: () => callContract(meetingContract.restoreMeeting, { params }),
    stale,
    failed,
  });
  const remove = useSending({
    send: () => callContract(meetingContract.removeMeeting, { params }),
    failed,
    onDone: async () => {
      notify({ title: t('removed'), undo: () => void back.send() });
      await navigate({ to: '/calendar' });
    },
  });
  const download = async (): Promise<void> => {
    const { name, text } = await callContract(icsContract.downloadMeeting, { params });
    saveTextFile(name, text, 'text/calendar');
  };
  const entries = [
    { id: 'download', name: t('download'), icon: <Download size={16} />, onAction: () => void download() },
    ...(meeting.mayUpdate && meeting.state === 'planned' && hasBegun
      ? [{ id: 'hold', name: t('hold'), onAction: () => void hold.send() }]
      : []),
    ...(meeting.mayUpdate && meeting.state === 'planned'
      ? [{ id: 'cancel', name: t('cancelMeeting'), icon: <X size={16} />, onAction: () => setAsking(true) }]
      : []),
    ...(meeting.mayUpdate && meeting.state === 'cancelled'
      ? [{ id: 'again', name: t('planAgain'), icon: <Undo2 size={16} />, onAction: () => void again.send() }]
      : []),
    ...(meeting.mayDelete
      ? [{ id: 'remove', name: t('remove'), icon: <Trash2 size={16} />, onAction: () => void remove.send() }]
      : []),
  ];
  return (
    <>
      <Menu
        label={t('more')}
        trigger={<IconButton label={t('more')} icon={<Ellipsis aria-hidden size={18} />} />}
        entries={entries}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('cancelTitle', { title: meeting.title })}
        consequence={t('cancelText')}
        confirm={t('cancelMeeting')}
        isPending={cancel.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => void cancel.send()}
      />
    </>
  );
}

function Details({ meeting }: { meeting: WireMeeting }) {
  const t = useText(meetingTexts);
  const { timeZone } = useLocale();
  const reminder = useText(reminderTexts);
  const reminderWords = useReminderWords();
  const { subject, place, link, agenda, owner, remindMinutes } = meeting;
  return (
    <Card title={t('details')}>
      <dl className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-3 gap-y-2 text-sm">
        <Term name={t('when')}>
          <When meeting={meeting} />
          {meeting.timeZone !== timeZone && (
            <span className="block text-faint">{t('ownZone', { zone: meeting.timeZone })}</span>
          )}
        </Term>
        {place && <Term name={t('place')}>{place}</Term>}
        {link && (
          <Term name={t('link')}>
            <Link href={link} target="_blank" className="[overflow-wrap:anywhere]">
              {link}
            </Link>
          </Term>
        )}
        {subject?.title && (
          <Term name={t('about')}>
            <Link href={subjectHref(subject)}>{subject.title}</Link>
          </Term>
        )}
        {remindMinutes !== null && (
          <Term name={reminder('remind')}>{reminderWords(remindMinutes, meeting.allDay)}</Term>
        )}
        {owner?.name && <Term name={t('leader')}>{owner.name}</Term>}
        {agenda && (
          <Term name={t('agenda')}>
            <span className="whitespace-pre-line">{agenda}</span>
          </Term>
        )}
      </dl>
    </Card>
  );
}

function Term({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

function When({ meeting: { startsAt, endsAt, allDay } }: { meeting: WireMeeting }) {
  const { instant, day } = useFormats();
  const { timeZone } = useLocale();
  const [first, last] = [lastDayOf(startsAt, startsAt, timeZone), lastDayOf(startsAt, endsAt, timeZone)];
  if (allDay)
    return <span className="figures">{first === last ? day(first) : `${day(first)} – ${day(last)}`}</span>;
  const end = instant(endsAt);
  return (
    <span className="figures">
      {instant(startsAt)} – {first === last ? end.slice(-5) : end}
    </span>
  );
}
