import { kinds, walkEach } from '../src/ten-kinds.ts'

// Met by an officer, or told to one.
walkEach(kinds.filter(({ from }) => 'officer' in from))
