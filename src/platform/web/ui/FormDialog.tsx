import { Dialog } from './Dialog.tsx';
import { type FormProps, useFormParts } from './form-parts.tsx';

type Props = FormProps & { width?: 'small' | 'normal' | 'large' };

/** A short form above the page: a few fields, giving up or sending. */
export function FormDialog({ width = 'small', ...props }: Props) {
  const { form, actions } = useFormParts(props, 'gap-4');
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose} width={width} actions={actions}>
      {form}
    </Dialog>
  );
}
