import { z } from 'zod'
import { command, idOf, Moment, PUBLIC, query, Version } from '../kernel/index.ts'
import { Code } from './code.ts'
import { Answers, FormDefinition, FormName, Said } from './definition.ts'
import { codeListNames } from './read.ts'

export const CodeList = z
  .object({ name: z.string(), codes: z.array(Code) })
  .meta({ id: 'CodeList' })
export type CodeList = z.output<typeof CodeList>

export const getCodeList = query({
  name: 'forms.codes',
  path: '/codes/:list',
  ability: PUBLIC,
  lasts: 3600,
  summary: {
    km: 'បញ្ជីកូដមួយ ជាភាសាខ្មែរ និងអង់គ្លេស',
    en: 'One code list in Khmer and English, with the names that Primero and OSCaR use',
  },
  input: z.object({ list: z.enum(codeListNames) }),
  output: CodeList,
})

export const FormVersionId = idOf('FormVersionId')
export type FormVersionId = z.output<typeof FormVersionId>

/** Who made a version, by name; this module knows no accounts. */
const By = z.object({ km: z.string(), en: z.string().nullable() }).nullable()

/** A version of a form without its questions. A draft has no number yet; a published one stands. */
export const FormVersion = z
  .object({
    id: FormVersionId,
    name: FormName,
    number: z.int().min(1).nullable(),
    status: z.enum(['draft', 'published']),
    title: Said,
    note: z.string().max(2000).nullable(),
    madeByName: By,
    madeAt: Moment,
    publishedByName: By,
    publishedAt: Moment.nullable(),
    version: Version,
  })
  .meta({ id: 'FormVersion' })
export type FormVersion = z.output<typeof FormVersion>

/** A version with its questions. */
export const Form = FormVersion.extend({ definition: FormDefinition }).meta({ id: 'Form' })
export type Form = z.output<typeof Form>

export const FormFaultOut = z
  .object({
    section: z.string().nullable(),
    field: z.string().nullable(),
    property: z.string(),
    code: z.string(),
    at: z.int().nullable(),
    detail: Said,
  })
  .meta({ id: 'FormFault' })

/** A draft with all that keeps it from being published, and the version that it would replace. */
export const FormDraft = Form.extend({
  faults: z.array(FormFaultOut),
  published: FormDefinition.nullable(),
}).meta({ id: 'FormDraft' })
export type FormDraft = z.output<typeof FormDraft>

export const listForms = query({
  name: 'forms.list',
  path: '/forms',
  ability: 'signed-in',
  summary: { km: 'ទម្រង់ទាំងអស់', en: 'Every form: its newest published version, or its first draft' },
  input: z.object({}),
  output: z.object({ items: z.array(FormVersion.extend({ hasDraft: z.boolean() })) }),
})

export const getForm = query({
  name: 'forms.get',
  path: '/forms/:name',
  ability: 'signed-in',
  summary: {
    km: 'ទម្រង់មួយ',
    en: 'A form with its questions: the published version, or one by its number',
  },
  input: z.object({
    name: FormName,
    number: z.coerce.number().int().min(1).max(100_000).optional(),
  }),
  output: Form,
})

export const listFormVersions = query({
  name: 'forms.versions',
  path: '/forms/:name/versions',
  ability: 'signed-in',
  summary: { km: 'កំណែនៃទម្រង់', en: 'The published versions of a form, newest first' },
  input: z.object({ name: FormName }),
  output: z.object({ items: z.array(FormVersion) }),
})

export const getFormDraft = query({
  name: 'forms.draft',
  path: '/forms/:name/draft',
  ability: 'forms.edit',
  summary: {
    km: 'សេចក្តីព្រាងទម្រង់',
    en: 'The draft of a form that is being worked on, if any, with its faults',
  },
  input: z.object({ name: FormName }),
  output: z.object({ draft: FormDraft.nullable() }),
})

/**
 * The number in the definition is set by the server. A name that no form has makes a new form.
 */
export const saveFormDraft = command({
  name: 'forms.save-draft',
  path: '/forms/:name/draft',
  ability: 'forms.edit',
  summary: {
    km: 'រក្សាទុកសេចក្តីព្រាងទម្រង់',
    en: 'Keep a draft of a form, faults and all; nobody is asked it until it is published',
  },
  input: z
    .object({
      id: FormVersionId,
      name: FormName,
      /** The version that the author saw; null makes a new draft. */
      version: Version.nullable(),
      definition: FormDefinition,
      note: z.string().trim().max(2000).nullable(),
    })
    .refine(({ name, definition }) => name === definition.name, {
      message: 'The definition bears another name',
      path: ['definition', 'name'],
    }),
  output: FormDraft,
})

export const publishForm = command({
  name: 'forms.publish',
  path: '/forms/:name/publish',
  ability: 'forms.edit',
  summary: {
    km: 'ប្រកាសប្រើទម្រង់',
    en: 'Publish the draft of a form; refused with the places of its faults',
  },
  input: z.object({ id: FormVersionId, name: FormName, version: Version }),
  output: Form,
})

/** How often each field was filled: figures only, and never whose. Repeated fields count rows. */
export const unfilledFields = query({
  name: 'forms.unfilled',
  path: '/forms/:name/unfilled',
  ability: 'forms.edit',
  summary: {
    km: 'សំណួរដែលគ្មានអ្នកបំពេញ',
    en: 'How often each question of a form was answered, over the whole country',
  },
  input: z.object({
    name: FormName,
    number: z.coerce.number().int().min(1).max(100_000).optional(),
  }),
  output: z.object({
    number: z.int(),
    /** How often this version was filed. */
    filed: z.int(),
    /** Of each field that is asked: answered how often, of how many (filings, or rows). */
    fields: z.array(z.object({ name: z.string(), answered: z.int(), of: z.int() })),
  }),
})

/** What a form was answered about: the act that it was filled with. */
export const formSubjects = ['case', 'assessment', 'goal', 'placement', 'visit', 'closing'] as const
export const FormSubject = z.enum(formSubjects)
export type FormSubject = z.output<typeof FormSubject>

/** A filled form as it was filed; read it with the definition of its number. */
export const FormAnswers = z
  .object({
    id: z.uuid(),
    form: FormName,
    number: z.int().min(1),
    subject: FormSubject,
    subjectId: z.uuid(),
    answers: Answers,
    /** Fields that a newer version required when this older one was filed: still to be asked. */
    openQuestions: z.array(z.object({ name: z.string(), label: Said })),
    writtenAt: Moment,
    writtenByName: By,
  })
  .meta({ id: 'FormAnswers' })
export type FormAnswers = z.output<typeof FormAnswers>

export const answersOfCase = query({
  name: 'forms.answers',
  path: '/cases/:id/form-answers',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'ចម្លើយក្នុងទម្រង់នៃករណី', en: 'The filled forms of a case, newest first' },
  input: z.object({ id: z.uuid(), form: FormName.optional() }),
  output: z.object({ items: z.array(FormAnswers) }),
})
