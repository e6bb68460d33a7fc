/** The door of activities. */
export { insertNotes, insertTasks, type NewNote, type NewTask } from './insert-activities.ts';
export { followUpTypes } from './follow-up-types.ts';
export { commentsUnder, wireComment, type CommentRow } from './comments/comment-queries.ts';
export {
  changeComment,
  getComment,
  removeComment,
  restoreComment,
  writeComment,
} from './comments/write-comments.ts';
export { tellThoseWhoSee } from './mentions.ts';
export { insertComments, type NewComment } from './comments/insert-comments.ts';
export { insertFiles, type NewFile } from './insert-files.ts';
export { joinHistory, partHistory } from './joined-history.ts';
export { fileUseCases } from './file-routes.ts';
export { handOverTask, openTasksAbout, openTasksOf, type OpenTask } from './hand-over-task.ts';
export {
  handOverMeeting,
  meetingsAheadAbout,
  meetingsAheadOf,
  namesOfMeetings,
  type MeetingAhead,
} from './meetings/hand-over-meeting.ts';
export { lastTalks } from './last-talks.ts';
export { isMailOfCustomer, isTalkWithCustomer } from './talk-with-customer.ts';
export { keepMadeFile } from './keep-made-file.ts';
export { knownFiles } from './known-files.ts';
export type { KnownParty, MailDirectory } from './mail/mail-directory.ts';
export type { MailHouse } from './mail/mail-house.ts';
export { insertMails, type NewMail, type NewThread } from './mail/insert-mails.ts';
export { mailUseCases } from './mail/mail-routes.ts';
export { sendMailErrand } from './mail/send-errand.ts';
export { countMailThreads, moveMailThreads, putMailThreadsBack } from './mail/move-threads.ts';
export { myMailboxUseCases, syncMailboxJob } from './mail/routes.ts';
export { syncDueMailboxes } from './mail/sync-due.ts';
export { activityUseCases } from './routes.ts';
export { taskKind } from './task-kind.ts';
export type { Subject, SubjectDirectory } from './subjects.ts';
export { lastOf, rowsOnPage } from './timeline/timeline-page.ts';
export type { TimelinePage, TimelinePart } from './timeline/timeline-page.ts';
export type { TimelineSource } from './timeline/timeline-source.ts';
export type { QueueSources } from './work-queue.ts';
export { addNote, removeNote } from './notes.ts';
export { addTask, completeTask, removeTask } from './tasks.ts';
export { punctuality } from './punctuality.ts';
export { overdueTasks } from './overdue-tasks.ts';
export { tellReminders } from './reminders/tell-reminders.ts';
export { tasksOfDigest } from './tasks-of-digest.ts';
export { meetingUseCases, icsUseCases } from './meetings/routes.ts';
export { invitationErrand } from './meetings/invitation-errand.ts';
export { serveCalendarFeeds } from './meetings/serve-feed.ts';
export type { DayRange, MeetingParts } from './meetings/parts.ts';
export { takeCalendarReply, type TakenReply } from './meetings/take-reply.ts';
export { callUseCases, phoneSystemUseCases } from './calls/routes.ts';
export type { CallParts } from './calls/parts.ts';
export { serveCallReports } from './calls/serve-calls.ts';
export { insertCalls, insertExampleSystem, type KeptCall } from './calls/insert-calls.ts';
export { insertMeetings, type KeptMeeting } from './meetings/insert-meetings.ts';
