/** When cells come to stand elsewhere, everything that names them follows: parents, quick calculations, formulas, page breaks. */
import { tokensOf } from '../formula/tokens.ts';
import { FormulaFault } from '../formula/formula-faults.ts';
import type { Drawn, Grid, GridCell, GridCellValue, GridPage } from '../grid.ts';

/** What an address becomes; null where its cell is gone. */
export type Readdress = (address: string) => string | null;

/** A formula with its addresses rewritten, the rest as it was typed; one that cannot be read stays as it is. */
export function rewriteFormula(formula: string, move: Readdress): string {
  try {
    return tokensOf(formula)
      .filter(({ kind }) => kind === 'address')
      .reduceRight((text, { text: address, index }) => {
        const moved = move(address.toUpperCase()) ?? address;
        return text.slice(0, index) + moved + text.slice(index + address.length);
      }, formula);
  } catch (error) {
    if (error instanceof FormulaFault) return formula;
    throw error;
  }
}

function rewriteValue(value: GridCellValue, move: Readdress): GridCellValue {
  if (value.kind === 'quick') return { ...value, of: move(value.of) ?? value.of };
  return value.kind === 'formula' ? { ...value, formula: rewriteFormula(value.formula, move) } : value;
}

function rewriteDrawn(drawn: Drawn, move: Readdress): Drawn {
  if (!('target' in drawn) || drawn.target === undefined) return drawn;
  return { ...drawn, target: rewriteFormula(drawn.target, move) };
}

/** A parent that is gone is looked for again. */
function rewriteParent(parent: string, move: Readdress): string {
  return parent === 'auto' || parent === 'none' ? parent : (move(parent) ?? 'auto');
}

export function rewriteCell(cell: GridCell, move: Readdress): GridCell {
  return {
    ...cell,
    value: rewriteValue(cell.value, move),
    left: rewriteParent(cell.left, move),
    top: rewriteParent(cell.top, move),
    ...(cell.drawn && { drawn: rewriteDrawn(cell.drawn, move) }),
    ...(cell.hidden !== undefined && { hidden: rewriteFormula(cell.hidden, move) }),
    when: cell.when.map((one) => ({ ...one, if: rewriteFormula(one.if, move) })),
  };
}

/** The grid with all that names cells rewritten; the cells themselves stay where they are. */
export function rewriteAddresses(grid: Grid, move: Readdress): Grid {
  return {
    ...grid,
    cells: grid.cells.map((cell) => rewriteCell(cell, move)),
    ...(grid.page && { page: rewriteBreak(grid.page, move) }),
  };
}

function rewriteBreak({ breakAfter, ...page }: GridPage, move: Readdress): GridPage {
  const moved = breakAfter === undefined ? null : move(breakAfter);
  return moved === null ? page : { ...page, breakAfter: moved };
}
