import type { UseCases } from '../../platform/server/index.ts';
import type { notificationContract } from '../model/contract.ts';
import { listMailWishes, saveMailWish } from './mail-wishes.ts';
import { listNotifications, markAllRead, markRead } from './read-notifications.ts';

export const notificationUseCases: UseCases<typeof notificationContract> = {
  listNotifications: (work, { query }) => listNotifications(work, query),
  readNotification: (work, { params }) => markRead(work, params.id),
  readAllNotifications: (work) => markAllRead(work),
  listMailWishes: (work) => listMailWishes(work),
  saveMailWish: (work, { body }) => saveMailWish(work, body),
};
