import { useState } from 'react';
import { TextArea } from '../../../../platform/web/index.ts';

type Props = {
  label: string;
  hint?: string;
  error?: string | undefined;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
};

/** A list written one entry a line; blank lines are none. */
export function LinesField({ label, hint, error, lines, onChange }: Props) {
  const [text, setText] = useState(lines.join('\n'));
  const change = (typed: string): void => {
    setText(typed);
    onChange(
      typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  };
  return <TextArea label={label} hint={hint} error={error} value={text} onChange={change} rows={2} />;
}
