import type { Label } from './label.ts';

/** A reason the business says no: a stable code and the sentence shown to the user. */
export type RefusalReason = { code: string; label: Label; status?: number };

/** Thrown once, at the edge of a use case; answered as problem+json with its status (409 unless told). */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly values: Record<string, string | number>;
  readonly fields: FieldFault[];

  constructor(
    reason: RefusalReason,
    values: Record<string, string | number> = {},
    fields: FieldFault[] = [],
  ) {
    super(reason.code);
    this.name = 'Refusal';
    this.reason = reason;
    this.values = values;
    this.fields = fields;
  }

  get code(): string {
    return this.reason.code;
  }

  get status(): number {
    return this.reason.status ?? 409;
  }
}

/** What is wrong with one field of the input; `path` is dotted, as the form names it. */
export type FieldFault = { path: string; code: string; label: Label };

/** Stops the use case with a refusal. */
export function refuse(
  reason: RefusalReason,
  values: Record<string, string | number> = {},
  fields: FieldFault[] = [],
): never {
  throw new Refusal(reason, values, fields);
}

/** The refusals every domain shares. */
export const refusals = {
  notFound: {
    code: 'not_found',
    status: 404,
    label: { zh: '没有找到，或您无权查看', en: 'Not found, or not visible to you' },
  },
  forbidden: {
    code: 'forbidden',
    status: 403,
    label: { zh: '您没有这项操作的权限', en: 'You are not permitted to do this' },
  },
  invalidInput: {
    code: 'invalid_input',
    status: 400,
    label: {
      zh: '提交的内容有误，请检查标出的字段',
      en: 'Some of the input is not valid; see the marked fields',
    },
  },
  notSignedIn: { code: 'not_signed_in', status: 401, label: { zh: '请先登录', en: 'Please sign in' } },
  staleVersion: {
    code: 'stale_version',
    status: 412,
    label: {
      zh: '这条记录刚被别人改过，请刷新后再保存',
      en: 'Somebody changed this record meanwhile; reload and save again',
    },
  },
  versionRequired: {
    code: 'version_required',
    status: 428,
    label: { zh: '更新时需要 If-Match 版本号', en: 'An update needs the version in If-Match' },
  },
  keyReused: {
    code: 'idempotency_key_reused',
    status: 422,
    label: {
      zh: '同一个 Idempotency-Key 用在了不同的请求上',
      en: 'This Idempotency-Key was used for another request',
    },
  },
  duplicate: {
    code: 'duplicate',
    status: 409,
    label: { zh: '已存在相同的记录', en: 'Such a record exists already' },
  },
} satisfies Record<string, RefusalReason>;
