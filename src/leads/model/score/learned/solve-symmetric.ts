/** Solves A·x = b for a symmetric positive definite A (lower triangle read) by its Cholesky factor; A becomes the factor. */
export function solveSymmetric(a: readonly Float64Array[], b: Float64Array): Float64Array {
  factorise(a);
  const x = Float64Array.from(b);
  for (let row = 0; row < x.length; row++) {
    for (let column = 0; column < row; column++) x[row]! -= a[row]![column]! * x[column]!;
    x[row]! /= a[row]![row]!;
  }
  for (let row = x.length - 1; row >= 0; row--) {
    for (let below = row + 1; below < x.length; below++) x[row]! -= a[below]![row]! * x[below]!;
    x[row]! /= a[row]![row]!;
  }
  return x;
}

function factorise(a: readonly Float64Array[]): void {
  for (let row = 0; row < a.length; row++) {
    const current = a[row]!;
    for (let column = 0; column <= row; column++) {
      const other = a[column]!;
      let sum = current[column]!;
      for (let k = 0; k < column; k++) sum -= current[k]! * other[k]!;
      current[column] = row === column ? Math.sqrt(Math.max(sum, Number.EPSILON)) : sum / other[column]!;
    }
  }
}
