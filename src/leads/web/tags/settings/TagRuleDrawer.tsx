import { useState } from 'react';
import {
  callContract,
  Checkbox,
  FormDrawer,
  Select,
  useDraft,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { tagsContract, type TagRuleDraft, type WireTagRule } from '../../../model/tags/contract.ts';
import { TryOnLead } from '../../score/trial/TryOnLead.tsx';
import { useTags } from '../use-tag-groups.ts';
import { drawnTest, isWholeTest, testOf, type DrawnTest } from './drawn-test.ts';
import { LeadTestFields } from './LeadTestFields.tsx';
import { tagRuleTexts, tagSettingsTexts } from './texts.ts';
import { staleWithTags } from './use-tag-rules.ts';

type Props = { rule: WireTagRule | null; fields: readonly OpenField[]; onClose: () => void };

type Drawn = { tagId: string | null; enabled: boolean; test: DrawnTest };

/** One rule, drawn anew or changed, and tried on a lead before it is in force. */
export function TagRuleDrawer({ rule, fields, onClose }: Props) {
  const t = useText(tagRuleTexts);
  const shared = useText(tagSettingsTexts);
  const tags = useTags();
  const [drawn, setDrawn, isChanged] = useDraft<Drawn>(() => ({
    tagId: rule?.tagId ?? null,
    enabled: rule?.enabled ?? true,
    test: drawnTest(rule?.test ?? null),
  }));
  const { tagId, enabled, test } = drawn;
  const part = (change: Partial<Drawn>): void => setDrawn({ ...drawn, ...change });
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: (body: TagRuleDraft): Promise<unknown> =>
      rule
        ? callContract(tagsContract.changeRule, {
            params: { id: rule.id },
            body: { ...body, version: rule.version },
          })
        : callContract(tagsContract.createRule, { body }),
    said: (_, body) => shared('saved', { name: tags.get(body.tagId)?.name ?? '' }),
    stale: staleWithTags,
    onDone: onClose,
  });
  const isWhole = tagId !== null && isWholeTest(test);
  const submit = (): void => {
    setAsked(true);
    if (isWhole) void send({ tagId, test: testOf(test), enabled });
  };
  return (
    <FormDrawer
      title={rule ? t('editRule', { name: tags.get(rule.tagId)?.name ?? '' }) : t('newRule')}
      confirm={shared('save')}
      onSubmit={submit}
      onClose={onClose}
      isChanged={isChanged}
      {...sending}
    >
      <Select
        label={t('tag')}
        isRequired
        options={[...tags.values()].map(({ id, name, group }) => ({ id, name, detail: group }))}
        value={tagId}
        onChange={(id) => part({ tagId: id })}
        error={isAsked && tagId === null ? t('tagMissing') : null}
      />
      <LeadTestFields
        test={test}
        fields={fields.filter(({ id }) => id !== 'tags')}
        isAsked={isAsked}
        error={isAsked && !isWholeTest(test) ? t('emptyTest') : null}
        onChange={(drawnAnew) => part({ test: drawnAnew })}
      />
      <Checkbox label={t('enabled')} value={enabled} onChange={(on) => part({ enabled: on })} />
      <TryOnLead drafts={isWhole ? { tagRules: [{ tagId, test: testOf(test) }] } : null} />
    </FormDrawer>
  );
}
