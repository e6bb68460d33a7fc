import { Badge, callContract, useLabel, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { tagsContract, type WireTagRule } from '../../../model/tags/contract.ts';
import { DrawnCard } from '../../design/DrawnCard.tsx';
import { JudgeAgain } from '../../score/settings/JudgeAgain.tsx';
import { TagBadge } from '../TagsCell.tsx';
import { useTags } from '../use-tag-groups.ts';
import { TagRuleDrawer } from './TagRuleDrawer.tsx';
import { tagRuleTexts } from './texts.ts';
import { useTagChange } from './use-tag-rules.ts';

type Props = { rules: readonly WireTagRule[]; fields: readonly OpenField[]; mayDesign: boolean };

/** The rules that give tags, in the order in which they are asked. */
export function TagRulesCard({ rules, fields, mayDesign }: Props) {
  const t = useText(tagRuleTexts);
  const change = useTagChange();
  const tags = useTags();
  const nameOf = ({ tagId }: WireTagRule): string => tags.get(tagId)?.name ?? '';
  const remove = (rule: WireTagRule) =>
    change(() => callContract(tagsContract.removeRule, { params: { id: rule.id } }), t('removed'));
  return (
    <DrawnCard
      title={t('rules')}
      newWord={t('newRule')}
      emptyText={t('none')}
      items={rules}
      nameOf={nameOf}
      line={(rule) => <RuleLine rule={rule} />}
      onOrder={(ids) => void change(() => callContract(tagsContract.orderRules, { body: { ids } }))}
      isNumbered
      givingUp={{
        word: t('remove'),
        title: (rule) => t('removeTitle', { name: nameOf(rule) }),
        consequence: t('removeText'),
        onConfirm: remove,
      }}
      drawer={(rule, onClose) => <TagRuleDrawer rule={rule} fields={fields} onClose={onClose} />}
      mayDesign={mayDesign}
    >
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-faint">{t('rulesText')}</p>
        {mayDesign && <JudgeAgain />}
      </div>
    </DrawnCard>
  );
}

function RuleLine({ rule }: { rule: WireTagRule }) {
  const t = useText(tagRuleTexts);
  const label = useLabel();
  const tag = useTags().get(rule.tagId);
  return (
    <>
      <span className="flex flex-wrap items-center gap-2">
        {tag && <TagBadge tag={tag} />}
        {tag && <span className="text-xs text-faint">{tag.group}</span>}
        {!rule.enabled && <Badge>{t('off')}</Badge>}
      </span>
      <span className="mt-1 block text-sm [overflow-wrap:anywhere] text-soft">{label(rule.words)}</span>
    </>
  );
}
