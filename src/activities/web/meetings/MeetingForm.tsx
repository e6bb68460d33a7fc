import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dayOf, startOfDay } from '../../../platform/model/calendar.ts';
import {
  callContract,
  Checkbox,
  ComboBox,
  DatePicker,
  FormDrawer,
  InstantField,
  TagPicker,
  TextArea,
  TextField,
  useLocale,
  usePointerSource,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { meetingContract, type WireMeeting } from '../../model/meetings/contract.ts';
import { reminderFor } from '../../model/reminders/reminder-choices.ts';
import { calendarTexts } from '../calendar/texts.ts';
import { findSubjects } from '../find-subjects.ts';
import { MeetingReminder } from '../reminders/MeetingReminder.tsx';
import { emptyDraft, lastDayOf, participantsOf, timesOf, type MeetingDraft } from './meeting-draft.ts';

type Props = {
  draft: Partial<MeetingDraft>;
  /** The meeting that is changed; none: a new one. */
  meeting?: WireMeeting;
  /** The record it is about, where that is clear. */
  subject?: { object: string; id: string };
  onClose: () => void;
};

/** Plans a meeting, or changes one: what, when, where, with whom. */
export function MeetingForm({ draft: begun, meeting, subject, onClose }: Props) {
  const t = useText(calendarTexts);
  const { timeZone } = useLocale();
  const navigate = useNavigate();
  const [first] = useState<MeetingDraft>(() => ({ ...emptyDraft(new Date()), ...begun }));
  const [draft, setDraft] = useState(first);
  const change = (part: Partial<MeetingDraft>): void => setDraft({ ...draft, ...part });
  const { send, failure, isPending } = useSending({
    send: () => save(draft, { meeting, subject, timeZone }),
    said: () => t(meeting ? 'saved' : 'plannedToast'),
    stale: ['calendar', 'meetings', 'timeline'],
    onDone: async ({ id }) => {
      onClose();
      if (!meeting && !subject) await navigate({ to: `/meetings/${id}` });
    },
  });
  return (
    <FormDrawer
      title={t(meeting ? 'editMeeting' : 'newMeeting')}
      confirm={t(meeting ? 'save' : 'plan')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      failure={failure}
      isChanged={draft !== first}
      disabledReason={draft.title.trim() ? null : t('required')}
    >
      <TextField
        label={t('title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={300}
        isRequired
      />
      <Times draft={draft} onChange={change} />
      {!meeting && !subject && (
        <ComboBox
          label={t('about')}
          value={draft.subject}
          onChange={(about) => change({ subject: about })}
          search={findSubjects}
          placeholder={t('findRecord')}
        />
      )}
      <People draft={draft} onChange={change} />
      <TextField
        label={t('place')}
        value={draft.place}
        onChange={(place) => change({ place })}
        maxLength={300}
      />
      <TextField
        label={t('link')}
        type="url"
        hint={t('linkHint')}
        value={draft.link}
        onChange={(link) => change({ link })}
        maxLength={1000}
      />
      <TextArea
        label={t('agendaText')}
        value={draft.agenda}
        onChange={(agenda) => change({ agenda })}
        rows={4}
        maxLength={20_000}
      />
    </FormDrawer>
  );
}

type Context = Pick<Props, 'meeting' | 'subject'> & { timeZone: string };

function save(draft: MeetingDraft, { meeting, subject, timeZone }: Context): Promise<WireMeeting> {
  const body = {
    title: draft.title.trim(),
    ...timesOf(draft, meeting?.timeZone ?? timeZone),
    place: draft.place,
    link: draft.link.trim(),
    agenda: draft.agenda,
    remindMinutes: draft.remindMinutes,
    participants: participantsOf(draft),
  };
  if (meeting)
    return callContract(meetingContract.changeMeeting, {
      params: { id: meeting.id },
      body,
      ifMatch: meeting.version,
    });
  const [object, id] = draft.subject?.id.split('/') ?? [];
  const about = subject ?? (object && id ? { object, id } : null);
  return callContract(meetingContract.planMeeting, { body: { ...body, subject: about } });
}

type PartProps = { draft: MeetingDraft; onChange: (part: Partial<MeetingDraft>) => void };

function Times({ draft, onChange }: PartProps) {
  const t = useText(calendarTexts);
  const { timeZone } = useLocale();
  const { startsAt, endsAt, allDay, remindMinutes } = draft;
  const start = (next: string | null): void => {
    if (!next) return;
    const length = Date.parse(endsAt) - Date.parse(startsAt);
    onChange({ startsAt: next, endsAt: new Date(Date.parse(next) + length).toISOString() });
  };
  const atDay = (day: string | null): string | null => day && startOfDay(day, timeZone).toISOString();
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={t('allDay')}
        value={allDay}
        onChange={(next) => onChange({ allDay: next, remindMinutes: reminderFor(next, remindMinutes) })}
      />
      <div className="grid gap-3 md:grid-cols-2">
        {allDay ? (
          <>
            <DatePicker
              label={t('firstDay')}
              value={dayOf(startsAt, timeZone)}
              onChange={(day) => start(atDay(day))}
            />
            <DatePicker
              label={t('lastDay')}
              value={lastDayOf(startsAt, endsAt, timeZone)}
              onChange={(day) =>
                day && onChange({ endsAt: new Date(Date.parse(atDay(day)!) + 1).toISOString() })
              }
            />
          </>
        ) : (
          <>
            <InstantField label={t('startsAt')} value={startsAt} onChange={start} />
            <InstantField
              label={t('endsAt')}
              value={endsAt}
              onChange={(next) => next && onChange({ endsAt: next })}
            />
          </>
        )}
        <MeetingReminder
          value={remindMinutes}
          allDay={allDay}
          onChange={(minutes) => onChange({ remindMinutes: minutes })}
        />
      </div>
    </div>
  );
}

function People({ draft, onChange }: PartProps) {
  const t = useText(calendarTexts);
  const users = usePointerSource('user');
  const contacts = usePointerSource('contact');
  return (
    <>
      {users && (
        <TagPicker
          label={t('people')}
          value={draft.colleagues}
          onChange={(colleagues) => onChange({ colleagues })}
          search={users.search}
        />
      )}
      {contacts && (
        <TagPicker
          label={t('contacts')}
          value={draft.contacts}
          onChange={(next) => onChange({ contacts: next })}
          search={contacts.search}
        />
      )}
      <TextArea
        label={t('outside')}
        value={draft.outside}
        onChange={(outside) => onChange({ outside })}
        rows={2}
        maxLength={4000}
      />
    </>
  );
}
