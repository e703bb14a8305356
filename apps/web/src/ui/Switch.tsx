import styles from './Switch.module.css'

export interface SwitchProps {
  label: string
  /** A longer name for those who listen; it contains the label's words. */
  name?: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** Something that is on or off, at once. */
export function Switch({ label, name, isOn, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={name}
      title={name}
      className={styles.switch}
      onClick={() => onChange(!isOn)}
    >
      <span className={styles.track} aria-hidden />
      {label}
    </button>
  )
}
