import { Mic, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, notify, useFormats, useText } from '../../../platform/web/index.ts';
import { longestMemoSeconds, recordVoice, type VoiceRecording } from './record-voice.ts';
import { followUpTexts } from './texts.ts';

/** Records spoken words in the browser; they end by a press, or after ten minutes by themselves. */
export function VoiceRecorder({ onRecorded }: { onRecorded: (file: File) => void }) {
  const t = useText(followUpTexts);
  const { instant } = useFormats();
  const [running, setRunning] = useState<VoiceRecording | null>(null);
  const seconds = useSeconds(running);
  useEffect(() => {
    if (running && seconds >= longestMemoSeconds) running.stop();
  }, [running, seconds]);
  useEffect(() => () => running?.stop(), [running]);
  const begin = async (): Promise<void> => {
    const name = t('voiceName', { when: instant(new Date().toISOString()).replaceAll(':', '.') });
    const recording = await recordVoice(name).catch(() => null);
    if (!recording) {
      notify({ tone: 'bad', title: t('noMicrophone') });
      return;
    }
    setRunning(recording);
    const file = await recording.done;
    setRunning(null);
    if (file.size > 0) onRecorded(file);
  };
  if (!('MediaRecorder' in window)) return null;
  return (
    <Button
      size="small"
      variant={running ? 'danger' : 'quiet'}
      icon={running ? <Square aria-hidden size={13} /> : <Mic aria-hidden size={14} />}
      onPress={() => (running ? running.stop() : void begin())}
    >
      {running ? t('stop', { time: clockOf(seconds) }) : t('record')}
    </Button>
  );
}

function useSeconds(running: VoiceRecording | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return;
    const begun = Date.now();
    const ticking = setInterval(() => setSeconds(Math.round((Date.now() - begun) / 1000)), 500);
    return () => {
      clearInterval(ticking);
      setSeconds(0);
    };
  }, [running]);
  return seconds;
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
