import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Checkbox,
  Drawer,
  ErrorNotice,
  notify,
  Select,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { tagsContract, type TagRuleDraft, type WireTagRule } from '../../../model/tags/contract.ts';
import { TryOnLead } from '../../score/trial/TryOnLead.tsx';
import { useTags } from '../use-tag-groups.ts';
import { drawnTest, isWholeTest, testOf, type DrawnTest } from './drawn-test.ts';
import { LeadTestFields } from './LeadTestFields.tsx';
import { tagRuleTexts, tagSettingsTexts } from './texts.ts';
import { useFreshTags } from './use-tag-rules.ts';

type Props = { rule: WireTagRule | null; fields: readonly OpenField[]; onClose: () => void };

/** One rule, drawn anew or changed, and tried on a lead before it is in force. */
export function TagRuleDrawer({ rule, fields, onClose }: Props) {
  const t = useText(tagRuleTexts);
  const shared = useText(tagSettingsTexts);
  const tags = useTags();
  const [tagId, setTag] = useState(rule?.tagId ?? null);
  const [enabled, setEnabled] = useState(rule?.enabled ?? true);
  const [test, setTest] = useState<DrawnTest>(() => drawnTest(rule?.test ?? null));
  const [isAsked, setAsked] = useState(false);
  const { save, isPending, failure } = useSaving(rule, onClose);
  const isWhole = tagId !== null && isWholeTest(test);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isWhole) void save({ tagId, test: testOf(test), enabled });
  };
  const actions = (
    <>
      <Button onPress={onClose}>{shared('cancel')}</Button>
      <Button type="submit" form="draw-tag-rule" variant="primary" isPending={isPending}>
        {shared('save')}
      </Button>
    </>
  );
  return (
    <Drawer
      title={rule ? t('editRule', { name: tags.get(rule.tagId)?.name ?? '' }) : t('newRule')}
      isOpen
      onClose={onClose}
      actions={actions}
    >
      <form id="draw-tag-rule" onSubmit={submit} noValidate className="flex flex-col gap-5">
        {failure !== null && <ErrorNotice error={failure} />}
        <Select
          label={t('tag')}
          isRequired
          options={[...tags.values()].map(({ id, name, group }) => ({ id, name, detail: group }))}
          value={tagId}
          onChange={setTag}
          error={isAsked && tagId === null ? t('tagMissing') : null}
        />
        <LeadTestFields
          test={test}
          fields={fields.filter(({ id }) => id !== 'tags')}
          isAsked={isAsked}
          error={isAsked && !isWholeTest(test) ? t('emptyTest') : null}
          onChange={setTest}
        />
        <Checkbox label={t('enabled')} value={enabled} onChange={setEnabled} />
        <TryOnLead drafts={isWhole ? { tagRules: [{ tagId, test: testOf(test) }] } : null} />
      </form>
    </Drawer>
  );
}

function useSaving(rule: WireTagRule | null, onClose: () => void) {
  const t = useText(tagSettingsTexts);
  const refresh = useFreshTags();
  const tags = useTags();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const save = async (body: TagRuleDraft): Promise<void> => {
    setPending(true);
    try {
      if (rule) {
        const whole = { ...body, version: rule.version };
        await callContract(tagsContract.changeRule, { params: { id: rule.id }, body: whole });
      } else await callContract(tagsContract.createRule, { body });
      notify({ tone: 'good', title: t('saved', { name: tags.get(body.tagId)?.name ?? '' }) });
      onClose();
      await refresh();
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  return { save, isPending, failure };
}
