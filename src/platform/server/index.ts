/** The door of the platform's server side. */
export { readConfig, type Config } from './config.ts';
export {
  NoAnswer,
  openEgress,
  type Egress,
  type NoAnswerReason,
  type OutsideAnswer,
  type OutsideCall,
} from './egress/egress.ts';
export { findWayOut, type EgressAllow, type WayOut } from './egress/find-way-out.ts';
export { openOutsideTable } from './egress/outside-database.ts';
export { NoTable } from './egress/outside-table.ts';
export { handOverMail, LetterRefused, tryToHandOver, type Letter } from './mail/hand-over-mail.ts';
export { mailboxFailureOf, MailboxUnreadable } from './mail/mailbox-unreadable.ts';
export {
  openMailbox,
  type MailboxAccess,
  type MailboxPlace,
  type MailHead,
  type OpenFolder,
  type OpenMailbox,
} from './mail/open-mailbox.ts';
export {
  takeApartMail,
  type MailAddress,
  type MailAttachment,
  type MailParts,
} from './mail/take-apart-mail.ts';
export { openSafe, type Safe } from './sealed-secret.ts';
export { createLogger, type Logger } from './logger.ts';
export { openDatabase, requestConnections, type Database, type Db } from './database/database.ts';
export { copyOut } from './database/copy.ts';
export { keptStatement } from './database/kept-statement.ts';
export { nameIn } from './database/name-in.ts';
export type { Tables } from './database/tables.ts';
export {
  inWork,
  requireRight,
  rowsOfChange,
  systemPrincipal,
  toJson,
  type Change,
  type Origin,
  type Work,
} from './work.ts';
export { keptRules, type Versioned } from './kept-rules.ts';
export { breather } from './breather.ts';
export { oneAtATime } from './one-at-a-time.ts';
export { attempt, inSavepoint } from './savepoint.ts';
export { problemOf, refusalOf } from './http/problem.ts';
export { serveContract, type Received, type Serving, type UseCases } from './http/serve-contract.ts';
export type { FileAnswer } from './http/file-answer.ts';
export type { ReceivedFile } from './http/receive-file.ts';
export { keepRawBodies } from './http/raw-body.ts';
export { hashOfSignature, isSignature } from './http/request-signature.ts';
export { readReport, requireGenuine, signedReportOf, type SignedReport } from './http/signed-report.ts';
export { serveOpenContract, type OpenUseCases } from './http/serve-open-contract.ts';
export { checkDatabaseSafety } from './database/check-roles.ts';
export { AlreadyRunning } from './database/embedded.ts';
export { migrate, migrationNames } from './database/migrate.ts';
export { reachDatabase } from './database/reach-database.ts';
export { createApp } from './http/create-app.ts';
export { refuseUncleanInput } from './http/clean-input.ts';
export { sendFile } from './http/file-answer.ts';
export { serveDocs } from './http/docs-page.ts';
export { serveMetrics } from './http/metrics.ts';
export { describeApi } from './http/openapi.ts';
export { receiveFileInto } from './http/receive-file.ts';
export {
  filesFolder,
  keepContent,
  keepUpload,
  newStoredPath,
  storedPath,
  uploadsFolder,
} from './files/file-store.ts';
export { sweepFiles, type FileKeeper } from './files/sweep-files.ts';
export { serveWeb } from './http/serve-web.ts';
export { announce } from './events/announce.ts';
export type { GroupReaction, OutboxEvent, Reaction, SingleReaction } from './events/reaction.ts';
export { createRelay } from './events/relay.ts';
export { pruneOutbox } from './events/prune-outbox.ts';
export { serveStream, type Streaming } from './events/stream.ts';
export type { JobContext, JobKind, NightlyWork } from './jobs/job-kind.ts';
export type { Errand, ErrandCall } from './jobs/errand.ts';
export { openJobQueue } from './jobs/job-queue.ts';
export { jobUseCases, visibleJobs } from './jobs/job-use-cases.ts';
export { requestJob } from './jobs/request-job.ts';
export { closePress, requirePress } from './paper/press.ts';
export { drawPaper, printPaper, redrawPicture, type Paper } from './paper/print-paper.ts';
export {
  wordHeading,
  wordParagraph,
  wordSubtitle,
  wordTable,
  wordTitle,
  writeWordPaper,
  type WordBlock,
  type WordCell,
} from './paper/word-paper.ts';
export { backUp } from './operations/backup.ts';
export { distribute } from './operations/distribute.ts';
export { restore } from './operations/restore.ts';
