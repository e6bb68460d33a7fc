import { Badge, classNames, Explained, useFormats, useText } from '../../../../platform/web/index.ts';
import { dimensions } from '../../../model/assignment/rep-profile.ts';
import { utilityParts, type UtilityPart, type Weights } from '../../../model/assignment/utility.ts';
import type { WireCandidate } from '../../../model/assignment/wire.ts';
import { useExclusionWords } from './exclusion-words.ts';
import { candidateTexts } from './texts.ts';

type Props = { candidates: readonly WireCandidate[]; chosenId: string | null; weights: Weights };

/** Everybody a lead or a deal could go to: those who can take it with their parts, the best first, then the others with the reason. */
export function CandidateList({ candidates, chosenId, weights }: Props) {
  const t = useText(candidateTexts);
  const { percent } = useFormats();
  const able = candidates.filter((one) => !one.exclusion);
  const excluded = candidates.filter((one) => one.exclusion);
  const formula = Object.fromEntries(utilityParts.map((part) => [part, percent(weights[part])]));
  return (
    <div className="flex flex-col gap-4">
      {able.length === 0 && <p className="text-soft">{t('nobody')}</p>}
      {able.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="text-sm text-soft">{t('able', { count: able.length })}</h3>
          <p className="text-xs text-faint">{t('utilityText', formula)}</p>
          <ol className="flex flex-col">
            {able.map((one) => (
              <AbleCandidate key={one.user.id} candidate={one} isChosen={one.user.id === chosenId} />
            ))}
          </ol>
        </section>
      )}
      {excluded.length > 0 && <Excluded candidates={excluded} />}
    </div>
  );
}

function AbleCandidate({ candidate, isChosen }: { candidate: WireCandidate; isChosen: boolean }) {
  const t = useText(candidateTexts);
  const { number } = useFormats();
  const { user, utility, parts, matches, sticky } = candidate;
  const met = dimensions.filter((dimension) => matches?.[dimension] === 1).map((dimension) => t(dimension));
  const isOpen = dimensions.every((dimension) => matches?.[dimension] !== 0);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0 md:grid-cols-[minmax(0,1fr)_minmax(0,18rem)_3.5rem]">
      <div className="min-w-0">
        <span className="flex flex-wrap items-center gap-2">
          <span className={classNames('truncate', isChosen && 'font-medium')}>{user.name}</span>
          {isChosen && <Badge tone="accent">{t('chosen')}</Badge>}
          {sticky && <Badge tone="good">{t(sticky)}</Badge>}
        </span>
        <span className="block text-xs text-faint">
          {met.length > 0 ? t('matches', { names: met.join('、') }) : t(isOpen ? 'open' : 'noMatch')}
        </span>
      </div>
      <div className="col-span-2 row-start-2 flex gap-3 md:col-span-1 md:row-start-auto">
        {utilityParts.map((part) => (
          <Part key={part} part={part} value={parts?.[part] ?? 0} />
        ))}
      </div>
      <span className="figures text-right font-semibold">{number((utility ?? 0) * 100, 1)}</span>
    </li>
  );
}

const partTexts = { fit: 'fitText', skill: 'skillText', fair: 'fairText', speed: 'speedText' } as const;

/** One part of the utility: its name, its figure, and a bar of its length. */
function Part({ part, value }: { part: UtilityPart; value: number }) {
  const t = useText(candidateTexts);
  const { number } = useFormats();
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-0.5">
      <span className="flex items-baseline justify-between gap-1 text-xs">
        <Explained text={t(partTexts[part])} className="cursor-help text-faint">
          {t(part)}
        </Explained>
        <span className="figures text-soft">{number(value * 100, 0)}</span>
      </span>
      <span aria-hidden className="block h-1 overflow-hidden rounded-full bg-hover">
        <span className="block h-full bg-accent" style={{ width: `${value * 100}%` }} />
      </span>
    </span>
  );
}

function Excluded({ candidates }: { candidates: readonly WireCandidate[] }) {
  const t = useText(candidateTexts);
  const words = useExclusionWords();
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm text-soft">{t('excluded', { count: candidates.length })}</h3>
      <ul className="flex flex-col">
        {candidates.map(({ user, exclusion, sticky }) => (
          <li
            key={user.id}
            className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 border-b border-line py-1.5 text-sm last:border-b-0 md:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <span className="truncate">{user.name}</span>
            <span className="text-soft">
              {words(exclusion!)}
              {sticky && <span className="text-faint">{` · ${t(sticky)}`}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
