/** Hands a document to the person as a file. */
export function handOver(fileName: string, xml: string): void {
  const address = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
