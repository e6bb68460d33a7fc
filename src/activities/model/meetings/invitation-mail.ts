/** The words around an invitation, for those whose mail program shows no calendar. */
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import type { MeetingPlan } from './meeting.ts';

export type Invitation = Pick<MeetingPlan, 'title' | 'place' | 'link' | 'agenda' | 'timeZone'> & {
  method: 'REQUEST' | 'CANCEL';
  /** Day and time on the organiser's clocks. */
  when: string;
  who: string;
};

const subjects: Record<Invitation['method'], Label> = {
  REQUEST: { zh: '会议邀请：{title}（{when}）', en: 'Invitation: {title} ({when})' },
  CANCEL: { zh: '会议取消：{title}（{when}）', en: 'Cancelled: {title} ({when})' },
};
const openings: Record<Invitation['method'], Label> = {
  REQUEST: { zh: '{who} 邀请您参加会议。', en: '{who} invites you to a meeting.' },
  CANCEL: { zh: '{who} 取消了这次会议。', en: '{who} has cancelled this meeting.' },
};
const names = {
  title: { zh: '主题', en: 'What' },
  when: { zh: '时间', en: 'When' },
  place: { zh: '地点', en: 'Where' },
  link: { zh: '会议链接', en: 'Link' },
  agenda: { zh: '议程', en: 'Agenda' },
} satisfies Record<string, Label>;

export function writeInvitationMail(
  invitation: Invitation,
  locale: Locale,
): { subject: string; text: string; html: string } {
  const { method, who, timeZone } = invitation;
  const opening = say(openings[method], locale, { who });
  const told = { ...invitation, when: `${invitation.when} (${timeZone})` };
  const lines = (['title', 'when', 'place', 'link', 'agenda'] as const)
    .filter((field) => told[field] !== '')
    .map((field) => ({ name: say(names[field], locale), value: told[field] }));
  const text = [opening, '', ...lines.map(({ name, value }) => `${name}: ${value}`)].join('\n');
  const rows = lines.map(
    ({ name, value }) =>
      `<tr><td style="padding:2px 16px 2px 0;color:#656b74;vertical-align:top">${escape(name)}</td><td style="white-space:pre-line">${escape(value)}</td></tr>`,
  );
  const html = `<div style="font:14px/1.6 -apple-system,'PingFang SC','Microsoft YaHei',sans-serif;color:#15181c"><p>${escape(opening)}</p><table>${rows.join('')}</table></div>`;
  return {
    subject: say(subjects[method], locale, invitation).replaceAll(/\s+/g, ' ').slice(0, 300),
    text,
    html,
  };
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
