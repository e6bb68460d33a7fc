import { Badge, useFormats, useText, type Tone } from '../../../platform/web/index.ts';
import type { BaselineCardAnswer } from '../../model/baseline/contract.ts';
import { baselineTexts } from './texts.ts';
import { useChangeWords } from './use-change-words.ts';

export type BaselineFigure = NonNullable<BaselineCardAnswer['baseline']>['figures'][number];

const tones: Record<BaselineFigure['verdict'], Tone> = {
  better: 'good',
  worse: 'bad',
  unclear: 'neutral',
  too_few: 'warn',
};

/** A figure before and after, with its verdict. */
export function ChangeLine({ figure }: { figure: BaselineFigure }) {
  const t = useText(baselineTexts);
  const words = useChangeWords(figure.id);
  const { number } = useFormats();
  const { before, after } = figure;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="min-w-32 flex-1">{t(figure.id)}</span>
      <span
        className="figures whitespace-nowrap text-soft"
        title={t('counts', { before: number(before.n), after: number(after.n) })}
      >
        {words.value(before.value)} → <span className="text-ink">{words.value(after.value)}</span>
      </span>
      <Verdict verdict={figure.verdict} />
    </li>
  );
}

/** What can be said of a change. */
export function Verdict({ verdict }: { verdict: BaselineFigure['verdict'] }) {
  const t = useText(baselineTexts);
  return <Badge tone={tones[verdict]}>{t(verdict)}</Badge>;
}
