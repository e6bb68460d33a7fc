import { defineTexts } from '../../platform/web/index.ts';
import { notificationTitles } from './titles.ts';

export const notificationTexts = defineTexts({
  ...notificationTitles,
  notifications: { zh: '通知', en: 'Notifications' },
  unread: { zh: '通知，{count} 条未读', en: 'Notifications, {count} unread' },
  explained: {
    zh: '勾选每类事情用哪些方式告诉您。邮件发到登录邮箱，推送发到下面的设备；在发出之前已经看过的不再发。',
    en: 'Choose the ways for each kind. Mail goes to your sign-in address, pushes to the devices below; what you have read before is not sent.',
  },
  what: { zh: '什么事', en: 'What' },
  bell: { zh: '铃铛', en: 'Bell' },
  mail: { zh: '邮件', en: 'Mail' },
  push: { zh: '推送', en: 'Push' },
  robot: { zh: '群机器人', en: 'Group' },
  wayOf: { zh: '{kind}：{way}', en: '{kind}: {way}' },
  readAll: { zh: '全部已读', en: 'Mark all read' },
  empty: {
    zh: '没有通知。有人提到您、给您派任务或交接商机时，会出现在这里。',
    en: 'Nothing yet. Mentions, tasks and deals given to you show here.',
  },
  devices: { zh: '推送设备', en: 'Devices' },
  devicesText: {
    zh: '关着网页也能收到提醒；点开直接到那条记录。只对您打开过推送的浏览器有效。',
    en: 'Told though the page is closed; a tap opens the record. Only in browsers where you switched it on.',
  },
  pushHere: { zh: '在这台设备上开启推送', en: 'Push to this device' },
  pushHereStop: { zh: '关闭本机推送', en: 'Stop on this device' },
  thisDevice: { zh: '本机', en: 'This device' },
  noDevices: { zh: '还没有设备开启推送', en: 'No device yet' },
  addedOn: { zh: '开启于', en: 'Since' },
  pushedOn: { zh: '上次推送', en: 'Last push' },
  removeDevice: { zh: '移除', en: 'Remove' },
  pushBlocked: {
    zh: '浏览器禁止了本站的通知。请在地址栏左侧的网站设置里允许「通知」，再试一次。',
    en: 'The browser blocks notifications of this site. Allow them in its site settings and try again.',
  },
  pushUnsupported: {
    zh: '这个浏览器不支持推送。iPhone 请先把明斗「添加到主屏幕」，从主屏幕打开。',
    en: 'This browser cannot be pushed to. On an iPhone add Mingdou to the home screen first and open it there.',
  },
  pushFailed: {
    zh: '没有开启成功：推送服务连不上，或页面不是通过 https 打开的',
    en: 'It could not be switched on: no push service was reached, or the page is not opened over https',
  },
  pushOn: { zh: '已开启，新提醒会推送到这台设备', en: 'On: this device is told from now on' },
  quiet: { zh: '免打扰时段', en: 'Quiet hours' },
  quietText: {
    zh: '这段时间里推送先不响，时段一结束再送达；铃铛和邮件不受影响。工作日按公司的工作日历，含调休。',
    en: 'Pushes wait until these hours end; bell and mail are not affected. Working days follow the organisation’s calendar.',
  },
  quietIsOn: { zh: '设免打扰时段', en: 'Keep quiet hours' },
  quietFrom: { zh: '从', en: 'From' },
  quietUntil: { zh: '到', en: 'Until' },
  quietDaysOff: { zh: '休息日全天免打扰', en: 'Silent all day on days off' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
});
