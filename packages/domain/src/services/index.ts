export { actsOnReferral } from './acts.ts'
export { referralChart } from './chart.ts'
export * from './contract.ts'
export { answerDue, resultDue } from './deadlines.ts'
export { noConsentNamed, packetPartNames, referralReasons, referralRefusals } from './words.ts'
export {
  type Evidence,
  gaps,
  type PackageAnswer as PackageAnswerName,
  packageAnswers,
  PackageBook,
  packageDue,
  type PackageFault,
  packageFaults,
  packageFor,
  PackageItem,
  PackageItemCode,
  type PackageState,
  packageState,
  type PackageVersion,
  provides,
  type Years,
} from './package.ts'
export * from './package-contract.ts'
export { nationalPackage } from './national-package.ts'
