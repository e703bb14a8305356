import { FileUp } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { CreationNote } from './CreationNote.tsx'
import { FailureNote } from './FailureNote.tsx'
import styles from './OpenMapFile.module.css'
import type { FileProblem } from './fileProblem.ts'
import type { MapFileResult } from './readMapFile.ts'
import { useCreateBoard } from './useCreateBoard.ts'
import { useFileDrop } from './useFileDrop.ts'
import { wordsOfProblem } from './wordsOfProblem.ts'

type Reading =
  { status: 'idle' } | { status: 'reading'; name: string } | { status: 'refused'; name: string; problem: FileProblem }

/** Opens a map file, dropped anywhere on the page or chosen. It is judged here first, and sent only when it is right. */
export function OpenMapFile() {
  const input = useRef<HTMLInputElement>(null)
  const leadId = useId()
  const [reading, setReading] = useState<Reading>({ status: 'idle' })
  const { creation, create, reset } = useCreateBoard()
  const latest = useRef(0)
  useEffect(() => () => void (latest.current = -1), [])

  const open = async (files: readonly File[]): Promise<void> => {
    const [file] = files
    if (file === undefined || creation.status === 'working') return
    reset()
    const attempt = ++latest.current
    setReading({ status: 'reading', name: file.name })
    const result = await readOneFile(files)
    if (attempt !== latest.current) return
    if (result.ok) {
      setReading({ status: 'idle' })
      create(() => Promise.resolve({ ok: true, value: { map: result.file } }))
    } else setReading({ status: 'refused', name: file.name, problem: result.problem })
  }
  const isDragging = useFileDrop((files) => void open(files))

  return (
    <section className={styles.section} aria-labelledby="open-file">
      <h2 id="open-file">{t('start.open')}</h2>
      <div className={styles.zone}>
        <FileUp size={20} aria-hidden className={styles.icon} />
        <p id={leadId} className={styles.lead}>
          {t('start.openLead')}
        </p>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // The same file can be chosen again after it was corrected.
            event.target.value = ''
            void open(files)
          }}
        />
        <Button aria-describedby={leadId} onClick={() => input.current?.click()}>
          {t('start.choose')}
        </Button>
      </div>
      {reading.status === 'reading' && (
        <p role="status" className={styles.lead}>
          {t('start.reading', { name: reading.name })}
        </p>
      )}
      {reading.status === 'refused' && (
        <FailureNote
          title={t('start.fileRefused', { name: reading.name })}
          {...wordsOfProblem(reading.problem)}
          safe={t('start.fileSafe')}
          action={{ label: t('start.choose'), onClick: () => input.current?.click() }}
        />
      )}
      <CreationNote creation={creation} working={t('start.creating')} />
      {isDragging && (
        <div className={styles.drop} aria-hidden>
          {t('start.drop')}
        </div>
      )}
    </section>
  )
}

/** The format's parser is loaded with the first file: most visits open none. */
async function readOneFile(files: readonly File[]): Promise<MapFileResult> {
  const [file, ...others] = files
  if (file === undefined || others.length > 0) return { ok: false, problem: { kind: 'several' } }
  try {
    const { readMapFile } = await import('./readMapFile.ts')
    return await readMapFile(file)
  } catch {
    return { ok: false, problem: { kind: 'noParser' } }
  }
}
