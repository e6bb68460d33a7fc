import { ChevronDown, ChevronRight, Download, Ellipsis, Eye, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import {
  Button,
  IconButton,
  Link,
  Menu,
  RelativeTime,
  useText,
  type MenuEntry,
} from '../../../platform/web/index.ts';
import type { WireFile, WireFileVersion } from '../../model/file-contract.ts';
import { subjectHref } from '../subject-href.ts';
import { FileIcon } from './FileIcon.tsx';
import type { Looked } from './FilePreview.tsx';
import { saveContent, sizeWords } from './file-words.ts';
import { pickFiles } from './pick-files.ts';
import { fileTexts } from './texts.ts';
import { useFileRemoval } from './use-file-actions.ts';

type Props = {
  file: WireFile;
  /** The record whose page this is. */
  subjectId: string;
  onLook: (looked: Looked) => void;
  onNewVersion: (files: readonly File[]) => void;
};

/** One file: what it is, who put it there when; its older versions below on demand. */
export function FileRow({ file, subjectId, onLook, onNewVersion }: Props) {
  const t = useText(fileTexts);
  const [isOpen, setOpen] = useState(false);
  const [newest, ...older] = file.versions;
  if (!newest) return null;
  const looked = { fileId: file.id, version: newest };
  return (
    <li className="border-b border-line last:border-b-0">
      <div className="flex min-h-14 items-center gap-3 py-2">
        <FileIcon {...looked} />
        <div className="min-w-0 flex-1">
          <FileName name={file.name} onPress={() => onLook(looked)} />
          <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-faint">
            <VersionFacts version={newest} />
            {file.subject.id !== subjectId && <Origin of={file.subject} />}
            {older.length > 0 && (
              <Button
                variant="quiet"
                size="small"
                className="-my-1 -ml-1 h-6 px-1 text-xs"
                icon={isOpen ? <ChevronDown aria-hidden size={13} /> : <ChevronRight aria-hidden size={13} />}
                aria-expanded={isOpen}
                onPress={() => setOpen(!isOpen)}
              >
                {t('versions', { count: file.versions.length })}
              </Button>
            )}
          </div>
        </div>
        <FileMenu {...{ file, looked, onLook, onNewVersion }} />
      </div>
      {isOpen && <OlderVersions file={file} versions={older} onLook={onLook} />}
    </li>
  );
}

function FileName({ name, onPress }: { name: string; onPress: () => void }) {
  const t = useText(fileTexts);
  return (
    <PlainButton
      aria-label={t('previewOf', { name })}
      onPress={onPress}
      className="block max-w-full cursor-pointer truncate rounded-sm text-left text-ink data-hovered:text-accent data-hovered:underline"
    >
      {name}
    </PlainButton>
  );
}

function VersionFacts({ version }: { version: WireFileVersion }) {
  return (
    <>
      {version.author?.name && <span>{version.author.name}</span>}
      <RelativeTime at={version.at} />
      <span className="figures">{sizeWords(version.size)}</span>
    </>
  );
}

/** What a file is about when it is not the record itself. */
function Origin({ of }: { of: WireFile['subject'] }) {
  const t = useText(fileTexts);
  if (of.title === null) return <span>{t('fromLead')}</span>;
  return <Link href={subjectHref(of)}>{t('from', { title: of.title })}</Link>;
}

type MenuProps = Pick<Props, 'file' | 'onLook' | 'onNewVersion'> & { looked: Looked };

function FileMenu({ file, looked, onLook, onNewVersion }: MenuProps) {
  const t = useText(fileTexts);
  const remove = useFileRemoval();
  const entries: MenuEntry[] = [
    { id: 'look', name: t('preview'), icon: <Eye size={15} />, onAction: () => onLook(looked) },
    { id: 'save', name: t('download'), icon: <Download size={15} />, onAction: () => saveContent(looked) },
  ];
  if (file.mayAddVersion) {
    const pick = () => pickFiles(onNewVersion);
    entries.push({ id: 'version', name: t('newVersion'), icon: <Upload size={15} />, onAction: pick });
  }
  if (file.mayRemove) {
    const onAction = () => void remove(file);
    entries.push('separator', {
      id: 'remove',
      name: t('remove'),
      icon: <Trash2 size={15} />,
      isDanger: true,
      onAction,
    });
  }
  const label = t('more', { name: file.name });
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<IconButton label={label} icon={<Ellipsis aria-hidden size={18} />} />}
      entries={entries}
    />
  );
}

type OlderProps = Pick<Props, 'file' | 'onLook'> & { versions: readonly WireFileVersion[] };

function OlderVersions({ file, versions, onLook }: OlderProps) {
  const t = useText(fileTexts);
  return (
    <ol
      aria-label={t('olderVersions', { name: file.name })}
      className="mb-2 ml-12 flex flex-col border-l border-line pl-3"
    >
      {versions.map((version) => (
        <li key={version.id} className="flex min-h-8 flex-wrap items-center gap-x-2 text-xs text-faint">
          <span className="figures text-soft">{t('version', { number: version.number })}</span>
          <FileName name={version.name} onPress={() => onLook({ fileId: file.id, version })} />
          <VersionFacts version={version} />
          <IconButton
            size="small"
            className="ml-auto"
            label={`${t('download')} ${t('version', { number: version.number })}`}
            icon={<Download aria-hidden size={14} />}
            onPress={() => saveContent({ fileId: file.id, version })}
          />
        </li>
      ))}
    </ol>
  );
}
