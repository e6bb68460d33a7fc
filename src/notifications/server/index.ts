/** The door of notifications. */
export { tellDigests, type DigestSource } from './digest/tell-digests.ts';
export { notify, notifyAll, type NewNotification } from './notify.ts';
export { notificationUseCases, robotUseCases } from './routes.ts';
export { mailErrand } from './mail/mail-errand.ts';
export { pushErrand } from './push/push-errand.ts';
export { pushKeysOf } from './push/push-keys.ts';
export { insertExampleRobots } from './robots/insert-robots.ts';
export { queueRobotMessages } from './robots/queue-messages.ts';
export { robotErrand, rouseRobots } from './robots/send-messages.ts';
export { MailRefused, openMailSender, type MailSender } from './mail/mail-sender.ts';
