import { useState } from 'react';
import {
  callContract,
  Checkbox,
  FormDrawer,
  RadioGroup,
  TextField,
  useDraft,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { poolDesignContract } from '../../../model/pool/contract.ts';
import type { DesignedPool, PoolBody, PoolKind } from '../../../model/pool/pool-schemas.ts';
import { bodyOf, drawingOf, type PoolDrawing } from './pool-drawing.ts';
import { ClaimRuleFields } from './ClaimRuleFields.tsx';
import { PoolScope } from './PoolScope.tsx';
import { SegmentField } from './SegmentField.tsx';
import { designTexts, poolDesignTexts } from './texts.ts';
import { staleWithDesigns } from './use-designs.ts';

type Props = { pool: DesignedPool | null; fields: readonly OpenField[]; onClose: () => void };

/** One pool, drawn anew or changed. */
export function PoolDrawer({ pool, fields, onClose }: Props) {
  const t = useText(poolDesignTexts);
  const shared = useText(designTexts);
  const [drawing, setDrawing, isChanged] = useDraft(() => drawingOf(pool));
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: (body: PoolBody) =>
      pool
        ? callContract(poolDesignContract.changePool, {
            params: { id: pool.id },
            ifMatch: pool.version,
            body,
          })
        : callContract(poolDesignContract.createPool, { body }),
    said: ({ name }) => shared('saved', { name }),
    stale: staleWithDesigns,
    onDone: onClose,
  });
  const submit = (): void => {
    setAsked(true);
    if (drawing.name.trim()) void send(bodyOf(drawing));
  };
  const part = (change: Partial<PoolDrawing>): void => setDrawing({ ...drawing, ...change });
  return (
    <FormDrawer
      title={pool ? t('editPool', { name: pool.name }) : t('newPool')}
      confirm={shared('save')}
      onSubmit={submit}
      onClose={onClose}
      isChanged={isChanged}
      {...sending}
    >
      <Names drawing={drawing} onPart={part} isAsked={isAsked} isNew={pool === null} />
      <PoolScope drawing={drawing} onPart={part} />
      {drawing.kind === 'public' && (
        <div className="flex flex-col gap-2">
          <Checkbox
            label={t('takes')}
            value={drawing.takes !== null}
            onChange={(takes) => part({ takes: takes ? [] : null })}
          />
          {drawing.takes !== null && (
            <SegmentField
              hint={t('takesHint')}
              fields={fields}
              conditions={drawing.takes}
              onChange={(takes) => part({ takes: [...takes] })}
            />
          )}
        </div>
      )}
      <ClaimRuleFields rules={drawing.rules} fields={fields} onChange={(rules) => part({ rules })} />
    </FormDrawer>
  );
}

type NameProps = {
  drawing: PoolDrawing;
  onPart: (change: Partial<PoolDrawing>) => void;
  isAsked: boolean;
  isNew: boolean;
};

function Names({ drawing, onPart, isAsked, isNew }: NameProps) {
  const t = useText(poolDesignTexts);
  const shared = useText(designTexts);
  return (
    <>
      <TextField
        label={shared('name')}
        isRequired
        isFocusedFirst={isNew}
        value={drawing.name}
        onChange={(name) => onPart({ name })}
        maxLength={60}
        error={isAsked && !drawing.name.trim() ? shared('nameMissing') : null}
      />
      <TextField
        label={shared('nameEn')}
        value={drawing.nameEn}
        onChange={(nameEn) => onPart({ nameEn })}
        maxLength={80}
      />
      <RadioGroup
        label={t('kind')}
        options={[
          { id: 'public', name: t('public') },
          { id: 'nurture', name: t('nurtureKind') },
        ]}
        value={drawing.kind}
        onChange={(kind) => onPart({ kind: kind as PoolKind })}
      />
    </>
  );
}
