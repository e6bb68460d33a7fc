let count = 0;

/** A name that nothing had before. */
export const another = (noun: string) => `${noun} ${(count += 1)}`;
