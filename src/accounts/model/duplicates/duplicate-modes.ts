/** `block` refuses the second record of one identity, `warn` only tells while one types, `off` does neither. */
export const duplicateModes = ['block', 'warn', 'off'] as const;
export type DuplicateMode = (typeof duplicateModes)[number];

/** What stands for one party alone, where it weighs enough. */
export const identityKinds = ['credit_code', 'mobile', 'email', 'wechat'] as const;
export type IdentityKind = (typeof identityKinds)[number];
