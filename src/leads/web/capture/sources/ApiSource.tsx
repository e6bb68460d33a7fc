import {
  Button,
  Card,
  Checkbox,
  ErrorNotice,
  PageBody,
  TextField,
  useDraft,
  useText,
  useUnsaved,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { CaptureSourceAnswer } from '../../../model/capture/contract.ts';
import { MappingTrial } from './MappingTrial.tsx';
import { draftOf, useSaveSource } from './source-draft.ts';
import { SourceDefaults } from './SourceDefaults.tsx';
import { SourceHeader } from './SourceHeader.tsx';
import { SourceKeys } from './SourceKeys.tsx';
import { sourcesTexts, sourceTexts } from './texts.ts';

type Props = { source: CaptureSourceAnswer; fields: readonly OpenField[]; mayDesign: boolean };

/** A program's source: its key, what it must prove, what its fields mean. */
export function ApiSource({ source, fields, mayDesign }: Props) {
  const t = useText(sourceTexts);
  const words = useText(sourcesTexts);
  const [draft, setDraft, isChanged] = useDraft(() => draftOf(source));
  const save = useSaveSource(source);
  const unsaved = useUnsaved(isChanged && !save.isPending);
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const actions = (
    <Button
      variant="primary"
      isPending={save.isPending}
      disabledReason={mayDesign ? null : words('notYours')}
      onPress={() => save.mutate(draft)}
    >
      {t('save')}
    </Button>
  );
  return (
    <>
      <SourceHeader name={source.name} actions={actions} />
      <PageBody className="max-w-240">
        {unsaved.dialog}
        {save.error && <ErrorNotice error={save.error} />}
        <Card title={t('basics')}>
          <div className="flex flex-col gap-3">
            <TextField
              label={words('name')}
              value={draft.name}
              onChange={(name) => change({ name })}
              maxLength={80}
              isRequired
            />
            <div>
              <Checkbox
                label={t('mustSign')}
                value={draft.mustSign}
                onChange={(mustSign) => change({ mustSign })}
              />
              <p className="text-sm text-faint">{t('mustSignHint')}</p>
            </div>
          </div>
        </Card>
        <SourceKeys source={source} mayDesign={mayDesign} />
        <SourceDefaults draft={draft} fields={fields} onChange={change} />
        <MappingTrial
          sourceId={source.id}
          fields={fields}
          mapping={draft.mapping}
          onChange={(mapping) => change({ mapping })}
        />
      </PageBody>
    </>
  );
}
