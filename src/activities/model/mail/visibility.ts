/** Who reads a mail, besides the person whose mailbox it was in. */
export const mailVisibilities = ['all', 'subject', 'own'] as const;

/** `all`: whoever sees the record; `subject`: they see subject and people only; `own`: nobody else. */
export type MailVisibility = (typeof mailVisibilities)[number];
