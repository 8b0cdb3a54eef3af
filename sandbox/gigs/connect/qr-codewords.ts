// Error correction level M: codewords of correction in each block, and the data codewords of the blocks.
const versions = [
  { correction: 10, blocks: [16] },
  { correction: 16, blocks: [28] },
  { correction: 26, blocks: [44] },
  { correction: 18, blocks: [32, 32] },
  { correction: 24, blocks: [43, 43] },
  { correction: 16, blocks: [27, 27, 27, 27] },
] as const

/** The smallest version that holds the text, and its codewords as they are drawn: data, then correction, interleaved. */
export function qrCodewords(text: string): { version: number; codewords: number[] } {
  const bytes = Array.from(new TextEncoder().encode(text))
  const index = versions.findIndex(({ blocks }) => bytes.length + 2 <= sum(blocks))
  const chosen = versions[index]
  if (!chosen) throw new RangeError('The text is too long for a QR code of version 6.')
  const data = dataCodewords(bytes, sum(chosen.blocks))
  const blocks = split(data, chosen.blocks)
  const corrections = blocks.map((block) => correctionOf(block, chosen.correction))
  return { version: index + 1, codewords: [...interleave(blocks), ...interleave(corrections)] }
}

// Mode "bytes" (4 bits), the length (8 bits), the bytes and four zero bits: everything is shifted by half a byte.
function dataCodewords(bytes: number[], size: number) {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15]
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15)
  nibbles.push(0)
  const words: number[] = []
  for (let at = 0; at < nibbles.length; at += 2)
    words.push(((nibbles[at] ?? 0) << 4) | (nibbles[at + 1] ?? 0))
  for (let pad = 0; words.length < size; pad++) words.push(pad % 2 === 0 ? 0xec : 0x11)
  return words
}

function split(data: number[], sizes: readonly number[]) {
  let start = 0
  return sizes.map((size) => data.slice(start, (start += size)))
}

function interleave(blocks: number[][]) {
  const longest = Math.max(...blocks.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => blocks.map((block) => block[at] ?? 0)).flat()
}

// Reed and Solomon: what is left of the data after division by the product of (x - 2^i).
function correctionOf(data: number[], degree: number) {
  const divisor = generator(degree)
  let rest = Array<number>(degree).fill(0)
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0)
    rest = [...rest.slice(1), 0].map((value, at) => value ^ multiply(divisor[at] ?? 0, factor))
  }
  return rest
}

function generator(degree: number) {
  let product = [...Array<number>(degree - 1).fill(0), 1]
  let root = 1
  for (let i = 0; i < degree; i++) {
    const by = root
    product = product.map((value, at) => multiply(value, by) ^ (product[at + 1] ?? 0))
    root = multiply(root, 2)
  }
  return product
}

// In the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1.
function multiply(one: number, other: number) {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((other >> bit) & 1) * one
  }
  return product
}

function sum(numbers: readonly number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}
