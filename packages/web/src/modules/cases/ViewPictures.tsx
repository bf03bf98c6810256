import { bandOf } from '@tumpeang/domain/cases'
import { type Text, texts } from '@tumpeang/domain/kernel'
import { useText } from '../../platform/text/index.ts'
import styles from './Consent.module.css'
import { pictures } from './view-pictures.tsx'

const words = texts({
  ask: { km: 'អាចសួរថា', en: 'You could ask' },
  point: { km: 'ឲ្យកុមារចង្អុល (ច្រើនក៏បាន)', en: 'Let the child point (more than one)' },
})

/** Questions that lead nobody: open, short, and fit for the age. */
const questions: Readonly<Record<'young' | 'child' | 'youth', readonly Text[]>> = {
  young: [
    { km: 'ថ្ងៃនេះកូនដូចមុខមួយណា?', en: 'Which face is like you today?' },
    { km: 'កូនចូលចិត្តនៅទីណា?', en: 'Where do you like to be?' },
    { km: 'អ្នកណាលេងជាមួយកូន?', en: 'Who plays with you?' },
  ],
  child: [
    { km: 'ប្អូនមានអារម្មណ៍យ៉ាងម៉េច ពេលនៅផ្ទះ?', en: 'How do you feel at home?' },
    { km: 'អ្វីដែលល្អ? អ្វីដែលមិនល្អ?', en: 'What is good? What is not?' },
    { km: 'បើប្អូនអាចប្ដូររឿងមួយ តើប្ដូរអ្វី?', en: 'If you could change one thing, what would it be?' },
  ],
  youth: [
    { km: 'ប្អូនគិតយ៉ាងណាចំពោះអ្វីដែលយើងចង់ធ្វើ?', en: 'What do you think of what we want to do?' },
    { km: 'ប្អូនចង់ឲ្យអ្វីកើតឡើងបន្ទាប់?', en: 'What would you like to happen next?' },
    { km: 'មានអ្វីដែលប្អូនបារម្ភទេ?', en: 'Is there anything that worries you?' },
  ],
}

const groupOf = (age: number | null) => {
  const band = bandOf(age)?.name
  if (band === 'caregiver-consents') return 'young'
  return band === 'child-assents' || band === undefined ? 'child' : 'youth'
}

interface Props {
  readonly age: number | null
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** What one could ask a child of this age, and pictures to point at. */
export function ViewPictures({ age, chosen, onChange }: Props) {
  const t = useText()
  return (
    <>
      <p>{t(words.ask)}:</p>
      <ul className={styles.ask}>
        {questions[groupOf(age)].map((question) => (
          <li key={question.en}>{t(question)}</li>
        ))}
      </ul>
      <fieldset className={styles.group}>
        <legend>{t(words.point)}</legend>
        <div className={styles.faces}>
          {pictures.map(({ name, text, drawing }) => {
            const said = t(text)
            return (
              <label key={name} className={styles.face}>
                <input
                  type="checkbox"
                  checked={chosen.includes(said)}
                  onChange={({ currentTarget }) =>
                    onChange(
                      currentTarget.checked
                        ? [...chosen, said]
                        : chosen.filter((one) => one !== said),
                    )
                  }
                />
                {drawing}
                <span>{said}</span>
              </label>
            )
          })}
        </div>
      </fieldset>
    </>
  )
}
