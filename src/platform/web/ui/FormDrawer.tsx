import type { ReactNode } from 'react';
import { Drawer } from './Drawer.tsx';
import { type FormProps, useFormParts } from './form-parts.tsx';

type Props = FormProps & {
  /** What stands below the form and is not sent with it. */
  below?: ReactNode;
};

/** A longer form beside the page it belongs to. */
export function FormDrawer({ below, ...props }: Props) {
  const { form, actions } = useFormParts(props, 'gap-5');
  return (
    <Drawer title={props.title} isOpen onClose={props.onClose} actions={actions}>
      {form}
      {below}
    </Drawer>
  );
}
