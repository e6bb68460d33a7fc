import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  Card,
  ConfirmDialog,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { tagsContract, type WireTagRule } from '../../../model/tags/contract.ts';
import { Order } from '../../pool/settings/Order.tsx';
import { JudgeAgain } from '../../score/settings/JudgeAgain.tsx';
import { TagBadge } from '../TagsCell.tsx';
import { useTags } from '../use-tag-groups.ts';
import { TagRuleDrawer } from './TagRuleDrawer.tsx';
import { tagRuleTexts, tagSettingsTexts } from './texts.ts';
import { useTagChange } from './use-tag-rules.ts';

type Props = { rules: readonly WireTagRule[]; fields: readonly OpenField[]; mayDesign: boolean };

/** The rules that give tags, in the order in which they are asked. */
export function TagRulesCard({ rules, fields, mayDesign }: Props) {
  const t = useText(tagRuleTexts);
  const shared = useText(tagSettingsTexts);
  const change = useTagChange();
  const tags = useTags();
  const [edited, setEdited] = useState<WireTagRule | 'new' | null>(null);
  const order = (ids: string[]): void =>
    void change(() => callContract(tagsContract.orderRules, { body: { ids } }));
  const actions = (
    <Button
      size="small"
      icon={<Plus aria-hidden size={14} />}
      disabledReason={mayDesign ? null : shared('notYours')}
      onPress={() => setEdited('new')}
    >
      {t('newRule')}
    </Button>
  );
  return (
    <Card title={t('rules')} actions={actions}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-faint">{t('rulesText')}</p>
        {mayDesign && <JudgeAgain />}
      </div>
      {rules.length === 0 && <p className="py-2 text-soft">{t('none')}</p>}
      <ol className="divide-y divide-line">
        {rules.map((rule, place) => (
          <li key={rule.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
            <span className="figures w-5 text-faint">{place + 1}</span>
            <RuleLine rule={rule} />
            {mayDesign && (
              <span className="ml-auto flex items-center">
                <Order
                  ids={rules.map((one) => one.id)}
                  id={rule.id}
                  name={tags.get(rule.tagId)?.name ?? ''}
                  onOrder={order}
                />
                <Remove rule={rule} />
                <Button size="small" variant="quiet" onPress={() => setEdited(rule)}>
                  {shared('edit')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {edited && (
        <TagRuleDrawer
          rule={edited === 'new' ? null : edited}
          fields={fields}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function RuleLine({ rule }: { rule: WireTagRule }) {
  const t = useText(tagRuleTexts);
  const label = useLabel();
  const tag = useTags().get(rule.tagId);
  return (
    <div className="min-w-0 flex-1 basis-72">
      <span className="flex flex-wrap items-center gap-2">
        {tag && <TagBadge tag={tag} />}
        {tag && <span className="text-xs text-faint">{tag.group}</span>}
        {!rule.enabled && <Badge>{t('off')}</Badge>}
      </span>
      <span className="mt-1 block text-sm [overflow-wrap:anywhere] text-soft">{label(rule.words)}</span>
    </div>
  );
}

function Remove({ rule }: { rule: WireTagRule }) {
  const t = useText(tagRuleTexts);
  const change = useTagChange();
  const name = useTags().get(rule.tagId)?.name ?? '';
  const [isAsking, setAsking] = useState(false);
  const remove = (): void => {
    setAsking(false);
    void change(() => callContract(tagsContract.removeRule, { params: { id: rule.id } }), t('removed'));
  };
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        title={t('removeTitle', { name })}
        consequence={t('removeText')}
        confirm={t('remove')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={remove}
      />
    </>
  );
}
