import { useUnsaved } from '../shell/use-unsaved.tsx';
import { Drawer } from './Drawer.tsx';
import { type FormProps, useFormParts } from './form-parts.tsx';

type Props = FormProps & {
  /** Something is drawn that is not saved yet: closing asks first. */
  isChanged?: boolean;
};

/** A longer form beside the page it belongs to. */
export function FormDrawer({ isChanged = false, ...props }: Props) {
  const unsaved = useUnsaved(isChanged && !props.isPending);
  const close = (): void => unsaved.before(props.onClose);
  const { form, actions } = useFormParts({ ...props, onClose: close }, 'gap-5');
  return (
    <Drawer title={props.title} isOpen onClose={close} actions={actions}>
      {form}
      {unsaved.dialog}
    </Drawer>
  );
}
