/** What a jotting can be about. */
export const aboutObjects = ['deal', 'account', 'lead', 'contact'] as const;
export type AboutObject = (typeof aboutObjects)[number];
