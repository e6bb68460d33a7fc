import { addressOfRecord } from '../../platform/model/record-address.ts';
import type { Label } from '../../platform/model/label.ts';
import { contractKinds } from './contract-kinds.ts';

/** What a notification says; `{name}` places are filled from its payload. */
export const notificationKinds = {
  mentioned: { zh: '{who} 在「{title}」的跟进里提到了您', en: '{who} mentioned you in “{title}”' },
  'task-given': { zh: '{who} 给您安排了任务：{title}', en: '{who} gave you a task: {title}' },
  'task-reminder': { zh: '提醒：{title}', en: 'Reminder: {title}' },
  'deal-handed-over': { zh: '{who} 把商机「{title}」交给了您', en: '{who} handed the deal “{title}” to you' },
  'hand-over-received': {
    zh: '{who} 交接给您 {count} 条记录，请查看交接说明',
    en: '{who} handed {count} records over to you; please read the briefs',
  },
  'deal-assigned': { zh: '商机「{title}」分配给您', en: 'The deal “{title}” is given to you' },
  'deal-red': { zh: '商机「{title}」告急，请推进', en: 'The deal “{title}” is at risk; please move it on' },
  'deal-critical': {
    zh: '商机「{title}」已到严重级别，请马上处理',
    en: 'The deal “{title}” is critical; please act now',
  },
  'deal-stuck': {
    zh: '商机「{title}」告急 {days} 个工作日了，还没有进展',
    en: 'The deal “{title}” has been at risk for {days} working days without progress',
  },
  'deal-stuck-superior': {
    zh: '{who} 的商机「{title}」告急 {days} 个工作日没有进展，请过问',
    en: 'The deal “{title}” of {who} has been at risk for {days} working days; please look after it',
  },
  'deal-high-risk': {
    zh: '高风险：{who} 的商机「{title}」告急 {days} 个工作日没有进展，建议重新指派',
    en: 'High risk: “{title}” of {who} at risk for {days} working days; consider another owner',
  },
  'deals-at-risk': {
    zh: '您有 {count} 个商机告急，请逐个推进',
    en: '{count} of your deals are at risk; please move them on',
  },
  'deals-stuck': {
    zh: '{count} 个商机告急多日没有进展，请过问',
    en: '{count} deals have been at risk for days; please look after them',
  },
  'morning-digest': {
    zh: '今天：逾期 {overdue} 项，到期 {due} 项，已承诺 {promised} 项，告急商机 {stalled} 个，新线索 {leads} 条',
    en: 'Today: {overdue} overdue, {due} due, {promised} promised, {stalled} deals at risk, {leads} new leads',
  },
  'deal-moved-on': {
    zh: '商机「{title}」有了新进展，已自动移到「{stage}」',
    en: 'The deal “{title}” moved on to “{stage}” by itself',
  },
  'deal-move-held': {
    zh: '商机「{title}」可以移到「{stage}」了，但还差：{missing}',
    en: 'The deal “{title}” may move to “{stage}”, but lacks: {missing}',
  },
  supervised: {
    zh: '{who} 督办商机「{title}」：{body}',
    en: '{who} asks about the deal “{title}”: {body}',
  },
  'supervision-acknowledged': {
    zh: '{who} 已确认您对「{title}」的督办',
    en: '{who} has acknowledged what you asked about “{title}”',
  },
  'stage-stuck': { zh: '{where}：「{stage}」成了瓶颈（{why}）', en: '{where}: “{stage}” is stuck ({why})' },
  'stage-free': { zh: '{where}：「{stage}」不再是瓶颈', en: '{where}: “{stage}” flows again' },
  'number-odd': { zh: '{where}：{what}', en: '{where}: {what}' },
  'alert-fired': { zh: '预警「{name}」：{title}，{value}', en: 'Alert “{name}”: {title}, {value}' },
  'alerts-fired': { zh: '预警「{name}」：{count} 项触发', en: 'Alert “{name}”: {count} things fire' },
  'alert-escalated': {
    zh: '预警「{name}」还没有人处理：{title}，{value}',
    en: 'Nobody looks after “{name}” yet: {title}, {value}',
  },
  'alert-over': { zh: '预警「{name}」已恢复：{title}', en: 'Alert “{name}” is over: {title}' },
  'alerts-over': { zh: '预警「{name}」：{count} 项已恢复', en: 'Alert “{name}”: {count} things are over' },
  'report-mentioned': {
    zh: '{who} 在报表「{title}」的评论里提到了您',
    en: '{who} mentioned you under the report “{title}”',
  },
  'report-sent': { zh: '看板「{title}」的最新数字', en: 'The latest figures of “{title}”' },
  'form-due': { zh: '请提交「{title}」（{day}）', en: 'Please hand in “{title}” ({day})' },
  'form-late': {
    zh: '「{title}」（{day}）已过截止时间，请尽快提交',
    en: '“{title}” ({day}) is late; please hand it in',
  },
  'form-nudged': {
    zh: '{who} 催您提交「{title}」（{day}）',
    en: '{who} asks you to hand in “{title}” ({day})',
  },
  'form-accepted': {
    zh: '{who} 通过了您提交的「{title}」（{day}）',
    en: '{who} accepted your “{title}” ({day})',
  },
  'form-returned': {
    zh: '{who} 退回了您的「{title}」（{day}）：{note}',
    en: '{who} gave your “{title}” ({day}) back: {note}',
  },
  'coaching-planned': {
    zh: '{who} 约您在 {day} 辅导：{topic}',
    en: '{who} plans to coach you on {day}: {topic}',
  },
  'review-prepared': { zh: '{who} 准备好了「{title}」', en: '{who} has prepared “{title}”' },
  'playbook-proposed': {
    zh: '{who} 推荐了话术「{title}」，请审核',
    en: '{who} proposes “{title}” for the playbook; please look at it',
  },
  'playbook-approved': {
    zh: '{who} 采纳了您推荐的「{title}」',
    en: '{who} took “{title}” into the playbook',
  },
  'playbook-returned': {
    zh: '{who} 退回了您推荐的「{title}」：{answer}',
    en: '{who} returned “{title}”: {answer}',
  },
  'mail-failed': {
    zh: '邮件「{title}」没有发出去，已存为草稿',
    en: 'The mail “{title}” could not be sent; it is a draft again',
  },
  'lead-assigned': {
    zh: '新线索「{title}」（{level}）分配给您，请在 {until} 前接收',
    en: 'New lead “{title}” ({level}) is yours; please accept it by {until}',
  },
  'lead-handed-on': {
    zh: '线索「{title}」超时未接收，已转给 {who}',
    en: 'The lead “{title}” was not accepted in time and went to {who}',
  },
  'lead-not-accepted': {
    zh: '线索「{title}」两次超时未接收，已进入待分配队列，请安排',
    en: 'The lead “{title}” was not accepted twice and waits in the queue; please see to it',
  },
  'leads-waiting': {
    zh: '{count} 条线索没有人可以接收，最早的从 {since} 等到现在',
    en: '{count} leads wait because nobody can take them, the first since {since}',
  },
  'pool-leads-given': {
    zh: '{who} 从公海「{pool}」给您分配了 {count} 条线索',
    en: '{who} gave you {count} leads from the pool “{pool}”',
  },
  'lead-goes-back': {
    zh: '线索「{title}」将于 {day} 退回公海，请尽快联系客户',
    en: 'The lead “{title}” goes back to the pool on {day}; contact the customer soon',
  },
  'leads-go-back': {
    zh: '您有 {count} 条线索最早将于 {day} 退回公海，请尽快联系客户',
    en: '{count} of your leads go back to the pool, the first on {day}; contact the customers soon',
  },
  'leads-recycled': {
    zh: '按回收规则，您的 {count} 条线索已退回公海',
    en: '{count} of your leads went back to the pool by the recycle rules',
  },
  'lead-asked-again': { zh: '您的线索「{title}」又来咨询了', en: 'Your lead “{title}” has asked again' },
  'customer-asked-again': {
    zh: '您的客户「{account}」又有人咨询：{title}',
    en: 'Somebody of your customer “{account}” asks again: {title}',
  },
  'lead-returned': {
    zh: '{who} 把线索「{title}」退回市场：{reason}',
    en: '{who} returned the lead “{title}”: {reason}',
  },
  'returns-overdue': {
    zh: '{count} 条退回的线索超过处理期限（最早 {day} 到期），请尽快重新分出或判为无效',
    en: '{count} returned leads are past their time (the first due {day}); send them on or disqualify them',
  },
  'returns-unanswered': {
    zh: '{count} 条退回的线索到期一个工作日后仍未处理（最早 {day} 到期），请过问',
    en: '{count} returned leads are unanswered a working day after their time (the first due {day}); please see to it',
  },
  'lead-sent-on': { zh: '{who} 把线索「{title}」交给您跟进', en: '{who} sent the lead “{title}” on to you' },
  'approval-asked': {
    zh: '{who} 提交的「{title}」等您审批',
    en: '“{title}” of {who} waits for your approval',
  },
  'approval-copied': { zh: '{who} 提交的「{title}」抄送给您', en: 'You get a copy of “{title}” of {who}' },
  'approval-approved': { zh: '「{title}」已通过审批', en: '“{title}” is approved' },
  'approval-rejected': { zh: '「{title}」被驳回：{comment}', en: '“{title}” is rejected: {comment}' },
  'approval-sent-back': {
    zh: '「{title}」被退回，请修改后重新提交：{comment}',
    en: '“{title}” was sent back; change it and submit it again: {comment}',
  },
  'approval-overdue': {
    zh: '{who} 提交的「{title}」等您审批，已超过时限',
    en: '“{title}” of {who} still waits for your approval, past its time',
  },
  'case-late': {
    zh: '服务单 {number}「{title}」已超过承诺时间，请马上处理',
    en: 'Case {number} “{title}” is past its time; please act now',
  },
  'case-late-superior': {
    zh: '团队的服务单 {number}「{title}」已超过承诺时间，请过问',
    en: 'Case {number} “{title}” of your team is past its time; please look after it',
  },
  'quote-viewed': { zh: '客户打开了报价「{title}」（{who}）', en: 'The quote “{title}” was opened ({who})' },
  'quote-accepted': { zh: '{who} 接受了报价「{title}」', en: '{who} accepted the quote “{title}”' },
  'quote-declined': { zh: '{who} 谢绝了报价「{title}」', en: '{who} declined the quote “{title}”' },
  'survey-asked': {
    zh: '请处理问卷「{survey}」：{about}',
    en: 'A survey waits for you: {survey} ({about})',
  },
  'case-customer-wrote': {
    zh: '客户在服务单 {number}「{title}」留言',
    en: 'The customer wrote on case {number} “{title}”',
  },
  ...contractKinds,
  'automation-told': { zh: '{text}', en: '{text}' },
  'automation-paused': {
    zh: '自动化规则「{rule}」已暂停：{reason}',
    en: 'The automation “{rule}” has paused: {reason}',
  },
  'meeting-planned': {
    zh: '{who} 邀请您参加会议「{title}」（{when}）',
    en: '{who} asks you to the meeting “{title}” ({when})',
  },
  'meeting-moved': {
    zh: '{who} 把会议「{title}」改到 {when}，请留意时间和地点',
    en: '{who} moved the meeting “{title}”; it is now {when}',
  },
  'meeting-cancelled': {
    zh: '{who} 取消了会议「{title}」（{when}）',
    en: '{who} cancelled the meeting “{title}” ({when})',
  },
  'meeting-reminder': {
    zh: '会议「{title}」即将开始（{when}）',
    en: 'The meeting “{title}” is about to begin ({when})',
  },
  'meeting-answered': {
    zh: '{who} 答复了会议「{title}」的邀请',
    en: '{who} answered the invitation to “{title}”',
  },
  'meeting-declined': { zh: '{who} 谢绝了会议「{title}」', en: '{who} declined the meeting “{title}”' },
  'job-done': { zh: '{title} 已完成', en: '{title} is done' },
  'job-failed': { zh: '{title} 没有完成', en: '{title} could not be finished' },
  'robot-dead': {
    zh: '群机器人「{title}」发不出消息，已自动停用：{reason}',
    en: 'The group robot “{title}” cannot post and was switched off: {reason}',
  },
} as const satisfies Record<string, Label>;

export type NotificationKind = keyof typeof notificationKinds;

/** The list of returned leads whose day has passed; an address carries the conditions of a list, not only its name. */
const overdueReturns = `/leads?view=return-overdue&filter=${encodeURIComponent(
  JSON.stringify([
    { field: 'status', op: 'in', value: ['returned'] },
    { field: 'return_due_at', op: 'overdue' },
  ]),
)}`;

/** The registers of contracts that owe payments, and that are about to end. */
const contractsWith = (view: string, conditions: readonly object[]) =>
  `/contracts?view=${view}&filter=${encodeURIComponent(JSON.stringify(conditions))}`;

const places: Partial<Record<NotificationKind, string>> = {
  'leads-waiting': '/leads/assignment?tab=queue',
  'lead-not-accepted': '/leads/assignment?tab=queue',
  'deals-at-risk': '/',
  'deals-stuck': '/deals/progress',
  'survey-asked': '/surveys',
  'coaching-planned': '/my-funnel',
  'stage-stuck': '/bottlenecks',
  'stage-free': '/bottlenecks',
  'number-odd': '/insights',
  'alerts-fired': '/alerts',
  'alerts-over': '/alerts',
  'morning-digest': '/',
  'robot-dead': '/settings/robots',
  'returns-overdue': overdueReturns,
  'returns-unanswered': overdueReturns,
  'payments-due': contractsWith('in-force', [
    { field: 'state', op: 'in', value: ['signed', 'in_force'] },
    { field: 'owner', op: 'is_me' },
  ]),
  'payments-overdue': contractsWith('overdue', [{ field: 'next_due_on', op: 'overdue' }]),
  'contracts-expiring': contractsWith('expiring', [
    { field: 'state', op: 'in', value: ['signed', 'in_force'] },
    { field: 'ends_on', op: 'next_90_days' },
  ]),
};

/** Where kinds lead that are about no record. */
const placesWithoutRecord: Partial<Record<NotificationKind, string>> = {
  'task-given': '/tasks',
  'task-reminder': '/tasks',
};

/** Where a notification leads: its kind's own page, else its record's, at the entry it tells of; null: nowhere. */
export function addressOf(
  kind: string,
  object: string | null,
  recordId: string | null,
  payload: Readonly<Record<string, unknown>> = {},
): string | null {
  const place = places[kind as NotificationKind];
  if (place) return place;
  if (!object || !recordId) return placesWithoutRecord[kind as NotificationKind] ?? null;
  const { entryId } = payload;
  return pageOf(object, recordId) + (typeof entryId === 'string' ? `?entry=${entryId}` : '');
}

function pageOf(object: string, recordId: string): string {
  return object === 'playbook_piece' ? `/playbook/${recordId}` : addressOfRecord(object, recordId);
}
