import { z } from 'zod'

/** Every id of every record is a UUID (version 7) made by whoever writes the record. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it is what brands the id
export const idOf = <Name extends string>(name: Name) => z.uuid().brand<Name>().meta({ id: name })

export const CommandId = idOf('CommandId')
export type CommandId = z.output<typeof CommandId>

/** The version of a record that a command's author saw. Versions start at 1 and grow by 1. */
export const Version = z.int().min(1).meta({ id: 'Version' })
