type Figure = { name: string; value: number; unit: string; promised?: number | undefined }

const figures: Figure[] = []

/** Adds a figure that depends on the machine, so it is only reported. */
export function addFigure(name: string, value: number, unit: string): void {
  figures.push({ name, value, unit })
}

/** Adds a count. The run fails unless it is exactly as promised. */
export function addCount(name: string, value: number, promised: number | undefined): void {
  figures.push({ name, value, unit: name.includes('.hops') ? 'hops' : 'calls', promised })
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** Prints the figures as a table, or as one JSON object per line. Returns whether all counts are as promised. */
export function report(isJson: boolean): boolean {
  for (const { name, value, unit, promised } of figures) {
    const rounded = Math.round(value * 10) / 10
    const note = isKept({ value, promised }) ? '' : `   BROKEN, promised ${promised}`
    const line = `${name.padEnd(28)}${String(rounded).padStart(9)} ${unit}${note}`
    console.log(isJson ? JSON.stringify({ name, value: rounded, unit }) : line)
  }
  return figures.every(isKept)
}

const isKept = ({ value, promised }: Pick<Figure, 'value' | 'promised'>) =>
  promised === undefined || promised === value
