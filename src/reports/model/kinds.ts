/** The kinds of reports there are; what a kind asks of its document is checked in `document.ts`. */
export const reportKinds = ['dashboard', 'screen', 'form'] as const;
export type ReportKind = (typeof reportKinds)[number];
