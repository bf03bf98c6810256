import { texts } from '@tumpeang/domain/kernel'

/** What was attached or must never be, as the story of a case tells it. */
export const told = texts({
  saidAttached: { km: '{who} បានភ្ជាប់៖ {paper}។', en: '{who} attached: {paper}.' },
  saidAbuse: {
    km: '{who} បានកត់ត្រាថា មានរូបភាពរំលោភបំពានផ្លូវភេទលើកុមារ។ រូបមិនត្រូវបានរក្សាទុកទេ។',
    en: '{who} recorded that there is a picture of sexual abuse of a child. The picture is not kept.',
  },
  saidHanded: {
    km: '{who} បានកត់ត្រាថា រូបភាពនោះត្រូវបានប្រគល់ជូនអាជ្ញាធរ។',
    en: '{who} recorded that the picture was handed over to the authorities.',
  },
})
