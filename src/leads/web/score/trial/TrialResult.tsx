import { useLabel, useText } from '../../../../platform/web/index.ts';
import type { Trial } from '../../../model/score/contract.ts';
import { TagBadge } from '../../tags/TagsCell.tsx';
import { useTags } from '../../tags/use-tag-groups.ts';
import { ScoreExplained } from '../ScoreExplained.tsx';
import { trialTexts } from './texts.ts';

/** Tags with reasons, points, level and chance, as the rules would give them. */
export function TrialResult({ trial }: { trial: Trial }) {
  return (
    <div className="flex flex-col gap-4" aria-live="polite">
      <TriedTags tags={trial.tags} />
      <ScoreExplained score={trial.score} />
    </div>
  );
}

function TriedTags({ tags }: { tags: Trial['tags'] }) {
  const t = useText(trialTexts);
  const label = useLabel();
  const known = useTags();
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm font-medium">{t('tags')}</h3>
      {tags.length === 0 && <p className="text-sm text-faint">{t('noTags')}</p>}
      <ul className="flex flex-col gap-1">
        {tags.map(({ tagId, reason }) => {
          const tag = known.get(tagId);
          return (
            <li key={tagId} className="flex items-center gap-2 text-sm">
              {tag && <TagBadge tag={tag} />}
              <span className="min-w-0 [overflow-wrap:anywhere] text-faint">{label(reason)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
