import { FileUp } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { Button } from '../../platform/web/index.ts';

type Props = {
  label: string;
  /** The kinds that the browser offers: `.docx`, `.pdf,image/*`. */
  accept: string;
  file: File | null;
  /** What stands in the place of the name while none is chosen. */
  missing?: string;
  onChange: (file: File) => void;
};

/** One file of this device, chosen by a button; its name stands beside it. */
export function FileChoice({ label, accept, file, missing, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [chosen] = target.files ?? [];
    if (chosen) onChange(chosen);
    target.value = '';
  };
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={take}
      />
      <Button icon={<FileUp aria-hidden size={15} />} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <span className="min-w-0 text-soft [overflow-wrap:anywhere]">{file?.name ?? missing}</span>
    </div>
  );
}
