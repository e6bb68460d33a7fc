import type { Egress, Safe, UseCases } from '../../platform/server/index.ts';
import type { notificationContract } from '../model/contract.ts';
import type { robotContract } from '../model/robots/contract.ts';
import { listMailWishes, saveMailWish } from './mail-wishes.ts';
import { addPushDevice, listPushDevices, removePushDevice } from './push/push-devices.ts';
import type { PushKeys } from './push/push-keys.ts';
import { readQuietHours, saveQuietHours } from './quiet-hours.ts';
import { listNotifications, markAllRead, markRead } from './read-notifications.ts';
import { listRobotMessages } from './robots/list-messages.ts';
import { addRobot, changeRobot, listRobots, testRobot } from './robots/robots.ts';
import { listWishes, saveWishes } from './wishes.ts';

export function notificationUseCases(parts: {
  egress: Egress;
  pushKeys: PushKeys;
}): UseCases<typeof notificationContract> {
  const { publicKey } = parts.pushKeys;
  return {
    listNotifications: (work, { query }) => listNotifications(work, query),
    readNotification: (work, { params }) => markRead(work, params.id),
    readAllNotifications: (work) => markAllRead(work),
    listMailWishes: (work) => listMailWishes(work),
    saveMailWish: (work, { body }) => saveMailWish(work, body),
    listWishes: (work) => listWishes(work),
    saveWishes: (work, { body }) => saveWishes(work, body),
    readQuietHours: (work) => readQuietHours(work),
    saveQuietHours: (work, { body }) => saveQuietHours(work, body),
    listPushDevices: async (work) => ({ publicKey, items: await listPushDevices(work) }),
    addPushDevice: (work, { body }) => addPushDevice(work, parts.egress, body),
    removePushDevice: async (work, { params }) => {
      await removePushDevice(work, params.id);
      return null;
    },
  };
}

export function robotUseCases(keeping: { safe: Safe; egress: Egress }): UseCases<typeof robotContract> {
  return {
    listRobots: (work) => listRobots(work),
    addRobot: (work, { body }) => addRobot(work, keeping, body),
    changeRobot: (work, { params, version, body }) =>
      changeRobot(work, keeping, { id: params.id, version: version! }, body),
    testRobot: (work, { params }) => testRobot(work, params.id),
    listRobotMessages: (work, { params, query }) => listRobotMessages(work, params.id, query),
  };
}
