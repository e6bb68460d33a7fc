import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton, TextField, useText } from '../../../platform/web/index.ts';
import { entryTexts } from './texts.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  hint?: string | undefined;
  error?: string | null | undefined;
  isFocusedFirst?: boolean;
};

/** A password that can be looked at: typing blind is where mistakes come from. */
export function PasswordField(props: Props) {
  const t = useText(entryTexts);
  const [isShown, setShown] = useState(false);
  const Eyed = isShown ? EyeOff : Eye;
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      isRequired
      after={
        <IconButton
          size="small"
          label={t(isShown ? 'hidePassword' : 'showPassword')}
          icon={<Eyed aria-hidden size={16} />}
          onPress={() => setShown(!isShown)}
          className="-mr-1.5"
        />
      }
    />
  );
}
