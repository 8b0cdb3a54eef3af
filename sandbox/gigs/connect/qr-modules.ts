import { qrCodewords } from './qr-codewords'

type Grid = (boolean | null)[][]

// Error correction M with mask 0, in the order of the standard's bits 14 to 0.
const format = '101010000010010'

/**
 * The dark and light modules of a QR code (ISO/IEC 18004), versions 1 to 6, always with mask 0: readers accept
 * every mask. A text of more than 106 bytes is a RangeError.
 */
export function drawModules(text: string): boolean[][] {
  const { version, codewords } = qrCodewords(text)
  const size = 17 + 4 * version
  const grid: Grid = Array.from({ length: size }, () => Array<boolean | null>(size).fill(null))
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawFinder(grid, x, y)
  if (version > 1) drawAlignment(grid, size - 7)
  drawTiming(grid)
  drawFormat(grid)
  fillData(grid, codewords)
  return grid.map((row) => row.map((module) => module === true))
}

function set(grid: Grid, x: number, y: number, isDark: boolean) {
  const row = grid[y]
  if (row && x >= 0 && x < row.length) row[x] = isDark
}

// With its light border, as far as that is inside.
function drawFinder(grid: Grid, centerX: number, centerY: number) {
  for (let dy = -4; dy <= 4; dy++)
    for (let dx = -4; dx <= 4; dx++) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      set(grid, centerX + dx, centerY + dy, ring !== 2 && ring !== 4)
    }
}

function drawAlignment(grid: Grid, center: number) {
  for (let dy = -2; dy <= 2; dy++)
    for (let dx = -2; dx <= 2; dx++)
      set(grid, center + dx, center + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
}

function drawTiming(grid: Grid) {
  for (let at = 8; at < grid.length - 8; at++) {
    set(grid, at, 6, at % 2 === 0)
    set(grid, 6, at, at % 2 === 0)
  }
}

// Written twice, so that it can be read with one corner covered.
function drawFormat(grid: Grid) {
  const size = grid.length
  for (const [index, bit] of Array.from(format).toReversed().entries()) {
    const isDark = bit === '1'
    if (index < 8) set(grid, 8, index < 6 ? index : index + 1, isDark)
    else set(grid, index === 8 ? 7 : 14 - index, 8, isDark)
    if (index < 8) set(grid, size - 1 - index, 8, isDark)
    else set(grid, 8, size - 15 + index, isDark)
  }
  set(grid, 8, size - 8, true)
}

// Two columns at a time from the right, up and down by turns, around what is drawn already.
function fillData(grid: Grid, codewords: number[]) {
  const bits = codewords.flatMap((word) =>
    Array.from({ length: 8 }, (_, at) => (word >> (7 - at)) & 1),
  )
  let next = 0
  for (const { x, y } of path(grid.length)) {
    if (grid[y]?.[x] !== null) continue
    const isMasked = (x + y) % 2 === 0
    set(grid, x, y, (bits[next++] === 1) !== isMasked)
  }
}

function* path(size: number) {
  for (let pair = 0; pair < (size - 1) / 2; pair++) {
    const right = size - 1 - 2 * pair
    const column = right > 6 ? right : right - 1
    for (let step = 0; step < size; step++) {
      const y = pair % 2 === 0 ? size - 1 - step : step
      yield { x: column, y }
      yield { x: column - 1, y }
    }
  }
}
