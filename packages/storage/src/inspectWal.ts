import { readFileSync } from 'node:fs'

/** What was found in SQLite's write-ahead log before SQLite has read it. */
export interface WalInspection {
  /** The last process that wrote to the database did not close it. */
  isLeftOver: boolean
  /** Bytes of the last generation that SQLite will not take: they are garbled, or cut off. */
  unreadableBytes: number
}

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682
const NOTHING: WalInspection = { isLeftOver: false, unreadableBytes: 0 }

/**
 * SQLite takes frames as long as their checksums hold, and says nothing of those behind. They may be a write that was cut
 * off, which nobody was told is stored; or the disk has lost what was. Source: https://www.sqlite.org/fileformat2.html#walformat
 */
export function inspectWal(file: string): WalInspection {
  let wal: Buffer
  try {
    wal = readFileSync(file)
  } catch {
    return NOTHING
  }
  if (wal.length === 0) return NOTHING
  const header = readHeader(wal)
  if (header === undefined) return { isLeftOver: true, unreadableBytes: wal.length }

  const frameBytes = FRAME_HEADER_BYTES + header.pageBytes
  let sums = header.sums
  let at = HEADER_BYTES
  for (; hasFrame(wal, at, header.salts); at += frameBytes) {
    if (at + frameBytes > wal.length) break
    sums = addSums(sums, wal, at, at + 8, header.isBigEndian)
    sums = addSums(sums, wal, at + FRAME_HEADER_BYTES, at + frameBytes, header.isBigEndian)
    if (wal.readUInt32BE(at + 16) !== sums[0] || wal.readUInt32BE(at + 20) !== sums[1]) break
  }
  let end = at
  while (hasFrame(wal, end, header.salts)) end = Math.min(end + frameBytes, wal.length)
  // Less than a frame's header at the very end tells nothing of which generation it is.
  return { isLeftOver: true, unreadableBytes: end - at }
}

type Sums = readonly [number, number]

interface WalHeader {
  isBigEndian: boolean
  pageBytes: number
  /** Eight bytes that change with every generation of the log. */
  salts: Buffer
  sums: Sums
}

function readHeader(wal: Buffer): WalHeader | undefined {
  if (wal.length < HEADER_BYTES) return undefined
  const magic = wal.readUInt32BE(0)
  if (magic !== MAGIC && magic !== MAGIC + 1) return undefined
  const isBigEndian = magic === MAGIC + 1
  const sums = addSums([0, 0], wal, 0, 24, isBigEndian)
  if (wal.readUInt32BE(24) !== sums[0] || wal.readUInt32BE(28) !== sums[1]) return undefined
  return { isBigEndian, pageBytes: wal.readUInt32BE(8), salts: wal.subarray(16, 24), sums }
}

function hasFrame(wal: Buffer, at: number, salts: Buffer): boolean {
  return at + FRAME_HEADER_BYTES <= wal.length && wal.subarray(at + 8, at + 16).equals(salts)
}

function addSums([first, second]: Sums, wal: Buffer, from: number, to: number, isBigEndian: boolean): Sums {
  let a = first
  let b = second
  for (let at = from; at < to; at += 8) {
    a = (a + (isBigEndian ? wal.readUInt32BE(at) : wal.readUInt32LE(at)) + b) >>> 0
    b = (b + (isBigEndian ? wal.readUInt32BE(at + 4) : wal.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}
