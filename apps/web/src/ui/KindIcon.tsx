import type { NoteKind } from '@pathwall/domain'
import { FileText, MessagesSquare, Shield, Users, type LucideIcon } from 'lucide-react'

const ICONS: Record<NoteKind, LucideIcon> = {
  people: Users,
  media: MessagesSquare,
  deliverable: FileText,
  control: Shield,
}

/** The sign of a note's kind, in the colour of the text around it. `size` in pixels. */
export function KindIcon({ kind, size = 16 }: { kind: NoteKind; size?: number }) {
  const Icon = ICONS[kind]
  return <Icon size={size} aria-hidden style={{ flex: 'none' }} />
}
