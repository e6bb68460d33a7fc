/** Reads and checks every formula of a grid: values, conditions, and what hides a cell. */
import type { Need } from './figure.ts';
import type { Frame, FrameCell } from './frame.ts';
import { checkFormula } from './formula/check-formula.ts';
import { partsOf, type Expression } from './formula/expression.ts';
import { FormulaFault } from './formula/formula-faults.ts';
import { readFormula } from './formula/read-formula.ts';
import { faultAt, usesOfSums, type GridFault } from './grid-faults.ts';

/** A cell's formulas: its value, the target it is drawn against, what hides it, and the conditions of its properties in their order. */
export type CellExpressions = {
  value?: Expression;
  target?: Expression;
  hidden?: Expression;
  when: Expression[];
};
export type Expressions = ReadonlyMap<string, CellExpressions>;

/** The formulas by the address of their cell. Faults: unreadable, without meaning where they stand, in a circle, summing rates. */
export function checkFormulas(
  frame: Frame,
  figures: ReadonlyMap<string, Need>,
): { expressions: Expressions; faults: GridFault[] } {
  const faults: GridFault[] = [];
  const read = (cell: FrameCell, formula: string): Expression => {
    try {
      const expression = readFormula(formula);
      checkFormula(expression, cell, frame);
      return expression;
    } catch (error) {
      if (!(error instanceof FormulaFault)) throw error;
      faults.push(faultAt(cell.address, 'badFormula', { position: error.position, reason: error.label }));
      return { kind: 'constant', value: false };
    }
  };
  const expressions = new Map(
    frame.cells.map((cell): [string, CellExpressions] => {
      const { value, drawn, hidden, when } = cell.cell;
      const target = drawn && 'target' in drawn ? drawn.target : undefined;
      return [
        cell.address,
        {
          ...(value.kind === 'formula' && { value: read(cell, value.formula) }),
          ...(target !== undefined && { target: read(cell, target) }),
          ...(hidden !== undefined && { hidden: read(cell, hidden) }),
          when: when.map((one) => read(cell, one.if)),
        },
      ];
    }),
  );
  return {
    expressions,
    faults: [...faults, ...sumsOfRates(expressions, figures), ...circles(frame, expressions)],
  };
}

function sumsOfRates(expressions: Expressions, figures: ReadonlyMap<string, Need>): GridFault[] {
  return [...expressions].flatMap(([address, { value, target, hidden, when }]) =>
    [value, target, hidden, ...when]
      .flatMap((one) => (one ? partsOf(one) : []))
      .flatMap((part) => (part.kind === 'call' && part.name === 'sum' ? part.of : []))
      .flatMap((part) => {
        const figure = part.kind === 'reference' ? figures.get(part.address) : undefined;
        return figure?.folding === 'only'
          ? [faultAt(address, 'notAdditive', { measure: figure.column, use: usesOfSums.sum })]
          : [];
      }),
  );
}

/** Values that wait for each other. */
function circles(frame: Frame, expressions: Expressions): GridFault[] {
  const waitsFor = (address: string): string[] => {
    const value = frame.byAddress.get(address)?.cell.value;
    if (value?.kind === 'quick') return [value.of];
    const expression = expressions.get(address)?.value;
    return (expression ? partsOf(expression) : []).flatMap((part) =>
      'address' in part ? [part.address] : [],
    );
  };
  const settled = new Set<string>();
  const visit = (address: string, way: readonly string[]): GridFault[] => {
    if (way.includes(address))
      return [faultAt(address, 'formulasInACircle', { name: [...way, address].join(' → ') })];
    if (settled.has(address)) return [];
    const faults = waitsFor(address).flatMap((next) => visit(next, [...way, address]));
    settled.add(address);
    return faults;
  };
  return frame.cells.flatMap(({ address }) => visit(address, []));
}
