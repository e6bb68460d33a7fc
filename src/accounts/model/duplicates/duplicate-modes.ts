/** `block` refuses the second record of one identity, `warn` only tells while one types, `off` does neither. */
export const duplicateModes = ['block', 'warn', 'off'] as const;
export type DuplicateMode = (typeof duplicateModes)[number];
