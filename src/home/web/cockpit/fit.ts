/** How much a sheet is shrunk or enlarged so that all of it stands on a screen: within a third and double. */
export function fitOf(
  sheet: { width: number; height: number },
  screen: { width: number; height: number },
): number {
  if (sheet.width <= 0 || sheet.height <= 0) return 1;
  return Math.min(2, Math.max(1 / 3, Math.min(screen.width / sheet.width, screen.height / sheet.height)));
}
