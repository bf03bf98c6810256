import { texts } from '@tumpeang/domain/kernel'

export const titles = texts({
  menu: { km: 'អ្នកទទួលខុសត្រូវ', en: 'Responsibility' },
  table: { km: 'អ្នកណាទទួលខុសត្រូវលើកុមារ', en: 'Who is responsible for a child' },
  draft: { km: 'សេចក្តីព្រាងវិធាន', en: 'A draft of the rules' },
  versions: { km: 'កំណែនៃវិធាន', en: 'Versions of the rules' },
})
