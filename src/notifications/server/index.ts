/** The door of notifications. */
export { notify, notifyAll } from './notify.ts';
export { notificationUseCases } from './routes.ts';
export { mailErrand } from './mail/mail-errand.ts';
export { openMailSender, type MailSender } from './mail/mail-sender.ts';
