import type { DeviceModel } from '../model/state'

/** Fictional device models, in list order. */
export const deviceModels: DeviceModel[] = [
  model('aster9', 'Aster', 'Aster 9', ['eSIM', 'pSIM'], 'smartphone'),
  model('aster9mini', 'Aster', 'Aster 9 Mini', ['eSIM'], 'smartphone'),
  model('asterpad', 'Aster', 'Aster Pad', ['eSIM'], 'tablet'),
  model('cobalt4', 'Cobalt', 'Cobalt 4', ['eSIM', 'pSIM'], 'smartphone'),
  model('cobaltone', 'Cobalt', 'Cobalt One', ['pSIM'], 'featurePhone'),
  model('dunehome', 'Dune', 'Dune Home', ['pSIM'], 'router'),
]

/** The brands of the device models. */
export const deviceModelBrands = ['Aster', 'Cobalt', 'Dune'].map((name) => ({
  object: 'deviceModelBrand' as const,
  id: `dmb_0${name.toLowerCase()}`,
  name,
}))

function model(
  id: string,
  brand: string,
  name: string,
  simTypes: DeviceModel['simTypes'],
  type: string,
): DeviceModel {
  return { object: 'deviceModel', id: `dmd_0${id}`, brand, name, simTypes, type }
}
