/** The long work of hand-overs, as jobs name it: moving, and giving back. */
export const handOverJob = 'hand-over';
