import { useQuery } from '@tanstack/react-query';
import {
  Button,
  contractQuery,
  notify,
  RelativeTime,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { automationContract, type WireRule } from '../../model/contract.ts';
import { RuleSentence } from '../RuleSentence.tsx';
import { editorTexts, listTexts } from '../texts.ts';
import type { DrawnRule } from './drawn-rule.ts';

/** What the rule said before; an earlier version is loaded into the editor and saved as a new one. */
export function Versions({ rule, onLoad }: { rule: WireRule; onLoad: (draft: DrawnRule) => void }) {
  const t = useText(editorTexts);
  const said = useText(listTexts);
  const { data } = useQuery(contractQuery(automationContract.listVersions, { params: { id: rule.id } }));
  if (!data) return <SkeletonLines lines={3} className="h-12" />;
  const load = (definition: WireRule['definition']): void => {
    onLoad({ name: rule.name, definition });
    notify({ tone: 'good', title: t('loaded') });
  };
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {data.items.map((version) => (
        <li key={version.version} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
            <span className="flex flex-wrap gap-2">
              <span className="figures font-medium">{said('version', { version: version.version })}</span>
              <span className="text-soft">{version.author.name}</span>
              <span className="text-faint">
                <RelativeTime at={version.at} />
              </span>
            </span>
            <RuleSentence definition={version.definition} />
          </div>
          {version.version !== rule.version && (
            <Button size="small" onPress={() => load(version.definition)}>
              {t('takeBack')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
