/** Good requests about the ways people are told by, and the things they need. */
import { newId } from '../../src/platform/model/identifier.ts';
import { another } from './another.ts';
import { about, asked, changed, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

const robotBody = () => ({
  name: another('群机器人'),
  product: 'dingtalk',
  kinds: ['task-given'],
  teamIds: [],
  locale: 'zh-CN',
  workingHoursOnly: false,
  address: 'https://8.8.8.8/robot/send?access_token=abcdef',
  signSecret: 'SEC0123',
});

/** The public key of a browser, as it subscribes: 65 bytes, and 16 of a secret. */
const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };

export const channelsByRequest = {
  robot: () => ['/im-robots', robotBody()],
} satisfies Record<string, () => [string, object]>;

export const channelsByRow = {
  pushDevice: async (_: World, holder: Person) => ({
    table: 'push_device',
    columns: {
      user_id: holder.userId,
      endpoint: 'https://8.8.8.8/push',
      endpoint_hash: newId(),
      ...keys,
      name: 'Chrome',
      created_at: new Date(),
    },
  }),
};

export const channelSamples: Record<string, Sampling> = {
  'notifications.saveMailWish': asked({ kind: 'mentioned', mail: false }),
  'notifications.saveWishes': asked({ kinds: ['mentioned'], channel: 'push', wanted: false }),
  'notifications.saveQuietHours': asked({ from: 1320, until: 480, onDaysOff: true }),
  'notifications.addPushDevice': async () => ({
    body: {
      endpoint: `https://8.8.8.8/push/${Math.random().toString(36).slice(2)}`,
      ...keys,
      name: 'Chrome',
    },
  }),
  'notifications.removePushDevice': about('pushDevice'),
  'robots.addRobot': async () => ({ body: robotBody() }),
  'robots.changeRobot': changed(() => ({ name: another('群机器人'), isOn: true }), 'robot'),
  'robots.testRobot': about('robot'),
  'robots.listRobotMessages': about('robot'),
};
