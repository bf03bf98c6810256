import { isLegalBasisCode, legalBasisOf } from '@tumpeang/domain/responsibility'
import { useText } from '../../platform/text/index.ts'

/** The instruments that a decision stands on, by their names. */
export function LegalBasis({ codes }: { codes: readonly string[] }) {
  const t = useText()
  return (
    <ul>
      {codes
        .filter((code) => isLegalBasisCode(code))
        .map((code) => {
          const { instrument, article } = legalBasisOf(code)
          return (
            <li key={code}>
              {t(instrument)}
              {article !== null && <>, {t(article)}</>}
            </li>
          )
        })}
    </ul>
  )
}
