import { type FormEvent, type ReactNode, useId } from 'react';
import { useText } from '../texts.ts';
import { Button } from './Button.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { uiTexts } from './texts.ts';

export type FormProps = {
  /** What a dialog or a drawer is about. */
  title: string;
  /** The word on the button that sends it. */
  confirm: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  /** A sentence before the fields. */
  text?: string | undefined;
  isPending?: boolean;
  /** What the server said no with; nothing when it is told beside the fields. */
  failure?: unknown;
  /** Not yet enough to be sent; a reason keeps the button reachable and says what is missing. */
  isDisabled?: boolean;
  disabledReason?: string | null;
  isDanger?: boolean;
  /** Further buttons before the confirming one. */
  others?: ReactNode;
};

/** The form of a dialog or a drawer and the buttons at its foot: giving up, and sending. */
export function useFormParts(props: FormProps, gap: string): { form: ReactNode; actions: ReactNode } {
  const t = useText(uiTexts);
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onSubmit();
  };
  const actions = (
    <>
      <Button onPress={props.onClose}>{t('cancel')}</Button>
      {props.others}
      <Button
        type="submit"
        form={id}
        variant={props.isDanger ? 'danger' : 'primary'}
        isPending={props.isPending}
        isDisabled={props.isDisabled}
        disabledReason={props.disabledReason}
      >
        {props.confirm}
      </Button>
    </>
  );
  const form = (
    <form id={id} onSubmit={submit} noValidate className={`flex flex-col ${gap}`}>
      {props.text && <p className="text-sm text-soft">{props.text}</p>}
      {props.failure != null && <ErrorNotice error={props.failure} />}
      {props.children}
    </form>
  );
  return { form, actions };
}
