import './platform/theme/mantine.ts'
import './platform/theme/fonts.css'
import './platform/theme/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answers } from './platform/asked.ts'
import { startAnewAfterExit } from './platform/frame/quick-exit.ts'
import { theme } from './platform/theme/theme.ts'
import { Screens } from './routes.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')

startAnewAfterExit()

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={answers}>
        <Screens />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
