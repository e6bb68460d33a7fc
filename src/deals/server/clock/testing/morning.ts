/** A Tuesday morning; the stages of the usual pipeline aim at 14 days, the last at 21. */
export const morning = new Date('2026-03-31T10:00:00+08:00');
