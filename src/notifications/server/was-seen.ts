/** Has the person read it? What is kept from the bell counts as read from the start, and was not seen by that. */
export function wasSeen({ at, read_at }: { at: Date; read_at: Date | null }): boolean {
  return read_at !== null && read_at > at;
}
