import type { UseCases } from '../../../platform/server/index.ts';
import type { meetingContract } from '../../model/meetings/contract.ts';
import type { icsContract } from '../../model/meetings/ics-contract.ts';
import { readCalendarPage } from './calendar.ts';
import { cancelMeeting, changeMeeting, planAgain, removeMeeting, restoreMeeting } from './change-meeting.ts';
import { endFeed, readFeed, renewFeed } from './feed.ts';
import { importIcs, previewIcs } from './import-ics.ts';
import { downloadMeeting } from './meeting-ics.ts';
import { readMeeting } from './meeting-queries.ts';
import { holdMeeting, makeTaskOfLine, readMinutes, saveMinutes } from './minutes.ts';
import { changeTemplate, readTemplate } from './minutes-template.ts';
import type { MeetingParts } from './parts.ts';
import { planMeeting } from './plan-meeting.ts';
import { sendInvitations } from './send-invitations.ts';
import { takeReplyByHand } from './take-reply.ts';

export function meetingUseCases(parts: MeetingParts): UseCases<typeof meetingContract> {
  return {
    calendar: (work, { query }) => readCalendarPage(parts, work, query),
    planMeeting: (work, { body }) => planMeeting(parts, work, body),
    getMeeting: (work, { params }) => readMeeting(work, params.id, parts.canMail),
    changeMeeting: (work, { params, body, version }) => changeMeeting(parts, work, params.id, version!, body),
    cancelMeeting: (work, { params }) => cancelMeeting(parts, work, params.id),
    planAgain: (work, { params }) => planAgain(parts, work, params.id),
    holdMeeting: (work, { params }) => holdMeeting(parts, work, params.id),
    removeMeeting: (work, { params }) => removeMeeting(work, params.id),
    restoreMeeting: (work, { params }) => restoreMeeting(parts, work, params.id),
    readMinutes: (work, { params, query }) => readMinutes(work, params.id, query.version),
    saveMinutes: (work, { params, body }) => saveMinutes(work, params.id, body),
    makeTaskOfLine: (work, { params, body }) => makeTaskOfLine(parts, work, params.id, body),
    readTemplate: (work) => readTemplate(work),
    changeTemplate: (work, { body, version }) => changeTemplate(work, body.sections, version!),
  };
}

export function icsUseCases(parts: MeetingParts): UseCases<typeof icsContract> {
  return {
    downloadMeeting: (work, { params }) => downloadMeeting(work, params.id),
    sendInvitations: (work, { params, body }) =>
      sendInvitations(work, params.id, body.participantIds, parts.canMail),
    readIcs: (work, { body }) => previewIcs(work, body.text),
    importIcs: (work, { body }) => importIcs(parts, work, body),
    takeReply: (work, { body }) => takeReplyByHand(work, body.text),
    readFeed: (work) => readFeed(work),
    renewFeed: (work) => renewFeed(work, parts.baseUrl()),
    endFeed: (work) => endFeed(work),
  };
}
