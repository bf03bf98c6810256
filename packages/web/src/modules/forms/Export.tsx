import { Button } from '@mantine/core'
import { exportXlsform, type FormName } from '@tumpeang/domain/forms'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { ask, Refusal, Unreachable } from '../../platform/api.ts'
import { useText } from '../../platform/text/index.ts'
import { words } from './designer-texts.ts'
import styles from './Designer.module.css'
import { download } from './workbook.ts'

interface Props {
  readonly name: FormName
  readonly number?: number
  readonly draft?: boolean
}

/** The form as a workbook, for whoever works in spreadsheets. */
export function Export({ name, number, draft = false }: Props) {
  const t = useText()
  const [state, setState] = useState<{ pending: boolean; wrong: string }>({
    pending: false,
    wrong: '',
  })
  const fetchIt = async () => {
    setState({ pending: true, wrong: '' })
    try {
      const { fileName, file } = await ask(exportXlsform, {
        name,
        ...(number !== undefined && { number }),
        ...(draft && { draft: 'yes' as const }),
      })
      download(fileName, file)
      setState({ pending: false, wrong: '' })
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error
      setState({ pending: false, wrong: error.message })
    }
  }
  return (
    <>
      <Button
        variant="subtle"
        loading={state.pending}
        leftSection={<IconFileExport size={20} stroke={1.6} />}
        onClick={() => void fetchIt()}
      >
        {t(words.export)}
      </Button>
      {state.wrong !== '' && (
        <p className={styles.wrong} role="alert">
          {state.wrong}
        </p>
      )}
    </>
  )
}
