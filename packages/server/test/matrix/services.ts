import type { Rows } from './crew.ts'

export const services: Rows = {
  'services.package': 'yy---xxy-xxx..xxxx',
  'services.answer-package': 'yy---xxy-xxx..xxxx',
  'services.give': 'yy---xxy-xxx..xxxx',
  'services.minimum-package': 'yyyyyyyyyyyx..yyyy',
  'services.minimum-package-versions': 'yyyyyyyyyyyx..yyyy',
  'services.minimum-package-draft': 'xxxxxxxxxexx..xxxx',
  'services.save-minimum-package': 'xxxxxxxxxyxx..xxxx',
  'services.publish-minimum-package': 'xxxxxxxxxyxx..xxxx',
  'services.package-gaps': 'yyeeexxyeyxx..xxyx',
  'services.preview-packet': 'yy---xxy-xxx..xxxx',
  'services.refer': 'yy---xxy-xxx..xxxx',
  'services.list-referrals': 'yyeeeyxyexxx..xxxx',
  'services.get-referral': 'yy---yxy-xxx..xxxx',
  'services.acknowledge': 'xx---yxy-xxx..xxxx',
  'services.accept': 'yy---yxy-xxx..xxxx',
  'services.decline': 'yy---yxy-xxx..xxxx',
  'services.finish': 'yy---yxy-xxx..xxxx',
  'services.rely-anew': 'yy---xxy-xxx..xxxx',
  'services.withdraw': 'yy---xxy-xxx..xxxx',
}
