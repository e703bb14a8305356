import { analyze } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { toSvg } from '@pathwall/exporters'
import { ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useState, type MouseEvent } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { pictureWords } from '../board/pictureWords.ts'
import { t, useLanguage } from '../messages/messages.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './VersionPicture.module.css'

/** At this size the words of notes can be read. */
const READABLE = 0.5
/** A place on the picture, from 0 to 1. */
type Place = readonly [x: number, y: number]
const MIDDLE: Place = [0.5, 0.5]

/** The map of a version, to be looked at: all of it, or the part that was clicked, as large as its words can be read. */
export function VersionPicture({ map, when }: { map: PathMap; when: string }) {
  const language = useLanguage()
  const [place, setPlace] = useState<Place>()
  const isLarge = place !== undefined
  const url = usePicture(map, language, isLarge)
  if (map.notes.length === 0 || url === undefined)
    return <p className={styles.blank}>{map.notes.length === 0 && t('versions.blank')}</p>
  const words = t('versions.picture', { when })
  return (
    <div className={styles.frame}>
      {isLarge ? (
        // Scrolls, and so must be within reach of the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.large} role="group" aria-label={words} tabIndex={0}>
          <img src={url} alt="" onLoad={({ currentTarget }) => show(currentTarget, place)} />
        </div>
      ) : (
        <button
          type="button"
          className={styles.whole}
          title={t('versions.larger')}
          onClick={(event) => setPlace(placeOf(event))}
        >
          <img src={url} alt={words} />
        </button>
      )}
      <div className={styles.zoom}>
        <IconButton
          size="small"
          label={isLarge ? t('versions.smaller') : t('versions.larger')}
          onClick={() => setPlace(isLarge ? undefined : MIDDLE)}
        >
          {isLarge ? <ZoomOut size={16} aria-hidden /> : <ZoomIn size={16} aria-hidden />}
        </IconButton>
      </div>
    </div>
  )
}

/** The address of the picture, for as long as it is shown. */
function usePicture(map: PathMap, language: string, isNear: boolean): string | undefined {
  const judging = useBoard((state) => state.judging)
  const [picture, setPicture] = useState<{ url: string; isNear: boolean }>()
  useEffect(() => {
    const svg = toSvg(map, analyze(map, judging), { ...pictureWords(), isBare: true, isNear })
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setPicture({ url, isNear })
    return () => URL.revokeObjectURL(url)
  }, [map, language, isNear, judging])
  return picture?.isNear === isNear ? picture.url : undefined
}

function placeOf({ currentTarget, clientX, clientY, detail }: MouseEvent<HTMLElement>): Place {
  const image = currentTarget.firstElementChild?.getBoundingClientRect()
  // By a key nothing in particular was meant.
  if (image === undefined || detail === 0) return MIDDLE
  return [(clientX - image.x) / image.width, (clientY - image.y) / image.height]
}

function show(image: HTMLImageElement, [x, y]: Place): void {
  image.width = image.naturalWidth * READABLE
  const frame = image.parentElement
  frame?.scrollTo(image.width * x - frame.clientWidth / 2, image.height * y - frame.clientHeight / 2)
}
