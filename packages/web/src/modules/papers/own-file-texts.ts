import { texts } from '@tumpeang/domain/kernel'

export const ownWords = texts({
  title: { km: 'សំណុំឯកសារផ្ទាល់ខ្លួនរបស់កុមារ', en: 'The child’s own file' },
  said: {
    km: 'កុមារមានសិទ្ធិដឹងអ្វីដែលបានសរសេរអំពីខ្លួន។ ក្រដាសនេះមានព័ត៌មានអំពីកុមារ ពាក្យរបស់កុមារ និងអ្វីដែលបានព្រមព្រៀង។ ព័ត៌មានអំពីអ្នកដទៃមិនមានទេ ហើយឈ្មោះគេត្រូវបានលាក់។ សូមអានជាមួយកុមារ។ ការប្រគល់ត្រូវកត់ត្រាទុក។',
    en: 'A child has the right to know what was written. The paper holds what is known of the child, the child’s words and what was agreed. What tells of others is left out, and their names are hidden. Read it together. That it was given is written down.',
  },
  toWhom: { km: 'ប្រគល់ឲ្យអ្នកណា?', en: 'To whom is it given?' },
  toChild: { km: 'កុមារផ្ទាល់', en: 'The child' },
  agrees: { km: 'តើកុមារយល់ព្រមទេ?', en: 'Does the child agree?' },
  checked: { km: 'ដឹងថាជាអ្នកនោះដោយរបៀបណា?', en: 'How do you know who it is?' },
  mayBeFound: {
    km: 'អ្នកដែលធ្វើបាបកុមារអាចរកឃើញក្រដាសនេះ។ សូមអានជាមួយគ្នានៅទីនេះ ហើយប្រគល់ឲ្យតែពេលកុមារមានកន្លែងសុវត្ថិភាពទុកវា។',
    en: 'Whoever harms the child may find this paper. Read it together here, and give it only where the child has a safe place to keep it.',
  },
  notes: { km: 'កំណត់ត្រារបស់មន្ត្រី', en: 'Notes in our words' },
  notesSaid: {
    km: 'ធីកតែកំណត់ត្រាដែលអ្នកបានអាន ហើយមិននិយាយពីអ្នកដទៃ។ អ្វីដែលមិនធីក មិនត្រូវបានបោះពុម្ពទេ។',
    en: 'Tick only what you have read and what tells of nobody else. What is not ticked is not printed.',
  },
  give: { km: 'បោះពុម្ព និងកត់ត្រាការប្រគល់', en: 'Print it, and record that it was given' },
})

export const childAgreeing = texts({
  yes: { km: 'យល់ព្រម', en: 'Agrees' },
  no: { km: 'មិនយល់ព្រម', en: 'Does not agree' },
  'too-young': { km: 'ក្មេងពេក', en: 'Too young to be asked' },
})

export const checkNames = texts({
  'known-personally': { km: 'ស្គាល់ផ្ទាល់', en: 'Known personally' },
  'identity-paper': { km: 'មើលឯកសារអត្តសញ្ញាណ', en: 'By an identity paper' },
  'vouched-for': { km: 'មានអ្នកធានា', en: 'Vouched for by somebody known' },
})
