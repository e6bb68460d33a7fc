/** What a change of schedules makes stale. */
export const staleSchedules = ['reports', 'report-schedules'];
