import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import {
  callContract,
  Card,
  Checkbox,
  contractQuery,
  ErrorNotice,
  notify,
  RadioGroup,
  SkeletonLines,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { duplicateContract } from '../../model/duplicates/contract.ts';
import { duplicateModes, type DuplicateMode } from '../../model/duplicates/duplicate-modes.ts';
import { settingsTexts } from './texts.ts';
import { useObjectLabel } from './use-object-label.ts';

type Rule = EndpointAnswer<typeof duplicateContract.listRules>['items'][number];

/** What the organisation does when a record looks like one it has: kind by kind, saved at once. */
export function DuplicateRules() {
  const rules = useQuery(contractQuery(duplicateContract.listRules));
  if (rules.error) return <ErrorNotice error={rules.error} onRetry={() => void rules.refetch()} />;
  if (!rules.data) return <SkeletonLines lines={8} className="h-5" />;
  return (
    <div className="flex flex-col gap-4">
      {rules.data.items.map((rule) => (
        <RuleCard key={rule.object} rule={rule} />
      ))}
    </div>
  );
}

function RuleCard({ rule: kept }: { rule: Rule }) {
  const t = useText(settingsTexts);
  const kind = useObjectLabel()(kept.object);
  const mayDesign = useMay('duplicate.design');
  const save = useSaveRule(kept.object);
  // What was just chosen stands at once; a refusal brings back what is kept.
  const rule = save.isPending ? { ...kept, ...save.variables } : kept;
  const isFixed = !mayDesign || save.isPending;
  const words: Record<DuplicateMode, string> = {
    block: t('blockWhat', { keys: rule.identities.map((one) => t(one)).join(t('separator')) }),
    warn: t('warnWhat'),
    off: t('offWhat'),
  };
  return (
    <Card title={kind}>
      <div className="flex flex-col gap-3">
        <RadioGroup
          label={t('mode', { kind })}
          value={rule.mode}
          onChange={(mode) => save.mutate({ mode: mode as DuplicateMode, tellsOwner: rule.tellsOwner })}
          options={duplicateModes.map((mode) => ({ id: mode, name: t(mode), detail: words[mode] }))}
          isDisabled={isFixed}
        />
        <div>
          <Checkbox
            label={t('tellsOwner', { kind })}
            value={rule.tellsOwner}
            onChange={(tellsOwner) => save.mutate({ mode: rule.mode, tellsOwner })}
            isDisabled={isFixed || rule.mode === 'off'}
          />
          <p className="pl-6 text-xs text-faint">{t('tellsOwnerWhat')}</p>
        </div>
        {!mayDesign && <p className="text-xs text-faint">{t('noDesign')}</p>}
      </div>
    </Card>
  );
}

function useSaveRule(object: string) {
  const client = useQueryClient();
  const t = useText(settingsTexts);
  const sentence = useSentence();
  return useMutation({
    mutationFn: (body: Pick<Rule, 'mode' | 'tellsOwner'>) =>
      callContract(duplicateContract.saveRule, { params: { object }, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['duplicate-rules'] });
      notify({ title: t('saved'), tone: 'good' });
      await client.invalidateQueries({ queryKey: ['duplicate-searches'] });
    },
    onError: (error) => notify({ title: sentence(error), tone: 'bad' }),
  });
}
