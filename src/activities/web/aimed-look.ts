/** A line at its side, not its colour alone, tells what one came for. */
export const aimedLook = '-mx-2 rounded-md border-l-2 border-l-accent bg-accent-soft px-2';
