import { useQuery } from '@tanstack/react-query';
import {
  Card,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { scoreContract, type ScoreOfLead } from '../../model/score/contract.ts';
import { LevelBadge } from './LevelBadge.tsx';
import { ScoreExplained } from './ScoreExplained.tsx';
import { scoreTexts, scoreTitles } from './texts.ts';

/** On the page of a lead: its level, its score, and why. */
export function ScoreCard({ leadId }: { leadId: string }) {
  const t = useText({ ...scoreTexts, ...scoreTitles });
  const { data, error, refetch } = useQuery(
    contractQuery(scoreContract.scoreOfLead, { params: { id: leadId } }),
  );
  return (
    <Card title={t('score')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={4} className="h-5" />}
      {data && !data.score && <p className="text-sm text-faint">{t('notScored')}</p>}
      {data?.score && (
        <div className="flex flex-col gap-4">
          <ScoreExplained score={data.score} />
          <Past score={data.score} />
        </div>
      )}
    </Card>
  );
}

/** How it stood before, and by which rules it stands now. */
function Past({ score }: { score: ScoreOfLead }) {
  const t = useText(scoreTexts);
  const { instant, number } = useFormats();
  const { at, rulesVersion: rules, modelVersion: model, history } = score;
  return (
    <div className="border-t border-line pt-2 text-xs text-faint">
      <p>
        {t('scoredAt', { when: instant(at), rules })}
        {model !== null && t('withModel', { model })}
      </p>
      {history.length > 1 && (
        <details className="mt-1">
          <summary className="cursor-pointer">{t('history')}</summary>
          <ol className="mt-1 flex flex-col gap-1">
            {history.map((one) => (
              <li key={one.at} className="figures flex items-center gap-3">
                <span className="flex-1">{instant(one.at)}</span>
                <LevelBadge level={one.level} />
                <span className="w-8 text-right">{number(one.score)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
