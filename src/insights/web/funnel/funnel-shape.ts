/** The outline of a funnel's stage: a band as wide as the stage, narrowing to the stage after. */

/** A stage that holds anything at all stays visible. */
const least = 0.012;

/** The space a stage is drawn into, and the part of its height that narrows. */
export type Frame = { width: number; height: number; neck: number };

/** The band and the neck below it as SVG paths, centred; shares are 0..1 of the frame's width. */
export function stageShape(
  share: number,
  nextShare: number,
  { width, height, neck }: Frame,
): { band: string; neck: string } {
  const shoulder = round(height - neck);
  const [left, right] = edges(share, width);
  const [nextLeft, nextRight] = edges(nextShare, width);
  const middle = round(shoulder + neck / 2);
  return {
    band: `M${left} 0H${right}V${shoulder}H${left}Z`,
    neck:
      `M${left} ${shoulder}H${right}C${right} ${middle} ${nextRight} ${middle} ${nextRight} ${height}` +
      `H${nextLeft}C${nextLeft} ${middle} ${left} ${middle} ${left} ${shoulder}Z`,
  };
}

/** A bar from the left edge: what stands somewhere, and leads nowhere. */
export function barShape(share: number, { width, height, neck }: Frame): string {
  return `M0 0H${round(width * shown(share))}V${round(height - neck)}H0Z`;
}

/** The outline of an earlier period's stage, to be laid over the present one. */
export function bandOutline(share: number, { width, height, neck }: Frame): string {
  const [left, right] = edges(share, width);
  const bottom = round(height - neck);
  return `M${left} 0V${bottom}M${right} 0V${bottom}`;
}

function edges(share: number, width: number): [number, number] {
  const drawn = shown(share);
  return [round((width * (1 - drawn)) / 2), round((width * (1 + drawn)) / 2)];
}

function shown(share: number): number {
  return share <= 0 ? 0 : Math.min(1, Math.max(share, least));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
