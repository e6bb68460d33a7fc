/** The long work of recycling, as jobs name it: taking back, undoing that, counting countdowns anew. */
export const recyclingKind = 'lead-recycling';
