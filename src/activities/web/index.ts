/** The door of the activities' screens. */
import { CalendarDays, ListTodo, Mail, MessagesSquare, PhoneIncoming } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { calendarTitles } from './calendar/titles.ts';
import { callTitles } from './calls/titles.ts';
import { meetingTitles } from './meetings/titles.ts';
import { activitySettingsRoutes } from './settings/entries.ts';
import { mailboxTitles } from './mail/settings/titles.ts';
import { activityTitles } from './titles.ts';
import { timelineTitles } from './timeline/titles.ts';

export { CommentItem, type CommentActs } from './comments/CommentItem.tsx';
export { WriteComment } from './comments/WriteComment.tsx';
export { findSubjects } from './find-subjects.ts';
export { useFollowUpTypes } from './follow-up/use-follow-up-types.ts';
export { insertIntoNote } from './note-insertion.ts';
export { LetterAidsContext, type LetterAids } from './mail/letter-aids.ts';
export { activitySettings } from './settings/entries.ts';
export { NoteKindIcon } from './note-kinds.tsx';

/** What is written and worked off around records; fetched when it is first shown, as all that is no part of every page. */
export const WorkQueue = whenShown(async () => (await import('./WorkQueue.tsx')).WorkQueue);
/** Planning a meeting about a record. */
export const MeetingForm = whenShown(async () => (await import('./meetings/MeetingForm.tsx')).MeetingForm);
/** Writing a mail about a record, begun or new. */
export const MailCompose = whenShown(async () => (await import('./mail/Compose.tsx')).Compose);
export const CallsByClick = whenShown(async () => (await import('./calls/CallsByClick.tsx')).CallsByClick);

/** What happened around a record; fetched when it is first shown, so that no other page carries it. */
export const Timeline = whenShown(async () => (await import('./timeline/Timeline.tsx')).Timeline);

/** The files of a record; fetched when they are first shown. */
export const FilesPanel = whenShown(async () => (await import('./files/FilesPanel.tsx')).FilesPanel);

/** One's own mailbox, among the settings of everybody. */
export const mailboxSettings: readonly SettingsEntry[] = [
  {
    id: 'mailboxes',
    label: mailboxTitles.title,
    hint: mailboxTitles.hint,
    icon: Mail,
    href: '/settings/mailboxes',
    right: null,
  },
];

export const activityRoutes: readonly RouteEntry[] = [
  { path: '/tasks', title: activityTitles.tasks, load: () => import('./TasksPage.tsx') },
  { path: '/calendar', title: calendarTitles.calendar, load: () => import('./calendar/CalendarPage.tsx') },
  {
    path: '/meetings/$meetingId',
    title: meetingTitles.meeting,
    load: () => import('./meetings/MeetingPage.tsx'),
  },
  { path: '/calls', title: callTitles.waiting, load: () => import('./calls/WaitingCallsPage.tsx') },
  { path: '/talks', title: timelineTitles.talks, load: () => import('./talks/TalksPage.tsx') },
  ...activitySettingsRoutes,
  {
    path: '/settings/mailboxes',
    title: mailboxTitles.title,
    load: () => import('./mail/settings/MailboxesPage.tsx'),
  },
];

export const activityRail: readonly RailEntry[] = [
  { id: 'tasks', label: activityTitles.activities, icon: ListTodo, href: '/tasks', onPhone: true },
  { id: 'calendar', label: calendarTitles.calendar, icon: CalendarDays, href: '/calendar' },
  { id: 'calls', label: callTitles.waiting, icon: PhoneIncoming, href: '/calls' },
  { id: 'talks', label: timelineTitles.talks, icon: MessagesSquare, href: '/talks' },
];
