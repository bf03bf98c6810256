import { boundFacts, type FormDefinition } from '../../forms/index.ts'
import { guideFormName } from './guide.ts'
import { nationalQuestions } from './index.ts'

const asWritten = (code: string): string => `selected(\${concerns}, '${code}')`

/** The section of the form that goes with a guide. */
export const sectionOf = (guide: string): string => guide.replaceAll('-', '_')

/**
 * The guides' own questions as one form, beside the six of the ministry: each guide is a section that
 * shows while the case has one of its concerns. The ministry changes it like any other form.
 */
export const guideForm: FormDefinition = {
  name: guideFormName,
  number: 1,
  title: { km: 'សំណួរតាមប្រភេទកិច្ចការពារ', en: 'Questions by kind of protection' },
  help: {
    km: 'សួរតែអ្វីដែលត្រូវនឹងកង្វល់របស់កុមារ ហើយកុំសួរអ្វីដែលបានដឹងរួចហើយ។',
    en: 'Only what fits the child’s concerns is asked; do not ask again what is known.',
  },
  sections: [
    {
      name: 'concerns_noted',
      title: { km: 'កង្វល់', en: 'Concerns' },
      fields: [
        {
          name: 'concerns',
          kind: 'choose-many',
          label: { ...(boundFacts.get('case.concerns')?.says ?? { km: 'កង្វល់', en: 'Concerns' }) },
          list: 'concern',
          binds: 'case.concerns',
        },
      ],
    },
    ...nationalQuestions.map(({ id, title, concerns, questions }) => ({
      name: sectionOf(id),
      title: { ...title },
      when: concerns.map(asWritten).join(' or '),
      fields: [...questions],
    })),
  ],
}
