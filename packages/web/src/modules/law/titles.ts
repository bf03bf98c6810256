import { texts } from '@tumpeang/domain/kernel'

export const titles = texts({
  menu: { km: 'សេចក្តីណែនាំ', en: 'Guides' },
  guides: { km: 'សេចក្តីណែនាំតាមប្រភេទកិច្ចការពារ', en: 'Guides by kind of protection' },
  guideDraft: { km: 'សេចក្តីព្រាងសេចក្តីណែនាំ', en: 'A draft of the guides' },
  procedure: { km: 'នីតិវិធីគ្រប់គ្រងករណី', en: 'The case procedure' },
  draft: { km: 'សេចក្តីព្រាងនីតិវិធី', en: 'A draft of the procedure' },
})
