/** A place in a list of what happened, newest first: the moment and the id of the last thing shown. */
export type MomentPlace = { at: Date; id: string };

const shape = /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The cursor from which the next page goes on. */
export function writePlace({ at, id }: MomentPlace): string {
  return `${at.getTime()}~${id}`;
}

/** The place a cursor names; null when it is not one of ours. */
export function readPlace(cursor: string): MomentPlace | null {
  const [, at, id] = shape.exec(cursor) ?? [];
  return at && id ? { at: new Date(Number(at)), id } : null;
}
