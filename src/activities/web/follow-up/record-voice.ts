/** Spoken words from the microphone as a file. */
export const longestMemoSeconds = 600;

/** Speech needs no more: ten minutes are some 2.4 MB. */
const bitsPerSecond = 32_000;

export type VoiceRecording = { stop: () => void; done: Promise<File> };

const endings: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
};

/** Asks for the microphone and begins; throws when it is not given. */
export async function recordVoice(name: string): Promise<VoiceRecording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const { promise, resolve } = Promise.withResolvers<File>();
  recorder.addEventListener('stop', () => {
    for (const track of stream.getTracks()) track.stop();
    const type = recorder.mimeType.split(';')[0]!;
    resolve(new File(pieces, `${name}.${endings[type] ?? 'webm'}`, { type }));
  });
  recorder.start();
  const stop = (): void => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  return { stop, done: promise };
}
