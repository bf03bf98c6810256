import type { Field, FormDefinition } from '../definition.ts'
import { childRatings, familyRatings, scale } from './assessment.ts'
import { bound, field, mark, option, said } from './parts.ts'

const named = (fields: readonly Field[]): string =>
  fields.map(({ name }) => `\${${name}}`).join(', ')
const [ofChild, ofFamily] = [childRatings('final'), familyRatings('final')]
/** Where nothing was rated there is no sum: an empty sheet leaves its place, and does not say 0. */
const rated = (fields: readonly Field[]) => ({ when: `count(${named(fields)}) > 0` })
/** Relatives' help is exempt from the rule of 2, and "other" may stay empty. */
const asked = ofFamily.filter(
  ({ binds }) =>
    binds !== 'final.familyRatings.relatives-help' && binds !== 'final.familyRatings.other',
)

/** Form 6 of MoSVY. The sums are what `finalAssessment` of the cases counts; a person decides. */
export const finalAssessmentForm: FormDefinition = {
  name: 'final-assessment',
  number: 1,
  title: said('ទម្រង់ទី៦៖ ប៉ាន់ប្រមាណចុងក្រោយ', 'Form 6: Final assessment'),
  sections: [
    {
      name: 'child_status',
      title: said('ផ្នែកកុមារ', 'Part of the child'),
      help: scale,
      fields: [
        bound('assessed_on', 'final.assessedOn'),
        ...ofChild,
        field('child_total', 'calculation', 'សរុបផ្នែកកុមារ', 'Total of the child', {
          calculation: `sum(${named(ofChild)})`,
          ...rated(ofChild),
        }),
        field(
          'child_may_close',
          'calculation',
          'ផ្នែកកុមារអាចបិទបាន (≥ ២១ ហើយគ្មានចំណុចណាក្រោម ២)',
          'The child’s part may close (≥ 21, no item below 2)',
          {
            calculation: `\${child_total} >= 21 and min(${named(ofChild)}) >= 2 and count(${named(ofChild)}) = ${ofChild.length}`,
            ...rated(ofChild),
          },
        ),
      ],
    },
    {
      name: 'family_status',
      title: said('ផ្នែកគ្រួសារ', 'Part of the family'),
      help: scale,
      fields: [
        ...ofFamily,
        field('family_total', 'calculation', 'សរុបផ្នែកគ្រួសារ', 'Total of the family', {
          calculation: `sum(${named(ofFamily)})`,
          ...rated(ofFamily),
        }),
        field(
          'family_may_close',
          'calculation',
          'ផ្នែកគ្រួសារអាចបិទបាន (≥ ៣០ ហើយគ្មានចំណុចណាក្រោម ២ លើកលែងជំនួយពីសាច់ញាតិ)',
          'The family’s part may close (≥ 30, no item below 2, relatives’ help exempt)',
          {
            calculation: `\${family_total} >= 30 and min(${named(asked)}) >= 2 and count(${named(asked)}) = ${asked.length}`,
            ...rated(ofFamily),
          },
        ),
      ],
    },
    {
      name: 'total',
      title: said('សរុប', 'Together'),
      fields: [
        field('whole_total', 'calculation', 'ពិន្ទុសរុប', 'Total', {
          calculation: '${child_total} + ${family_total}',
          ...rated([...ofChild, ...ofFamily]),
        }),
        field(
          'total_may_close',
          'calculation',
          'បិទករណីបាន បើសរុប ≥ ៤៨',
          'Close if the total is ≥ 48',
          {
            calculation: '${whole_total} >= 48',
            ...rated([...ofChild, ...ofFamily]),
          },
        ),
        field(
          'contradiction',
          'note',
          'សម្គាល់៖ ផ្នែកកុមារ ២១ និងផ្នែកគ្រួសារ ៣០ បូកគ្នាបាន ៥១ តែទម្រង់សរសេរ ៤៨។ ពី ៤៨ ដល់ ៥០ សូមអ្នកសម្រេចពិចារណា ហើយសរសេរមូលហេតុ។',
          'Note: 21 for the child and 30 for the family make 51, yet the form says 48. From 48 to 50 whoever decides weighs it, and writes the reason.',
        ),
      ],
    },
    {
      name: 'outcome',
      title: said('លទ្ធផល', 'Outcome'),
      fields: [
        bound('concluded', 'final.outcome', undefined, {
          options: [
            option('close', 'បិទករណី', 'Close the case'),
            option('continue', 'បន្តករណី', 'The case goes on'),
            option('died', 'បិទ ដោយសារកុមារបានស្លាប់', 'Closed: the child died'),
            option('absent', 'បិទ ដោយសារកុមារ និងគ្រួសារអវត្តមាន', 'Closed: child and family are absent'),
            option('moved', 'បិទ ដោយសារផ្លាស់ទីលំនៅ', 'Closed: moved away'),
            option('not-found', 'បិទ ដោយសាររកមិនឃើញ', 'Closed: not found'),
            option('other', 'ផ្សេងទៀត', 'Other'),
          ],
        }),
        bound('why_despite_total', 'final.belowReason'),
        bound('story', 'final.story'),
        bound('child_view', 'final.childView'),
      ],
    },
    {
      name: 'signatures',
      title: said('ហត្ថលេខា ឬស្នាមមេដៃ', 'Signatures or thumbprints'),
      fields: [
        mark('child_mark', 'កុមារ', 'The child'),
        mark('guardian_mark', 'អ្នកអាណាព្យាបាល', 'The guardian'),
        mark(
          'authority_mark',
          'តំណាងអាជ្ញាធរមូលដ្ឋាន',
          'Representative of the local authority',
          'signature',
        ),
        mark('worker_mark', 'អ្នកកាន់ករណី', 'The case worker', 'signature'),
      ],
    },
  ],
}
