/** How near an edge a pointer pulls, and how many pixels a frame it pulls at most. */
const reach = 72;
const fastest = 18;

type Box = { left: number; right: number; top: number; bottom: number };

/** How far a scrolled box moves in one frame for a pointer in it: faster the nearer the edge, nothing outside the box. */
export function edgePull(box: Box, pointer: { x: number; y: number }): { x: number; y: number } {
  const isInside =
    pointer.x >= box.left && pointer.x <= box.right && pointer.y >= box.top && pointer.y <= box.bottom;
  if (!isInside) return { x: 0, y: 0 };
  return { x: pullAlong(box.left, box.right, pointer.x), y: pullAlong(box.top, box.bottom, pointer.y) };
}

function pullAlong(start: number, end: number, at: number): number {
  const room = Math.min(reach, (end - start) / 4);
  const back = room - (at - start);
  const forth = room - (end - at);
  const pull = forth > 0 ? forth : back > 0 ? -back : 0;
  return Math.round((pull / room) * fastest);
}
