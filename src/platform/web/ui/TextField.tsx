import type { ReactNode } from 'react';
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from './FieldFrame.tsx';

type Props = FieldProps<string> & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  /** An icon or a unit inside the box, before or after the text. */
  before?: ReactNode;
  after?: ReactNode;
  maxLength?: number | undefined;
  autoComplete?: string;
  onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
};

const inputModes = { email: 'email', tel: 'tel', url: 'url' } as const;

/** One line of text. */
export function TextField({ type = 'text', before, after, placeholder, onKeyDown, ...props }: Props) {
  return (
    <AriaTextField
      {...ariaOf(props)}
      type={type}
      value={props.value}
      onChange={props.onChange}
      isReadOnly={props.isReadOnly ?? false}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.maxLength && { maxLength: props.maxLength })}
      {...(props.autoComplete && { autoComplete: props.autoComplete })}
      {...(type in inputModes && { inputMode: inputModes[type as keyof typeof inputModes] })}
    >
      <FieldFrame look={props}>
        <Group className={`${boxShape} flex h-8 items-center gap-1.5 px-2`}>
          {before && <span className="shrink-0 text-faint">{before}</span>}
          <Input
            placeholder={placeholder}
            onKeyDown={onKeyDown}
            className="size-full min-w-0 bg-transparent outline-none disabled:cursor-not-allowed"
          />
          {after && <span className="shrink-0 text-faint">{after}</span>}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}
