import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useRef, useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  classNames,
  ConfirmDialog,
  contractKey,
  IconButton,
  notify,
  useFormats,
  useListDrag,
  useSentence,
  useText,
} from '../../../../platform/web/index.ts';
import { useConditionWords } from '../../../../records/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import type { WireRule } from '../../../model/assignment/wire.ts';
import { levelTexts } from '../candidates/texts.ts';
import { ruleTexts } from './texts.ts';

type Props = { rules: readonly WireRule[]; mayDesign: boolean; onEdit: (rule: WireRule) => void };

/** The rules in their order; the last line is what holds when none matches. */
export function RuleList({ rules, mayDesign, onEdit }: Props) {
  const t = useText(ruleTexts);
  const [asked, setAsked] = useState<WireRule | null>(null);
  const { move, archive } = useRuleWrites(rules);
  return (
    <>
      {rules.length === 0 && <p className="pb-2 text-sm text-faint">{t('nothingYet')}</p>}
      <ol className="flex flex-col">
        {rules.map((rule, place) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            place={place}
            count={rules.length}
            mayDesign={mayDesign}
            onMove={move}
            onEdit={() => onEdit(rule)}
            onArchive={() => setAsked(rule)}
          />
        ))}
        <li className="flex gap-3 py-2.5">
          <span aria-hidden className="figures w-6 shrink-0 text-center text-sm text-faint">
            ∗
          </span>
          <span>
            <span className="font-medium">{t('ruleOfAll')}</span>
            <span className="block text-sm text-soft">{t('ruleOfAllText')}</span>
          </span>
        </li>
      </ol>
      <ConfirmDialog
        title={t('archiveTitle', { name: asked?.name ?? '' })}
        consequence={t('archiveText')}
        confirm={t('archive')}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked) void archive(asked);
          setAsked(null);
        }}
      />
    </>
  );
}

function useRuleWrites(rules: readonly WireRule[]) {
  const t = useText(ruleTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const write = async (change: () => Promise<unknown>, said: string): Promise<void> => {
    try {
      await change();
      notify({ tone: 'good', title: said });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await client.invalidateQueries({ queryKey: contractKey(assignmentContract.listRules) });
  };
  return {
    move: (id: string, to: number): void => {
      const ids = rules.map((rule) => rule.id).filter((one) => one !== id);
      ids.splice(to, 0, id);
      void write(() => callContract(assignmentContract.orderRules, { body: { ids } }), t('ordered'));
    },
    archive: (rule: WireRule): Promise<void> =>
      write(
        () => callContract(assignmentContract.archiveRule, { params: { id: rule.id } }),
        t('archived', { name: rule.name }),
      ),
  };
}

type LineProps = {
  rule: WireRule;
  place: number;
  count: number;
  mayDesign: boolean;
  onMove: (id: string, to: number) => void;
  onEdit: () => void;
  onArchive: () => void;
};

function RuleLine({ rule, place, count, mayDesign, onMove, onEdit, onArchive }: LineProps) {
  const t = useText(ruleTexts);
  const box = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const isOver = useListDrag({
    element: box,
    grip,
    list: 'assignment-rules',
    key: rule.id,
    onDropped: (id) => onMove(id, place),
  });
  const { name } = rule;
  return (
    <li
      ref={box}
      className={classNames(
        'flex flex-wrap items-start gap-x-3 gap-y-1 border-b py-2.5 md:flex-nowrap',
        isOver ? 'border-accent' : 'border-line',
      )}
    >
      <span className="figures w-6 shrink-0 text-center text-sm text-faint">{place + 1}</span>
      <RuleWords rule={rule} />
      {mayDesign && (
        <span className="ml-auto flex shrink-0 items-center">
          <span
            ref={grip}
            title={t('grip', { name })}
            className="hidden size-7 cursor-grab items-center justify-center rounded-md text-faint hover:bg-hover md:flex"
          >
            <GripVertical aria-hidden size={16} />
          </span>
          <IconButton
            size="small"
            label={t('earlier', { name })}
            icon={<ArrowUp aria-hidden size={14} />}
            isDisabled={place === 0}
            onPress={() => onMove(rule.id, place - 1)}
          />
          <IconButton
            size="small"
            label={t('later', { name })}
            icon={<ArrowDown aria-hidden size={14} />}
            isDisabled={place === count - 1}
            onPress={() => onMove(rule.id, place + 1)}
          />
          <Button size="small" variant="quiet" aria-label={t('editNamed', { name })} onPress={onEdit}>
            {t('edit')}
          </Button>
          <Button size="small" variant="quiet" onPress={onArchive}>
            {t('archive')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Which leads, and to whom, in words. */
function RuleWords({ rule }: { rule: WireRule }) {
  const t = useText(ruleTexts);
  const levelOf = useText(levelTexts);
  const { day } = useFormats();
  const conditions = useConditionWords('lead', rule.conditions);
  const takers = takersWords(rule, t);
  const levels = rule.levels?.map((level) => levelOf(level)).join('、');
  return (
    <span className="min-w-0 flex-1 basis-60">
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{rule.name}</span>
        {!rule.enabled && <Badge>{t('off')}</Badge>}
        {rule.activeFrom && (
          <Badge tone="accent">{t('from', { day: day(rule.activeFrom.slice(0, 10)) })}</Badge>
        )}
        {rule.broken && <Badge tone="bad">{t('broken')}</Badge>}
      </span>
      <span className="block text-sm text-soft">
        {conditions.length === 0 ? t('always') : conditions.join('；')}
        {' → '}
        {takers}
        {levels && `（${t('levels')} ${levels}）`}
      </span>
    </span>
  );
}

function takersWords(
  { takers, takersName }: WireRule,
  t: ReturnType<typeof useText<keyof typeof ruleTexts>>,
): string {
  const name = takersName ?? '–';
  switch (takers.kind) {
    case 'everybody':
      return t('everybody');
    case 'team':
      return t(takers.below ? 'teamBelow' : 'teamOnly', { name });
    case 'people':
      return t('peopleNamed', { name });
    case 'pool':
      return t('poolNamed', { name });
  }
}
