import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Ten shades around one meaning; shade 7 is the exact colour, AA on paper and under white. */
const bamboo: MantineColorsTuple = ['#eef4ef', '#dfeae2', '#c3d8ca', '#9fc0ab', '#78a58b', '#558a6d', '#3f7a5d', '#2f6b4f', '#265a42', '#1b4331']
const danger: MantineColorsTuple = ['#fcefed', '#f8dcd9', '#efb5af', '#e58b83', '#d9645a', '#cc4238', '#c0322a', '#b3261e', '#951d16', '#72140f']
const due: MantineColorsTuple = ['#fdf4e3', '#f9e7c6', '#f0cd90', '#e4b058', '#d19328', '#b97a0c', '#a96905', '#9a5b00', '#7f4b00', '#603800']
const information: MantineColorsTuple = ['#edf3f9', '#dae6f2', '#b3cde4', '#87afd4', '#5c91c3', '#3b78b1', '#2a6aa7', '#1f5c99', '#194c80', '#123961']
const sealed: MantineColorsTuple = ['#f3f0f8', '#e5dff0', '#cabfe1', '#ab9acf', '#8f79bc', '#775ea9', '#694c9b', '#5b3e8c', '#4b3374', '#392658']
const ink: MantineColorsTuple = ['#f5f2ea', '#eae5da', '#d6d2c8', '#b4b6b2', '#8a9396', '#6c797f', '#54636b', '#3f4e56', '#2c3b44', '#1b2a32']

export const theme = createTheme({
  colors: { bamboo, danger, due, information, sealed, ink, gray: ink, red: danger },
  primaryColor: 'bamboo',
  primaryShade: 7,
  white: '#ffffff',
  black: '#1b2a32',
  autoContrast: true,
  defaultRadius: 6,
  fontFamily: "'Tumpeang', 'Khmer OS', system-ui, sans-serif",
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  lineHeights: { xs: '1.8', sm: '1.8', md: '1.8', lg: '1.8', xl: '1.6' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shade)', lg: 'var(--shade)', xl: 'var(--shade)' },
  headings: {
    fontFamily: "'Tumpeang', 'Khmer OS', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.6' },
      h2: { fontSize: '1.375rem', lineHeight: '1.6' },
      h3: { fontSize: '1.125rem', lineHeight: '1.6' },
      h4: { fontSize: '1rem', lineHeight: '1.8' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md', withCheckIcon: true } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, padding: 'lg', transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
  },
})
