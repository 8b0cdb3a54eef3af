import type { Coverage } from '../model/state'

function coverage(id: string, name: string, countries: string): Coverage {
  return { object: 'coverage', id: `cov_0${id}`, countries: countries.split(' '), name }
}

export const unitedStates = coverage('us', 'United States', 'US')

export const northAmerica = coverage('na', 'North America', 'US CA MX')

export const europe = coverage(
  'eu',
  'Europe',
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK',
)

export const world = coverage(
  'world',
  'World',
  'AR AT AU BE BR CA CH CL CO CZ DE DK ES FI FR GB GR HK ID IE IL IN IT JP KR MX MY NL NO NZ PE PH PL PT SE SG TH TR TW US VN ZA',
)
