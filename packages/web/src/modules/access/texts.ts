import { type Text, texts } from '@tumpeang/domain/kernel'

export const words = texts({
  signIn: { km: 'ចូលគណនី', en: 'Sign in' },
  sentence: {
    km: 'សម្រាប់មន្ត្រី និងអង្គការដែលការពារកុមារ។',
    en: 'For officers and organizations that protect children.',
  },
  login: { km: 'ឈ្មោះគណនី', en: 'Account name' },
  password: { km: 'ពាក្យសម្ងាត់', en: 'Password' },
  showPassword: { km: 'បង្ហាញ ឬលាក់ពាក្យសម្ងាត់', en: 'Show or hide the password' },
  loginNeeded: { km: 'សូមសរសេរឈ្មោះគណនី', en: 'Please write your account name' },
  passwordNeeded: { km: 'សូមសរសេរពាក្យសម្ងាត់', en: 'Please write your password' },
  worried: { km: 'ព្រួយបារម្ភអំពីកុមារម្នាក់?', en: 'Worried about a child?' },
  worriedNext: {
    km: 'អ្នកណាក៏អាចរាយការណ៍បាន ដោយមិនចាំបាច់មានគណនី ឬប្រាប់ឈ្មោះ។',
    en: 'Anyone can report, without an account and without giving a name.',
  },
  report: { km: 'រាយការណ៍ក្តីបារម្ភ', en: 'Report a concern' },
  danger: { km: 'បើកុមារកំពុងមានគ្រោះថ្នាក់ សូមទូរស័ព្ទ', en: 'If a child is in danger now, call' },
  police: { km: '១១៧ នគរបាល', en: '117 police' },
  helpline: { km: '១២៨០ ខ្សែជំនួយកុមារ', en: '1280 child helpline' },
  forgot: {
    km: 'ភ្លេចពាក្យសម្ងាត់? សូមទាក់ទងអ្នកគ្រប់គ្រងប្រព័ន្ធរបស់អ្នក។',
    en: 'Forgot the password? Speak with your administrator.',
  },
  newPassword: { km: 'ពាក្យសម្ងាត់ថ្មី', en: 'A new password' },
  firstPassword: {
    km: 'ពាក្យសម្ងាត់ដំបូងនេះអ្នកផ្សេងបានបង្កើត។ សូមបង្កើតមួយដែលមានតែអ្នកដឹង។',
    en: 'Somebody else made your first password. Please make one that only you know.',
  },
  strongPassword: {
    km: 'យ៉ាងតិច ១៥ តួ។ ពាក្យពីរបីដែលអ្នកងាយចាំ គឺល្អបំផុត។',
    en: 'At least 15 characters. A few words that you remember are best.',
  },
  currentPassword: { km: 'ពាក្យសម្ងាត់បច្ចុប្បន្ន', en: 'The password you have now' },
  wantedPassword: { km: 'ពាក្យសម្ងាត់ថ្មី', en: 'The new password' },
  againPassword: { km: 'ពាក្យសម្ងាត់ថ្មី ម្ដងទៀត', en: 'The new password once more' },
  changePassword: { km: 'ប្ដូរពាក្យសម្ងាត់', en: 'Change the password' },
  tooShort: {
    km: 'សូមសរសេរយ៉ាងតិច {count} តួ',
    en: 'Please write at least {count} {count:character|characters}',
  },
  notTheSame: { km: 'ពីរនេះមិនដូចគ្នាទេ', en: 'These two are not the same' },
})

export const placeOfPeople: Text = { km: 'មន្ត្រី និងភារកិច្ច', en: 'People and duties' }
