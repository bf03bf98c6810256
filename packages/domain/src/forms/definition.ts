import { z } from 'zod'
import { Day } from '../kernel/index.ts'

/*
 * A form is data: sections of questions in Khmer and English, with conditions, calculations and
 * checks as ODK writes them (see `expression.ts`). The same definition is filled on a phone, checked
 * on the server (`engine.ts`) and printed. What rules and indicators read are typed columns: a field
 * that shows such a fact `binds` it, and the act's own screen fills it. Everything else that a form
 * asks is kept as answers, checked by the published version that asked.
 */

/** What is said in both languages. A draft may still lack one; publishing asks for both. */
export const Said = z.object({ km: z.string().max(4000), en: z.string().max(4000) })
export type Said = z.output<typeof Said>

/** Names of fields and sections: as in a spreadsheet form, `most_urgent_need`. */
export const FieldName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,59}$/)
  .meta({ id: 'FieldName' })
export const FormName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .max(60)
  .meta({ id: 'FormName' })
export type FormName = z.output<typeof FormName>

/** Text of an expression; what it may say is in `expression.ts`. An empty one says nothing. */
export const Expression = z.string().max(2000)

/**
 * | Kind           | Answer                                                    |
 * | -------------- | --------------------------------------------------------- |
 * | text, long-text, phone | text                                              |
 * | whole-number   | a whole number                                            |
 * | number         | a number                                                  |
 * | date           | `YYYY-MM-DD`                                              |
 * | yes-no         | true or false                                             |
 * | choose-one     | the code of an option                                     |
 * | choose-many    | codes of options; where `ranked`, the most important first |
 * | rating         | 1 weak, 2 medium, 3 good, 4 very good                     |
 * | place          | a code of the gazetteer: province, district, commune, village |
 * | calculation    | nothing is asked: the value of `calculation` is shown and filed |
 * | note           | nothing is asked: the label is read                       |
 * | signature      | nothing is asked: the paper has a place for it (`mark`)   |
 */
export const fieldKinds = [
  'text',
  'long-text',
  'whole-number',
  'number',
  'date',
  'yes-no',
  'choose-one',
  'choose-many',
  'rating',
  'place',
  'phone',
  'note',
  'calculation',
  'signature',
] as const
export const FieldKind = z.enum(fieldKinds).meta({ id: 'FieldKind' })
export type FieldKind = z.output<typeof FieldKind>

/** Kinds that nobody is asked to answer. */
export const silentKinds: readonly FieldKind[] = ['note', 'calculation', 'signature']

export const Option = z.object({
  code: z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/),
  label: Said,
  /** Since this day nobody may choose it; what was chosen stays readable. */
  retired: Day.optional(),
})
export type Option = z.output<typeof Option>

export const Field = z
  .object({
    name: FieldName,
    kind: FieldKind,
    label: Said,
    help: Said.optional(),
    /** Address of a recording that says the label and help aloud, by its hash (`sound.ts`). */
    audio: z.string().max(300).optional(),
    /** What may be chosen: written here, or the name of a code list (`codeLists`). */
    options: z.array(Option).max(300).optional(),
    list: z.string().max(60).optional(),
    /** Of choose-many: the order of the answer is the rank. */
    ranked: z.boolean().optional(),
    /** Of choose-many: how many may be chosen at most. */
    most: z.int().min(1).max(300).optional(),
    required: z.union([z.boolean(), Expression]).optional(),
    /** Shown while this holds; what was answered is kept aside while it does not. */
    when: Expression.optional(),
    /** Has to hold where the field is answered; `.` is the answer. */
    constraint: Expression.optional(),
    constraintMessage: Said.optional(),
    /** Of a calculation: its value. */
    calculation: Expression.optional(),
    /** Of a signature: what the paper has a place for. */
    mark: z.enum(['signature', 'thumbprint', 'either']).optional(),
    /** How other programs that read XLSForm are asked to show it; our screens do not look at it. */
    appearance: z.string().max(200).optional(),
    /** Since this day the field is no longer asked; what was answered stays readable. */
    retired: Day.optional(),
    /**
     * Path of the typed fact (`boundFacts`) that the field shows. The act's own screen fills it and
     * the answers never hold it. A bound field is locked: it may be re-labelled, helped and moved,
     * but neither removed, retired, hidden nor made another kind.
     */
    binds: z.string().max(80).optional(),
  })
  .meta({ id: 'FormField' })
export type Field = z.output<typeof Field>

export const Section = z
  .object({
    name: FieldName,
    title: Said,
    help: Said.optional(),
    when: Expression.optional(),
    /** Asked again for each of several: household members, actions of a plan. */
    repeat: z
      .object({
        least: z.int().min(0).max(100),
        most: z.int().min(1).max(100),
        /** What one of them is called: "Member {number}". */
        each: Said,
      })
      .optional(),
    /** Of a repeated section: the list of typed records whose rows it shows; then all fields bind. */
    binds: z.string().max(80).optional(),
    retired: Day.optional(),
    fields: z.array(Field).max(200),
  })
  .meta({ id: 'FormSection' })
export type Section = z.output<typeof Section>

export const FormDefinition = z
  .object({
    name: FormName,
    /** The published version; a draft has the number that it would get. */
    number: z.int().min(1),
    title: Said,
    help: Said.optional(),
    sections: z.array(Section).max(60),
  })
  .meta({ id: 'FormDefinition' })
export type FormDefinition = z.output<typeof FormDefinition>

/** One answer: null, a missing name, an empty text and an empty list all mean: not answered. */
export const Answer = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(300),
  z.null(),
])
export type Answer = z.output<typeof Answer>

/** The answers of one row of a repeated section, by name of field. */
export const Row = z.record(z.string().max(60), Answer)
export type Row = z.output<typeof Row>

/** Answers by name of field; a repeated section has its rows under the name of the section. */
export const Answers = z
  .record(z.string().max(60), z.union([Answer, z.array(Row).max(100)]))
  .meta({ id: 'Answers' })
export type Answers = z.output<typeof Answers>

/**
 * Typed facts by path (`boundFacts`), as the act's screen or the record has them now; a list of
 * records is rows by the paths of its fields.
 */
export type FormFacts = Readonly<Record<string, Answer | readonly Readonly<Row>[]>>

/** What an act sends along: its questions answered, by the version of the form that asked them. */
export const FilledForm = z
  .object({ name: FormName, number: z.int().min(1), answers: Answers })
  .meta({ id: 'FilledForm' })
export type FilledForm = z.output<typeof FilledForm>

/** The forms that go with one act: the ministry's own, and what a guide asks besides. */
export const FilledForms = z.array(FilledForm).max(10)
export type FilledForms = z.output<typeof FilledForms>

/** The six forms of the ministry, in the order of the procedure. */
export const ministryForms = [
  'initial-information',
  'assessment',
  'service-plan',
  'placement',
  'follow-up',
  'final-assessment',
] as const
export type MinistryForm = (typeof ministryForms)[number]
