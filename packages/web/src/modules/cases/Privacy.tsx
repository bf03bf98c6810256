import { FilePrivacy } from './FilePrivacy.tsx'
import type { SectionProps } from './sections.ts'

/** The tab of a case that says who may see it. */
export const CasePrivacy = ({ file }: SectionProps) => (
  <FilePrivacy file={{ subject: 'case', id: file.id }} />
)
