import { defineTexts } from '../../../platform/web/index.ts';

export const tvTexts = defineTexts({
  heading: { zh: '把这台电视连到明斗', en: 'Connect this television to Mingdou' },
  how: {
    zh: '在电脑或手机上打开明斗的「大屏」，点「连接电视」，输入配对码：',
    en: 'On a computer or phone open “Wall screens” in Mingdou, press “Connect a TV” and enter this code:',
  },
  code: { zh: '配对码', en: 'Code' },
  after: {
    zh: '输入后这里会自动打开选定的报表。配对码每几分钟更换一次，只能用一次。',
    en: 'The chosen report then opens here by itself. The code changes every few minutes and works once.',
  },
  waiting: { zh: '正在取配对码…', en: 'Getting a code…' },
  offline: {
    zh: '连不上明斗，正在重试。请检查这台电视的网络。',
    en: 'Mingdou cannot be reached; trying again. Check this television’s network.',
  },
  connect: { zh: '连接电视', en: 'Connect a TV' },
  connectText: {
    zh: '在电视的浏览器里打开 {address}，把屏幕上的配对码填在这里。电视不用登录，只能看选定的这一份，数据范围不超过您现在的权限。',
    en: 'Open {address} in the television’s browser and enter the code that it shows. It needs no account and shows this one report alone, never more than you may see now.',
  },
  report: { zh: '放哪一份', en: 'What to show' },
  label: { zh: '这台电视叫什么', en: 'What this television is called' },
  labelHint: {
    zh: '例如“三楼销售区电视”，会出现在链接列表里',
    en: 'Such as “TV on the third floor”; it stands in the list of links',
  },
  days: { zh: '有效天数', en: 'Good for so many days' },
  daysWrong: { zh: '请填 1 到 {most}', en: 'From 1 to {most}' },
  confirm: { zh: '连接', en: 'Connect' },
  connected: {
    zh: '“{label}”几秒内会打开选定的报表；在报表的「共享」里可以随时停用',
    en: '“{label}” opens the report within seconds; end it at any time where the report is shared',
  },
  noReports: {
    zh: '还没有可以分享的报表或大屏：先把一块现成的大屏复制为自己的',
    en: 'There is no report or screen that you may share: copy a ready-made screen first',
  },
});
