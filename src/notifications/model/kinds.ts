import type { Label } from '../../platform/model/label.ts';

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
  supervised: {
    zh: '{who} 督办商机「{title}」：{body}',
    en: '{who} asks about the deal “{title}”: {body}',
  },
  'supervision-acknowledged': {
    zh: '{who} 已确认您对「{title}」的督办',
    en: '{who} has acknowledged what you asked about “{title}”',
  },
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

const places: Partial<Record<NotificationKind, string>> = {
  'leads-waiting': '/leads/assignment?tab=queue',
  'lead-not-accepted': '/leads/assignment?tab=queue',
  'deals-at-risk': '/',
  'deals-stuck': '/deals/progress',
  'morning-digest': '/',
  'robot-dead': '/settings/robots',
  'returns-overdue': overdueReturns,
  'returns-unanswered': overdueReturns,
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
  return object === 'playbook_piece'
    ? `/playbook/${recordId}`
    : `/${object.replaceAll('_', '-')}s/${recordId}`;
}

/** What a person chooses by. */
export const kindNames: Readonly<Record<NotificationKind, Label>> = {
  mentioned: { zh: '有人在跟进里提到我', en: 'Somebody mentions me' },
  'task-given': { zh: '有人给我安排任务', en: 'Somebody gives me a task' },
  'task-reminder': { zh: '我设的任务提醒到时间', en: 'The time of a task’s reminder has come' },
  'deal-handed-over': { zh: '商机交接给我', en: 'A deal is handed to me' },
  'hand-over-received': { zh: '客户和商机成批交接给我', en: 'Customers and deals are handed over to me' },
  'deal-assigned': { zh: '商机自动分配给我', en: 'A deal is given to me by itself' },
  'deal-red': { zh: '我的商机告急', en: 'A deal of mine is at risk' },
  'deal-critical': { zh: '我的商机到严重级别', en: 'A deal of mine is critical' },
  'deal-stuck': {
    zh: '我的商机告急多日没有进展',
    en: 'A deal of mine has been at risk for days',
  },
  'deal-stuck-superior': {
    zh: '团队的商机告急多日没有进展',
    en: 'A deal of my team has been at risk for days',
  },
  'deal-high-risk': { zh: '高风险商机，建议重新指派', en: 'High-risk deals that may need another owner' },
  'deals-at-risk': { zh: '我的多个商机告急', en: 'Several deals of mine are at risk' },
  'deals-stuck': {
    zh: '团队的多个商机告急多日没有进展',
    en: 'Several deals of my team have been at risk for days',
  },
  'morning-digest': { zh: '每天早上的待办汇总', en: 'What I have to do, every morning' },
  supervised: { zh: '有人督办我的商机', en: 'Somebody asks me about a deal' },
  'supervision-acknowledged': { zh: '我的督办被确认', en: 'What I asked is acknowledged' },
  'playbook-proposed': { zh: '有人推荐话术等我审核', en: 'Somebody proposes a piece for the playbook' },
  'playbook-approved': { zh: '我推荐的话术被采纳', en: 'A piece I proposed is taken' },
  'playbook-returned': { zh: '我推荐的话术被退回', en: 'A piece I proposed is returned' },
  'mail-failed': { zh: '我的邮件没有发出去', en: 'A mail of mine could not be sent' },
  'lead-assigned': { zh: '新线索分配给我', en: 'A new lead is given to me' },
  'lead-handed-on': {
    zh: '我的线索超时未接收、被转走',
    en: 'A lead of mine goes on because I did not accept it',
  },
  'lead-not-accepted': { zh: '线索两次无人接收', en: 'A lead was not accepted twice' },
  'lead-returned': { zh: '销售把线索退回给我', en: 'Sales returns a lead to me' },
  'returns-overdue': { zh: '退回给我的线索超期未处理', en: 'Leads returned to me are past their time' },
  'returns-unanswered': {
    zh: '下属没有按期处理退回的线索',
    en: 'Returned leads of my people stay unanswered',
  },
  'lead-sent-on': { zh: '市场把线索交给我', en: 'Marketing sends a lead on to me' },
  'leads-waiting': { zh: '有线索没有人可以接收', en: 'Leads wait because nobody can take them' },
  'pool-leads-given': { zh: '有人从公海给我分配线索', en: 'Leads of a pool are given to me' },
  'lead-goes-back': { zh: '我的线索即将退回公海', en: 'A lead of mine is about to go back to a pool' },
  'leads-go-back': {
    zh: '我的多条线索即将退回公海',
    en: 'Several leads of mine are about to go back to a pool',
  },
  'leads-recycled': { zh: '我的线索已退回公海', en: 'Leads of mine went back to a pool' },
  'lead-asked-again': { zh: '我的线索再次咨询', en: 'My lead asks again' },
  'customer-asked-again': { zh: '我的客户再次咨询', en: 'My customer asks again' },
  'approval-asked': { zh: '有单据等我审批', en: 'Something waits for my approval' },
  'approval-copied': { zh: '审批抄送给我', en: 'I get a copy of an approval' },
  'approval-approved': { zh: '我提交的审批通过', en: 'What I submitted is approved' },
  'approval-rejected': { zh: '我提交的审批被驳回', en: 'What I submitted is rejected' },
  'approval-sent-back': { zh: '我提交的审批被退回', en: 'What I submitted is sent back' },
  'approval-overdue': { zh: '等我审批的单据超过时限', en: 'What waits for my approval is past its time' },
  'case-late': { zh: '我的服务单超过承诺时间', en: 'A case of mine is past its time' },
  'case-late-superior': { zh: '团队的服务单超过承诺时间', en: 'A case of my team is past its time' },
  'quote-viewed': { zh: '客户第一次打开我的报价', en: 'A customer opens a quote of mine' },
  'quote-accepted': { zh: '客户接受我的报价', en: 'A customer accepts a quote of mine' },
  'quote-declined': { zh: '客户谢绝我的报价', en: 'A customer declines a quote of mine' },
  'automation-told': { zh: '自动化规则通知我', en: 'An automation tells me something' },
  'automation-paused': { zh: '自动化规则暂停', en: 'An automation has paused' },
  'meeting-planned': { zh: '邀请我参加会议', en: 'I am asked to a meeting' },
  'meeting-moved': { zh: '我的会议改了时间或地点', en: 'A meeting of mine is moved' },
  'meeting-cancelled': { zh: '我的会议取消了', en: 'A meeting of mine is cancelled' },
  'meeting-reminder': { zh: '我的会议即将开始', en: 'A meeting of mine is about to begin' },
  'meeting-answered': { zh: '有人答复我的会议邀请', en: 'Somebody answers my invitation' },
  'meeting-declined': { zh: '有人谢绝我的会议', en: 'Somebody declines my meeting' },
  'job-done': { zh: '导入、导出等后台任务完成', en: 'An import, export or other long work is done' },
  'job-failed': { zh: '后台任务没有完成', en: 'Long work could not be finished' },
  'robot-dead': { zh: '群机器人自动停用', en: 'A group robot was switched off' },
};
