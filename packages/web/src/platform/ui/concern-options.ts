import { type ConcernCode, concernCodes, nameOf, openCodes } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'

/** The concerns that may still be chosen, in the order in which people should meet them. */
export const concernOptions: readonly { readonly code: ConcernCode; readonly text: Text }[] =
  openCodes('concern').flatMap(({ code }) =>
    concernCodes
      .filter((known) => known === code)
      .map((known) => ({ code: known, text: nameOf('concern', known) })),
  )
