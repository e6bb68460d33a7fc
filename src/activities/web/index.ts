/** The door of the activities' screens. */
import { CalendarDays, ListTodo, Mail, MessagesSquare, PhoneIncoming } from 'lucide-react';
import type { SettingsEntry } from '../../identity/web/index.ts';
import { whenShown, type RailEntry, type RouteEntry } from '../../platform/web/index.ts';
import { calendarTexts } from './calendar/texts.ts';
import { callTexts } from './calls/texts.ts';
import { meetingTexts } from './meetings/texts.ts';
import { activitySettingsRoutes } from './settings/entries.ts';
import { mailboxTexts } from './mail/settings/texts.ts';
import { activityTexts } from './texts.ts';
import { timelineTexts } from './timeline/texts.ts';

export { AddNote } from './follow-up/AddNote.tsx';
export { CallsByClick } from './calls/CallsByClick.tsx';
export { AddTask } from './AddTask.tsx';
export { insertIntoNote } from './note-insertion.ts';
export { activitySettings } from './settings/entries.ts';
export { NoteKindIcon } from './note-kinds.tsx';
export { WorkQueue } from './WorkQueue.tsx';

/** What happened around a record; fetched when it is first shown, so that no other page carries it. */
export const Timeline = whenShown(async () => (await import('./timeline/Timeline.tsx')).Timeline);

/** The files of a record; fetched when they are first shown. */
export const FilesPanel = whenShown(async () => (await import('./files/FilesPanel.tsx')).FilesPanel);

/** One's own mailbox, among the settings of everybody. */
export const mailboxSettings: readonly SettingsEntry[] = [
  {
    id: 'mailboxes',
    label: mailboxTexts.title,
    hint: mailboxTexts.hint,
    icon: Mail,
    href: '/settings/mailboxes',
    right: null,
  },
];

export const activityRoutes: readonly RouteEntry[] = [
  { path: '/tasks', title: activityTexts.tasks, load: () => import('./TasksPage.tsx') },
  { path: '/calendar', title: calendarTexts.calendar, load: () => import('./calendar/CalendarPage.tsx') },
  {
    path: '/meetings/$meetingId',
    title: meetingTexts.meeting,
    load: () => import('./meetings/MeetingPage.tsx'),
  },
  { path: '/calls', title: callTexts.waiting, load: () => import('./calls/WaitingCallsPage.tsx') },
  { path: '/talks', title: timelineTexts.talks, load: () => import('./talks/TalksPage.tsx') },
  ...activitySettingsRoutes,
  {
    path: '/settings/mailboxes',
    title: mailboxTexts.title,
    load: () => import('./mail/settings/MailboxesPage.tsx'),
  },
];

export const activityRail: readonly RailEntry[] = [
  { id: 'tasks', label: activityTexts.activities, icon: ListTodo, href: '/tasks', onPhone: true },
  { id: 'calendar', label: calendarTexts.calendar, icon: CalendarDays, href: '/calendar' },
  { id: 'calls', label: callTexts.waiting, icon: PhoneIncoming, href: '/calls' },
  { id: 'talks', label: timelineTexts.talks, icon: MessagesSquare, href: '/talks' },
];
