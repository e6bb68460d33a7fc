/** A quantile as `percentile_cont` tells it, found by selecting and not by sorting; the values change places. */
export function quantileOf(values: Float64Array, share: number): number {
  const at = share * (values.length - 1);
  const below = Math.floor(at);
  const low = select(values, below);
  if (at === below) return low;
  let high = Number.POSITIVE_INFINITY;
  for (let place = below + 1; place < values.length; place += 1) high = Math.min(high, values[place]!);
  return low + (at - below) * (high - low);
}

/** The value that would stand at this place were they sorted (Hoare's selection); all before it are no greater. */
function select(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1]!;
    let [left, right] = [from, to];
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      [values[left], values[right]] = [values[right]!, values[left]!];
      left += 1;
      right -= 1;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return values[place]!;
}
