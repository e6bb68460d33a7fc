import { useFigure } from '../../../insights/web/index.ts';

/** An estimate in money reads without fen: they would claim a sureness that it has not. */
export function useWholeMoney(): (fen: string | null) => string {
  const { figure } = useFigure();
  return (fen) => figure('money', fen === null ? null : Number(fen));
}
