import { kinds, walkEach } from '../src/ten-kinds.ts'

// Told by somebody without an account. Those that an officer meets walk beside these, to save time.
walkEach(kinds.filter(({ from }) => 'public' in from))
