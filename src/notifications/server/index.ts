/** The door of notifications. */
export { tellDigests, type DigestSource } from './digest/tell-digests.ts';
export { notify, notifyAll, type NewNotification } from './notify.ts';
export { notificationUseCases } from './routes.ts';
export { mailErrand } from './mail/mail-errand.ts';
export { openMailSender, type MailSender } from './mail/mail-sender.ts';
