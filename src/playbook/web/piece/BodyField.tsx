import { useQuery } from '@tanstack/react-query';
import { Braces } from 'lucide-react';
import { useRef } from 'react';
import { Button, contractQuery, Menu, TextArea, useLabel, useText } from '../../../platform/web/index.ts';
import { playbookContract } from '../../model/contract.ts';
import { longestText } from '../../model/filled-text-limits.ts';
import { withVariable } from './piece-draft.ts';
import { pieceTexts } from './texts.ts';

type Props = { value: string; onChange: (text: string) => void; error: string | null };

/** The text of a piece; variables are put in where the caret stands. */
export function BodyField({ value, onChange, error }: Props) {
  const t = useText(pieceTexts);
  const label = useLabel();
  const box = useRef<HTMLDivElement>(null);
  const { data } = useQuery({ ...contractQuery(playbookContract.listVariables), staleTime: 300_000 });
  const put = (name: string): void => {
    const area = box.current?.querySelector('textarea');
    onChange(withVariable(value, area?.selectionStart ?? value.length, name));
  };
  const entries = (data?.items ?? []).map(({ id, name, label: field }) => ({
    id,
    name: name === id ? `${label(field)} (${id})` : name,
    onAction: () => put(name),
  }));
  return (
    <div ref={box} className="flex flex-col gap-1">
      <TextArea
        label={t('body')}
        hint={t('bodyHint')}
        rows={10}
        value={value}
        onChange={onChange}
        maxLength={longestText}
        error={error}
      />
      <span>
        <Menu
          label={t('insertVariable')}
          entries={entries}
          trigger={
            <Button size="small" icon={<Braces aria-hidden size={14} />}>
              {t('insertVariable')}
            </Button>
          }
        />
      </span>
    </div>
  );
}
