import { useQuery } from '@tanstack/react-query';
import { Building } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Card,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useDocumentTitle,
  useText,
} from '../../../platform/web/index.ts';
import { entryContract } from '../../model/contract.ts';
import { DemoPeople } from './DemoPeople.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { FoundOrganisation } from './FoundOrganisation.tsx';
import { SignInForm } from './SignInForm.tsx';
import { entryTexts } from './texts.ts';

/** The way in: one click into the demo company where there is one, e-mail and password for everybody else. */
export function SignInPage() {
  const t = useText(entryTexts);
  useDocumentTitle(t('signIn'));
  const { data, error, refetch } = useQuery(contractQuery(entryContract.entry));
  if (error) {
    return (
      <EntryFrame>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </EntryFrame>
    );
  }
  if (!data) {
    return (
      <EntryFrame>
        <SkeletonLines lines={6} className="h-8" />
      </EntryFrame>
    );
  }
  if (!data.demo) return <PlainSignIn />;
  return (
    <EntryFrame width="max-w-264">
      <Pitch />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_360px]">
        <DemoPeople demo={data.demo} />
        <div className="flex flex-col gap-4">
          <Card title={t('ownAccount')}>
            <SignInForm />
          </Card>
          {data.mayFound && <Founding />}
        </div>
      </div>
    </EntryFrame>
  );
}

function PlainSignIn() {
  const t = useText(entryTexts);
  return (
    <EntryFrame>
      <h1 className="text-2xl">{t('signIn')}</h1>
      <SignInForm isFocusedFirst />
      <p className="text-sm text-faint">{t('forgotten')}</p>
    </EntryFrame>
  );
}

function Pitch() {
  const t = useText(entryTexts);
  return (
    <div className="flex max-w-160 flex-col gap-2">
      <h1 className="text-2xl">{t('promise')}</h1>
      <p className="text-soft">{t('pitch')}</p>
    </div>
  );
}

function Founding() {
  const t = useText(entryTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card>
      <div className="flex flex-col items-start gap-3">
        <p className="text-sm text-soft">{t('foundHint')}</p>
        <Button icon={<Building aria-hidden size={16} />} onPress={() => setOpen(true)}>
          {t('found')}
        </Button>
      </div>
      <FoundOrganisation isOpen={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
}
