import { PencilLine, Plus, X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  IconButton,
  NumberField,
  TextField,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { ScoreGroup, ScoreRule } from '../../../model/score/rules/score-rules.ts';
import { withGroup, withoutGroup, withoutRule, withRule } from './drawn-rules.ts';
import type { DrawProps } from './RulesPart.tsx';
import { ScoreRuleDrawer } from './ScoreRuleDrawer.tsx';
import { ruleTexts } from './texts.ts';
import { useRuleWords } from './use-rule-words.ts';

type Props = DrawProps & { group: ScoreGroup; fields: readonly OpenField[] };

/** One group: its name, what it gives at most, and its rules with their points. */
export function RuleGroup({ group, fields, rules, mayDesign, onChange }: Props) {
  const t = useText(ruleTexts);
  const [edited, setEdited] = useState<ScoreRule | 'new' | null>(null);
  return (
    <div className="rounded-lg border border-line bg-surface">
      <GroupHead
        group={group}
        mayDesign={mayDesign}
        onPart={(part) => onChange(withGroup(rules, group.id, part))}
        onRemove={() => onChange(withoutGroup(rules, group.id))}
      />
      <ul className="divide-y divide-line border-t border-line">
        {group.rules.length === 0 && <li className="px-4 py-2.5 text-sm text-faint">{t('noRules')}</li>}
        {group.rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            fields={fields}
            mayDesign={mayDesign}
            onPoints={(points) => onChange(withRule(rules, group.id, { ...rule, points }))}
            onEdit={() => setEdited(rule)}
            onRemove={() => onChange(withoutRule(rules, group.id, rule.id))}
          />
        ))}
      </ul>
      {mayDesign && (
        <div className="border-t border-line px-3 py-1.5">
          <Button
            size="small"
            variant="quiet"
            icon={<Plus aria-hidden size={14} />}
            onPress={() => setEdited('new')}
          >
            {t('addRule')}
          </Button>
        </div>
      )}
      {edited && (
        <ScoreRuleDrawer
          rule={edited === 'new' ? null : edited}
          axis={group.axis}
          fields={fields}
          onClose={() => setEdited(null)}
          onDone={(rule) => onChange(withRule(rules, group.id, rule))}
        />
      )}
    </div>
  );
}

type HeadProps = {
  group: ScoreGroup;
  mayDesign: boolean;
  onPart: (part: Partial<ScoreGroup>) => void;
  onRemove: () => void;
};

function GroupHead({ group, mayDesign, onPart, onRemove }: HeadProps) {
  const t = useText(ruleTexts);
  return (
    <div className="flex flex-wrap items-end gap-3 px-4 py-3">
      <TextField
        label={t('group')}
        value={group.name}
        onChange={(name) => onPart({ name })}
        maxLength={60}
        isDisabled={!mayDesign}
        error={group.name.trim() ? null : t('nameMissing')}
        className="min-w-36 flex-1"
      />
      <TextField
        label={t('groupEn')}
        value={group.nameEn ?? ''}
        onChange={(nameEn) => onPart({ nameEn: nameEn || null })}
        maxLength={80}
        isDisabled={!mayDesign}
        className="min-w-36 flex-1"
      />
      <NumberField
        label={t('most')}
        value={group.most}
        onChange={(most) => onPart({ most: most ?? 1 })}
        min={1}
        max={100}
        unit={t('points')}
        isDisabled={!mayDesign}
        className="w-28"
      />
      {mayDesign && (
        <IconButton
          label={t('removeGroup', { name: group.name })}
          icon={<X aria-hidden size={16} />}
          onPress={onRemove}
        />
      )}
    </div>
  );
}

type RowProps = {
  rule: ScoreRule;
  fields: readonly OpenField[];
  mayDesign: boolean;
  onPoints: (points: number) => void;
  onEdit: () => void;
  onRemove: () => void;
};

function RuleRow({ rule, fields, mayDesign, onPoints, onEdit, onRemove }: RowProps) {
  const t = useText(ruleTexts);
  const label = useLabel();
  const words = useRuleWords(rule, fields);
  const name = label({ zh: rule.name, en: rule.nameEn || rule.name });
  return (
    <li className="flex items-center gap-3 px-4 py-2">
      <span className="min-w-0 flex-1">
        <span className="block [overflow-wrap:anywhere]">{name}</span>
        <span className="block text-xs [overflow-wrap:anywhere] text-faint">{words}</span>
      </span>
      <NumberField
        label={t('pointsOf', { name })}
        hideLabel
        value={rule.points}
        onChange={(points) => onPoints(points ?? 0)}
        min={-100}
        max={100}
        unit={t('points')}
        isDisabled={!mayDesign}
        error={rule.points === 0 ? t('noPoints') : null}
        className="w-24 shrink-0"
      />
      {mayDesign && (
        <span className="flex shrink-0">
          <IconButton
            size="small"
            label={t('edit', { name })}
            icon={<PencilLine aria-hidden size={14} />}
            onPress={onEdit}
          />
          <IconButton
            size="small"
            label={t('removeRule', { name })}
            icon={<X aria-hidden size={14} />}
            onPress={onRemove}
          />
        </span>
      )}
    </li>
  );
}
