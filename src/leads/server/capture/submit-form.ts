/** A visitor sends a form: checked against robots, told what is missing, taken in once. */
import { createHash } from 'node:crypto';
import type { Label } from '../../../platform/model/label.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Database, Work } from '../../../platform/server/index.ts';
import { openKind } from '../../../records/server/index.ts';
import { formFaults, inputsOf, type CaptureForm, type FormInput } from '../../model/capture/capture-form.ts';
import type { CaptureReason } from '../../model/capture/capture-log.ts';
import type { CaptureSource } from '../../model/capture/capture-source.ts';
import { capturableFields } from '../../model/capture/read-draft.ts';
import { trackingNames } from '../../model/capture/read-tracking.ts';
import { captureRefusals } from '../../model/capture/refusals.ts';
import { honeypotName, spamReason } from '../../model/capture/spam-guard.ts';
import { leadKind } from '../lead/lead-kind.ts';
import type { VisitLimit } from './limit-visits.ts';
import { readPageMark } from './source-secrets.ts';
import { countRefusal, inWorkOfKey } from './source-queries.ts';
import { takeIn, type Consent } from './take-in.ts';
import { trackingOf } from './tracking-of.ts';

export type Submission = { key: string; answers: Record<string, string>; address: string };

/** What the visitor is shown next. */
export type Submitted =
  | { outcome: 'thanks'; form: CaptureForm }
  | {
      outcome: 'again';
      source: CaptureSource;
      form: CaptureForm;
      faults: Record<string, Label>;
      notice: Label | null;
    };

const words = {
  stale: {
    zh: '页面打开太久了，请再提交一次。您填写的内容还在。',
    en: 'The page was open for too long; please send it again. Your answers are still here.',
  },
  tooOften: { zh: '提交过于频繁，请稍后再试', en: 'Too many at once; please try again later' },
  wrongAnswer: { zh: '答案不对，请再试一次', en: 'That is not the answer; please try again' },
  consent: { zh: '请先同意', en: 'Please agree first' },
} satisfies Record<string, Label>;

/**
 * Takes in the answers of a form. Robots are thanked like everybody and their answers put aside; a person is shown what
 * to mend. Refuses an unknown form and one that is off.
 */
export async function submitForm(
  database: Database,
  secretKey: string,
  limit: VisitLimit,
  submission: Submission,
): Promise<Submitted> {
  const submitted = await inWorkOfKey(database, 'form', submission.key, async (work, source) => {
    if (!source.isOn || !source.form) return null;
    return judgeSubmission(work, source, source.form, { secretKey, limit }, submission);
  });
  return submitted ?? refuse(captureRefusals.unknownKey);
}

async function judgeSubmission(
  work: Work,
  source: CaptureSource,
  form: CaptureForm,
  { secretKey, limit }: { secretKey: string; limit: VisitLimit },
  { answers, address }: Submission,
): Promise<Submitted> {
  const again = (faults: Record<string, Label>, notice: Label | null = null): Submitted => ({
    outcome: 'again',
    source,
    form,
    faults,
    notice,
  });
  const opened = readPageMark(secretKey, work.principal.tenantId, source, answers['mark'] ?? '');
  const guard = {
    honeypot: answers[honeypotName] ?? '',
    openedAt: opened,
    answer: answers['question'] ?? '',
  };
  const reason = spamReason(guard, form.question, work.now);
  if (reason === 'stale_page') return again({}, words.stale);
  if (reason === 'wrong_answer') {
    await countRefusal(work, source.id, reason);
    return again({ question: words.wrongAnswer });
  }
  const { fields } = await openKind(work, leadKind);
  const inputs = inputsOf(form, capturableFields(fields));
  const faults = reason ? {} : faultsOf(form, inputs, answers);
  if (Object.keys(faults).length > 0) return again(faults);
  if (!limit.allows(`${source.id} ${address}`, work.now)) {
    await countRefusal(work, source.id, 'too_often');
    return again({}, words.tooOften);
  }
  await takeInAnswers(work, { source, form, inputs, answers, reason });
  return { outcome: 'thanks', form };
}

function faultsOf(
  form: CaptureForm,
  inputs: readonly FormInput[],
  answers: Record<string, string>,
): Record<string, Label> {
  const faults = formFaults(inputs, answers);
  return form.consent && !answers['consent'] ? { ...faults, consent: words.consent } : faults;
}

type Answered = {
  source: CaptureSource;
  form: CaptureForm;
  inputs: readonly FormInput[];
  answers: Record<string, string>;
  reason: CaptureReason | null;
};

async function takeInAnswers(work: Work, { source, form, inputs, answers, reason }: Answered): Promise<void> {
  const told = (names: Iterable<string>) =>
    Object.fromEntries([...names].flatMap((name) => (answers[name]?.trim() ? [[name, answers[name]]] : [])));
  const texts = told(inputs.map(({ field }) => field));
  const tracking = told(trackingNames);
  await takeIn(work, {
    source,
    channel: 'form',
    payload: { ...texts, ...tracking },
    texts,
    tracking: trackingOf((await openKind(work, leadKind)).fields, { ...tracking, ...texts }, source),
    consent: form.consent && answers['consent'] ? consentTo(form.consent, work.now) : null,
    reason,
  });
}

/** The words somebody agreed to, with a version that changes when they do. */
function consentTo({ text, link }: { text: string; link: string | null }, now: Date): Consent {
  const version = createHash('sha256')
    .update(`${text}\n${link ?? ''}`)
    .digest('hex')
    .slice(0, 12);
  return { text, link, version, at: now.toISOString() };
}
