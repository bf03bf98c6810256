/** The type of a workbook, as browsers and offices name it. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Offers bytes as a file of this name. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
