import { defineTexts } from '../texts.ts';

export const outboxTexts = defineTexts({
  kept: {
    zh: '没有网络，已存在本机，联网后自动发送',
    en: 'No network: kept on this device, and sent when it is back',
  },
  waiting: { zh: '{count} 条待发送', en: '{count} waiting to be sent' },
  failed: { zh: '{count} 条没有发出', en: '{count} could not be sent' },
  show: { zh: '查看', en: 'Show' },
  title: { zh: '待发送', en: 'Waiting to be sent' },
  explained: {
    zh: '没有网络时记下的内容存在这台设备上，联网后按顺序发送，每条只发一次。退出登录会清空。',
    en: 'What you wrote without a network is kept on this device and sent in order, each once. Signing out empties it.',
  },
  isWaiting: { zh: '待发送', en: 'Waiting' },
  hasFailed: { zh: '失败', en: 'Failed' },
  sendNow: { zh: '现在发送', en: 'Send now' },
  retry: { zh: '再发一次', en: 'Send again' },
  drop: { zh: '放弃', en: 'Discard' },
  open: { zh: '打开记录', en: 'Open the record' },
  dropTitle: { zh: '放弃这条内容？', en: 'Discard this?' },
  dropConsequence: {
    zh: '「{title}」不会发送，内容从这台设备删除。',
    en: '“{title}” is not sent and removed from this device.',
  },
  none: { zh: '都已发出', en: 'Everything has been sent' },
  unsentTitle: { zh: '还有 {count} 条没有发送', en: '{count} are not sent yet' },
  unsentText: {
    zh: '退出登录后，这台设备上没有发出的内容会被删除。联网发送完再退出，就不会丢。',
    en: 'Signing out removes what this device has not sent. Wait for the network, and nothing is lost.',
  },
  signOutAnyway: { zh: '仍然退出', en: 'Sign out anyway' },
  newVersion: { zh: '新版本可用', en: 'A new version is there' },
  update: { zh: '更新', en: 'Update' },
});
