/** Why a job failed, kept as a code and a sentence in both languages. */
import { say, type Label, type Locale } from '../../model/label.ts';
import type { RefusalReason } from '../../model/refusal.ts';
import { defect, refusalOf } from '../http/problem.ts';

type Kept = { code: string; label: Label; values: Record<string, string | number> };

export const jobRefusals = {
  unknownKind: {
    code: 'unknown_job_kind',
    label: { zh: '这个任务的类型不被支持', en: 'This kind of work is not known here' },
  },
  ownerGone: {
    code: 'owner_gone',
    label: {
      zh: '发起人的账号已停用，任务没有执行',
      en: 'The account of whoever asked is disabled; the work was not done',
    },
  },
  keepsDying: {
    code: 'keeps_dying',
    label: {
      zh: '这个任务多次中断，已停止重试',
      en: 'This work broke off several times and is not tried again',
    },
  },
  finishedAlready: {
    code: 'job_finished',
    label: { zh: '这个任务已经结束，无法取消', en: 'This work has ended and cannot be cancelled' },
  },
} satisfies Record<string, RefusalReason>;

/** The text kept with the job; whatever is no refusal is told as a defect. */
export function keepFailure(error: unknown): string {
  const refusal = refusalOf(error);
  const { code, label } = refusal?.reason ?? defect;
  return JSON.stringify({ code, label, values: refusal?.values ?? {} } satisfies Kept);
}

export function tellFailure(kept: string, locale: Locale): { code: string; message: string } {
  const { code, label, values } = JSON.parse(kept) as Kept;
  return { code, message: say(label, locale, values) };
}
