import { Component, type ReactNode } from 'react'
import { Refusal, Unreachable } from '../api.ts'
import { Failed } from '../ui/Failed.tsx'

/** Where a screen itself breaks, or its code does not arrive: what happened, and what to do. */
export class Broken extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <Failed
        error={error instanceof Refusal || error instanceof Unreachable ? error : undefined}
        again={() => window.location.reload()}
      />
    )
  }
}
