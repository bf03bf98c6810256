import { z } from 'zod'
import { bytesUpTo, command, query, Version, wireLength, dear } from '../kernel/index.ts'
import { FormDraft, FormVersionId } from './contract.ts'
import { FormName, Said } from './definition.ts'

/** Bytes that the workbook of a form may have: many times the longest. */
export const MOST_XLSX = 2_000_000

export const exportXlsform = query({
  name: 'forms.export-xlsform',
  path: '/forms/:name/xlsform',
  ability: 'signed-in',
  cost: dear.document,
  summary: {
    km: 'ទាញយកទម្រង់ជាសៀវភៅការងារ XLSForm',
    en: 'A form as an XLSForm workbook: the version in force, one by its number, or the draft',
  },
  input: z.object({
    name: FormName,
    number: z.coerce.number().int().min(1).max(100_000).optional(),
    /** The draft instead; only whoever may change forms reads it. */
    draft: z.literal('yes').optional(),
  }),
  output: z.object({ fileName: z.string(), file: bytesUpTo(MOST_XLSX) }),
})

/** A row of a workbook that could not be taken, or not as it stands; rows count from 1, as seen. */
export const XlsformRemark = z
  .object({ sheet: z.string(), row: z.int().nullable(), why: Said })
  .meta({ id: 'XlsformRemark' })
export type XlsformRemark = z.output<typeof XlsformRemark>

/** A draft of the size of `MOST_REMARKS` rows that were not taken is told whole. */
export const MOST_REMARKS = 1000

export const importXlsform = command({
  name: 'forms.import-xlsform',
  path: '/forms/:name/xlsform',
  ability: 'forms.edit',
  heaviest: wireLength(MOST_XLSX) + 10_000,
  summary: {
    km: 'នាំចូលទម្រង់ពីសៀវភៅការងារ XLSForm',
    en: 'Make the draft of a form from an XLSForm workbook, and say of every row that was not taken why',
  },
  input: z.object({
    id: FormVersionId,
    name: FormName,
    /** The version of the draft that the author saw; null where there is none. */
    version: Version.nullable(),
    file: bytesUpTo(MOST_XLSX),
  }),
  output: z.object({ draft: FormDraft, remarks: z.array(XlsformRemark).max(MOST_REMARKS) }),
})
