/** Every wrong request gets one answer shape: problem+json with a stable code. */
import type { z } from 'zod';
import { say, type Label, type Locale } from '../../model/label.ts';
import { Refusal, refusals, type FieldFault, type RefusalReason } from '../../model/refusal.ts';

export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  fields?: { path: string; code: string; message: string }[];
  requestId: string;
};

/** The problem of a refusal, told in the asker's language. */
export function problemOf(refusal: Refusal, locale: Locale, requestId: string): Problem {
  return {
    type: `urn:mingdou:${refusal.code}`,
    title: say(refusal.reason.label, locale, refusal.values),
    status: refusal.status,
    code: refusal.code,
    ...(refusal.fields.length > 0 && { fields: refusal.fields.map((fault) => fieldProblem(fault, locale)) }),
    requestId,
  };
}

function fieldProblem(fault: FieldFault, locale: Locale) {
  return { path: fault.path, code: fault.code, message: say(fault.label, locale) };
}

const faultLabels: Record<string, Label> = {
  required: { zh: '必填', en: 'Required' },
  invalid_type: { zh: '类型不对', en: 'Wrong type' },
  too_big: { zh: '太长或太大', en: 'Too long or too large' },
  too_small: { zh: '太短或太小', en: 'Too short or too small' },
  unrecognized_keys: { zh: '有不认识的字段', en: 'There are unknown fields' },
};

/** The refusal of input that zod did not accept, with a path for each fault. */
export function invalidInput(error: z.ZodError): Refusal {
  const faults = error.issues.map((issue): FieldFault => {
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    const code = missing ? 'required' : issue.code;
    return {
      path: issue.path.map(String).join('.'),
      code,
      label: faultLabels[code] ?? { zh: '格式不对', en: 'Not valid' },
    };
  });
  return new Refusal(refusals.invalidInput, {}, faults);
}

type DatabaseError = { code?: string; constraint?: string };

const byState: Record<string, RefusalReason> = {
  '23505': refusals.duplicate,
  '23503': {
    code: 'reference_not_found',
    status: 422,
    label: { zh: '引用的记录不存在', en: 'A referenced record does not exist' },
  },
  '22003': {
    code: 'out_of_range',
    status: 422,
    label: { zh: '数字超出范围', en: 'A number is out of range' },
  },
  '23514': {
    code: 'rule_broken',
    status: 422,
    label: { zh: '内容不符合规则', en: 'The content breaks a rule' },
  },
  '57014': {
    code: 'too_slow',
    status: 503,
    label: { zh: '这个请求耗时过长，已停止', en: 'This request took too long and was stopped' },
  },
  '55P03': {
    code: 'busy',
    status: 503,
    label: { zh: '这条记录正被占用，请稍后再试', en: 'The record is busy; try again' },
  },
  '40P01': {
    code: 'busy',
    status: 503,
    label: { zh: '这条记录正被占用，请稍后再试', en: 'The record is busy; try again' },
  },
  '40001': {
    code: 'busy',
    status: 503,
    label: { zh: '这条记录正被占用，请稍后再试', en: 'The record is busy; try again' },
  },
};

const busy: RefusalReason = {
  code: 'busy',
  status: 503,
  label: { zh: '服务繁忙，请稍后再试', en: 'The service is busy; try again' },
};

/** The database is not there, or has no connection free. */
const noDatabase = new Set(['53300', '57P01', '57P02', '57P03', '08006', 'ECONNREFUSED', 'ECONNRESET']);
const noConnection = /timeout exceeded when trying to connect|Connection terminated|is not queryable/;

function isBusy({
  code,
  message,
  statusCode,
}: {
  code?: string;
  message?: string;
  statusCode?: number;
}): boolean {
  return statusCode === 503 || noDatabase.has(code ?? '') || noConnection.test(message ?? '');
}

/** What a failure is to the outside: itself when it is a refusal, a refusal by SQLSTATE, or null for a defect. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const reason = byState[(error as DatabaseError)?.code ?? ''];
  if (reason) return new Refusal(reason);
  if (isBusy(error ?? {})) return new Refusal(busy);
  const status = (error as { statusCode?: number })?.statusCode;
  if (status === 429) return new Refusal(tooOften);
  if (status === 413) return new Refusal(tooLong);
  if (status && status >= 400 && status < 500) return new Refusal({ ...httpFault, status });
  return null;
}

const tooOften: RefusalReason = {
  code: 'too_many_requests',
  status: 429,
  label: { zh: '请求太频繁，请稍后再试', en: 'Too many requests; try again later' },
};
const tooLong: RefusalReason = {
  code: 'request_too_large',
  status: 413,
  label: { zh: '提交的内容太大了', en: 'The request is too large' },
};
const httpFault: RefusalReason = {
  code: 'bad_request',
  label: { zh: '请求的格式不对', en: 'The request is malformed' },
};
export const defect: RefusalReason = {
  code: 'internal_error',
  status: 500,
  label: { zh: '出了点问题，我们已记录', en: 'Something went wrong; it has been logged' },
};
