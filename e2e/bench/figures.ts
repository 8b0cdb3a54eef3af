type Figure = { name: string; value: number; unit: string; wanted?: number | undefined }

const figures: Figure[] = []

/** A figure that depends on the machine, so that it is only told. */
export function tell(name: string, value: number, unit: string): void {
  figures.push({ name, value, unit })
}

/** A count that has to be exactly `wanted`, or the run fails. */
export function promise(name: string, value: number, wanted: number | undefined): void {
  figures.push({ name, value, unit: name.includes('.hops') ? 'hops' : 'calls', wanted })
}

export function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}

/** Prints the figures, as a table or one JSON object a line. Answers whether every promise was kept. */
export function report(isJson: boolean): boolean {
  for (const { name, value, unit, wanted } of figures) {
    const rounded = Math.round(value * 10) / 10
    const broken = wanted === undefined || wanted === value ? '' : `   BROKEN, wanted ${wanted}`
    const line = `${name.padEnd(28)}${String(rounded).padStart(9)} ${unit}${broken}`
    console.log(isJson ? JSON.stringify({ name, value: rounded, unit }) : line)
  }
  return figures.every(({ value, wanted }) => wanted === undefined || wanted === value)
}
