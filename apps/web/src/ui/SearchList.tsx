import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './SearchList.module.css'
import textField from './TextField.module.css'

export interface SearchListProps<Item> {
  /** Name of the field, which stands in it while it is empty. */
  search: string
  /** Name of the list. */
  label: string
  query: string
  onQuery: (query: string) => void
  /** What the query finds, the best first. */
  items: readonly Item[]
  keyOf: (item: Item) => string
  onChoose: (item: Item) => void
  /** Said when nothing is found. */
  none: string
  /** What one item looks like. */
  children: (item: Item) => ReactNode
}

/** Finds one of many: type to narrow them down, arrow keys to go through them, Enter or a press to choose. First focus of a dialog. */
export function SearchList<Item>(props: SearchListProps<Item>) {
  const { search, label, query, onQuery, items, keyOf, onChoose, none, children } = props
  const [place, setPlace] = useState(0)
  const listId = useId()
  const active = Math.min(place, items.length - 1)
  const optionId = (index: number): string => `${listId}-${index}`

  const moveTo = (next: number): void => {
    setPlace(next)
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[active]
    if (item === undefined || event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') moveTo(Math.min(active + 1, items.length - 1))
    else if (event.key === 'ArrowUp') moveTo(Math.max(active - 1, 0))
    else if (event.key === 'Enter') onChoose(item)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        type="text"
        role="combobox"
        data-first-focus
        className={textField.input}
        aria-label={search}
        placeholder={search}
        aria-expanded={items.length > 0}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={items.length === 0 ? undefined : optionId(active)}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onQuery(event.target.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.scroll}>
        <div id={listId} role="listbox" aria-label={label}>
          {items.map((item, index) => (
            <div
              key={keyOf(item)}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              onClick={() => onChoose(item)}
              onKeyDown={onKeyDown}
            >
              {children(item)}
            </div>
          ))}
        </div>
        <p className={styles.none} role="status">
          {items.length === 0 && none}
        </p>
      </div>
    </>
  )
}
