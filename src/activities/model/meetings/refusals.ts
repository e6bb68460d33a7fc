import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const meetingRefusals = {
  badSpan: {
    code: 'meeting_span',
    status: 422,
    label: {
      zh: '结束时间要晚于开始时间，最长一年',
      en: 'A meeting ends after it begins and lasts at most a year',
    },
  },
  unknownZone: {
    code: 'time_zone_unknown',
    status: 422,
    label: { zh: '没有这个时区：{zone}', en: 'There is no time zone {zone}' },
  },
  notBegun: {
    code: 'meeting_not_begun',
    status: 422,
    label: { zh: '会议还没开始，不能标记为已召开', en: 'The meeting has not begun yet' },
  },
  isCancelled: {
    code: 'meeting_cancelled',
    status: 409,
    label: { zh: '会议已取消，请先恢复', en: 'The meeting is cancelled; plan it again first' },
  },
  isHeld: {
    code: 'meeting_held',
    status: 409,
    label: { zh: '会议已召开，时间和状态不能再改', en: 'The meeting was held; its time and state stand' },
  },
  participantUnknown: {
    code: 'participant_unknown',
    status: 422,
    label: { zh: '参会人不存在或您看不到', en: 'A participant does not exist or is out of your reach' },
  },
  minutesMoved: {
    code: 'minutes_moved',
    status: 409,
    label: {
      zh: '纪要刚被别人保存过，请先看最新版本',
      en: 'Somebody has saved the minutes meanwhile; look at the newest version first',
    },
  },
  lineUnknown: {
    code: 'minutes_line_unknown',
    status: 422,
    label: { zh: '纪要里没有这一条', en: 'The minutes do not hold this line' },
  },
  noMail: {
    code: 'mail_not_set_up',
    status: 409,
    label: {
      zh: '系统还没有配置发信服务器，可以下载日历文件自己发送',
      en: 'This installation cannot send mail yet; download the calendar file and send it yourself',
    },
  },
  nobodyToInvite: {
    code: 'nobody_to_invite',
    status: 422,
    label: { zh: '没有可以发送邀请的邮箱', en: 'Nobody here has an e-mail address to invite' },
  },
  notCalendar: {
    code: 'not_a_calendar',
    status: 422,
    label: { zh: '这不是日历文件（.ics）', en: 'This is not a calendar file (.ics)' },
  },
  notReply: {
    code: 'not_a_reply',
    status: 422,
    label: {
      zh: '这不是对会议邀请的答复',
      en: 'This is not a reply to an invitation',
    },
  },
  replyUnknown: {
    code: 'reply_unknown',
    status: 422,
    label: {
      zh: '找不到这封答复对应的会议或参会人',
      en: 'No meeting or participant belongs to this reply',
    },
  },
  nothingChosen: {
    code: 'nothing_chosen',
    status: 422,
    label: { zh: '请至少选择一个会议', en: 'Choose at least one meeting' },
  },
} satisfies Record<string, RefusalReason>;
