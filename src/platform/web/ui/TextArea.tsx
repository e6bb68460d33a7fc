import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { ariaOf, boxShape, FieldFrame, type FieldProps } from './FieldFrame.tsx';

type Props = FieldProps<string> & {
  rows?: number;
  maxLength?: number | undefined;
  onKeyDown?: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** Several lines of text; the box grows with what is written. */
export function TextArea({ rows = 3, placeholder, onKeyDown, ...props }: Props) {
  return (
    <AriaTextField
      {...ariaOf(props)}
      value={props.value}
      onChange={props.onChange}
      isReadOnly={props.isReadOnly ?? false}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.maxLength && { maxLength: props.maxLength })}
    >
      <FieldFrame look={props}>
        <AriaTextArea
          rows={rows}
          placeholder={placeholder}
          onKeyDown={onKeyDown}
          className={`${boxShape} field-sizing-content max-h-80 min-h-16 resize-y px-2 py-1.5`}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
