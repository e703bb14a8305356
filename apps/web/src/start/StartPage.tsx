import { Settings2 } from 'lucide-react'
import { useState } from 'react'
import { usePreferenceItems } from '../board/preferenceItems.tsx'
import { t } from '../messages/messages.ts'
import { useRecentBoards } from '../session/recentBoards.ts'
import { Menu } from '../ui/Menu.tsx'
import { Examples } from './Examples.tsx'
import { NewBoardForm } from './NewBoardForm.tsx'
import { OpenMapFile } from './OpenMapFile.tsx'
import { RecentBoards } from './RecentBoards.tsx'
import { SignInLine } from './SignInLine.tsx'
import styles from './StartPage.module.css'
import { WallPicture } from './WallPicture.tsx'

/** Where one begins: a new board, a file, a board of before, an example. */
export function StartPage() {
  const preferences = usePreferenceItems()
  // As it was when the page came up: sections must not change places under the pointer.
  const [isNewHere] = useState(() => useRecentBoards.getState().boards.length === 0)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span className={styles.brand}>Pathwall</span>
        <span className={styles.spacer} />
        <SignInLine />
        <Menu label={t('start.settings')} trigger={<Settings2 size={18} aria-hidden />} items={preferences} />
      </header>
      <main>
        <div className={styles.hero}>
          <div className={styles.words}>
            <h1 className={styles.title}>{t('start.title')}</h1>
            <p className={styles.lead}>{t('start.lead')}</p>
          </div>
          <WallPicture />
        </div>
        <div className={styles.ways}>
          <div className={styles.column}>
            <div className={styles.raised}>
              <NewBoardForm />
            </div>
            <OpenMapFile />
          </div>
          <div className={styles.column}>
            {isNewHere ? (
              <>
                <Examples />
                <RecentBoards />
              </>
            ) : (
              <>
                <RecentBoards />
                <Examples />
              </>
            )}
          </div>
        </div>
      </main>
      <footer className={styles.footer}>
        <span>{t('start.about')}</span>
        <a href="/licenses/README.md">{t('start.licenses')}</a>
      </footer>
    </div>
  )
}
