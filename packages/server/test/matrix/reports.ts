import type { Rows } from './crew.ts'

export const reports: Rows = {
  'reports.report': 'yyyyyyyyyyyyyyyyyy',
  'reports.come-back': '------------------',
  'reports.add-words': '------------------',
  'reports.receipts': 'xxxxxxxxxxxx..yxxx',
  'reports.register': 'yyyyyyyyyxxx..yxxx',
  'reports.list': 'yyeeexyyexxx..xxxx',
  'reports.get': 'yy---x-y-xxx..xxxx',
  'reports.find-similar': 'yy---x-y-xxx..xxxx',
  'reports.next': 'yyeeexyyexxx..xxxx',
  'reports.accept': 'yy---x-y-xxx..xxxx',
  'reports.leave-child': 'yy---x-y-xxx..xxxx',
  'reports.tell-reporter': 'yy---x-y-xxx..xxxx',
  'reports.close': 'yy---x-y-xxx..xxxx',
  'reports.reopen': 'yy---x-y-xxx..xxxx',
  'reports.pass': 'yy---x-y-xxx..xxxx',
  'reports.begin-call': 'xxxxxxyxxxxx..xxxx',
  'reports.note-call': 'xxxxxxyxxxxx..xxxx',
  'reports.end-call': 'xxxxxxyxxxxx..xxxx',
  'reports.list-calls': 'xxxxxxyxxxxx..xxxx',
}
