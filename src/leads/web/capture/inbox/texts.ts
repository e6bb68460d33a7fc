import type { CaptureState } from '../../../model/capture/capture-log.ts';
import { defineTexts, type Tone } from '../../../../platform/web/index.ts';

export const inboxTexts = defineTexts({
  explain: {
    zh: '每一次进线都按原样记在这里。处理失败的可以修复后重新入库，不会丢失。',
    en: 'Everything that comes in is kept here as it came. What failed can be mended and taken in again; nothing is lost.',
  },
  paste: { zh: '粘贴录入', en: 'Paste a text' },
  toSources: { zh: '管理来源', en: 'Manage sources' },
  states: { zh: '状态', en: 'State' },
  all: { zh: '全部', en: 'All' },
  accepted: { zh: '新线索', en: 'New lead' },
  attached: { zh: '再次咨询', en: 'Asked again' },
  failed: { zh: '待修复', en: 'To repair' },
  rejected: { zh: '疑似垃圾', en: 'Likely spam' },
  counted: { zh: '{name} {count}', en: '{name} {count}' },
  channel: { zh: '方式', en: 'Way' },
  source: { zh: '来源', en: 'Source' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  when: { zh: '时间', en: 'Time' },
  who: { zh: '内容', en: 'Who' },
  state: { zh: '处理结果', en: 'Result' },
  lead: { zh: '线索', en: 'Lead' },
  captures: { zh: '采集记录', en: 'Captures' },
  unreadable: { zh: '（未识别）', en: '(not recognised)' },
  emptyTitle: { zh: '还没有进线', en: 'Nothing has come in yet' },
  empty: {
    zh: '表单、接口、邮件、粘贴和手工录入的线索都会先出现在这里。先建一个表单放到官网上吧。',
    en: 'Leads from forms, programs, e-mail, pasting and typing show here first. Begin with a form for your website.',
  },
  noMatch: { zh: '没有符合条件的记录', en: 'Nothing fits' },
  noMatchText: { zh: '换个条件，或清除筛选。', en: 'Try other conditions, or clear them.' },
  turnedAway: { zh: '被拒绝的请求', en: 'Requests turned away' },
  turnedAwayHint: {
    zh: '伪造、过期、重放或过大的请求不会保存，只计数。',
    en: 'Forged, late, replayed or oversized requests are not kept, only counted.',
  },
  times: { zh: '{count} 次，最近 {when}', en: '{count}×, last {when}' },
});

export const captureTexts = defineTexts({
  capture: { zh: '采集记录', en: 'Capture' },
  received: { zh: '收到于', en: 'Received' },
  tries: { zh: '已处理 {count} 次', en: 'Tried {count} times' },
  by: { zh: '录入人', en: 'Taken in by' },
  becameLead: { zh: '打开线索', en: 'Open the lead' },
  understood: { zh: '识别出的内容', en: 'What was understood' },
  nothingUnderstood: {
    zh: '没有识别出任何字段，请对照原始内容补充。',
    en: 'No field was recognised; fill them in from the raw content.',
  },
  notRead: { zh: '「{text}」读不出来', en: '“{text}” could not be read' },
  addField: { zh: '添加字段', en: 'Add a field' },
  repair: { zh: '修复并入库', en: 'Mend and take in' },
  takeAnyway: { zh: '不是垃圾，入库', en: 'Not spam: take in' },
  repaired: { zh: '已入库', en: 'Taken in' },
  stillFailed: { zh: '还不能入库：{reason}', en: 'Not yet: {reason}' },
  raw: { zh: '原始内容', en: 'As it came' },
  hidden: {
    zh: '您没有查看全部字段的权限，原始内容不显示。',
    en: 'You may not see all fields, so the raw content is not shown.',
  },
  noRaw: { zh: '没有原始内容', en: 'There is no raw content' },
  tracking: { zh: '来源跟踪', en: 'Where from' },
  consent: { zh: '个人信息同意', en: 'Consent' },
  consentAt: { zh: '{when} 同意，文本版本 {version}', en: 'Agreed {when}, text version {version}' },
  source: { zh: '来源', en: 'Source' },
  medium: { zh: '媒介', en: 'Medium' },
  campaign: { zh: '活动', en: 'Campaign' },
  content: { zh: '内容', en: 'Content' },
  term: { zh: '关键词', en: 'Search term' },
  clickId: { zh: '点击编号', en: 'Click id' },
  page: { zh: '页面', en: 'Page' },
  referrer: { zh: '来自', en: 'Came from' },
});

export const stateTones: Readonly<Record<CaptureState, Tone>> = {
  accepted: 'good',
  attached: 'accent',
  failed: 'bad',
  rejected: 'warn',
};
