import { constants } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Product, startProduct } from './product.ts'

// Every file of journeys has a product and a country of its own: what one of them leaves behind is
// nothing that another finds, and they run side by side.

let product: Product | undefined
let folder: string | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tumpeang-e2e-'))
  await cp(inject('country'), folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
  product = await startProduct(folder)
})

afterAll(async () => {
  await product?.stop()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
})

/** Where the product of this file answers. */
export function ownAddress(): string {
  if (product === undefined) throw new Error('The product of this file has not started.')
  return product.address
}
